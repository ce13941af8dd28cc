import type { ExportTask } from '@partner-widgets/contract/export-task';
import type { Selectable } from 'kysely';
import type { ExportTaskTable } from '../database/schema.js';
import { whole } from '../database/values.js';
import type { Language } from '../http/language.js';

export type ExportTaskRow = Selectable<ExportTaskTable>;

const failReasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  interrupted: {
    'zh-CN': '服务重启，导出被中断，请重新导出',
    en: 'The service was restarted while it worked; export again',
  },
  'no-space': {
    'zh-CN': '服务器存储空间不足，请稍后重新导出或联系管理员',
    en: 'The server has no space left for the file; try later or ask the administrator',
  },
  'not-permitted': {
    'zh-CN': '导出期间权限已变更，请重新导出',
    en: 'The permissions changed before the export began; export again',
  },
  'write-failed': {
    'zh-CN': '生成文件失败，请重新导出',
    en: 'The file could not be written; export again',
  },
};

/** The state at an instant: a completed file whose time has run out is expired (customers/EX-06). */
export function exportStatusOf(row: ExportTaskRow, now: Date): ExportTask['status'] {
  const overdue = row.expire_time !== null && Date.parse(row.expire_time) <= now.getTime();
  return row.status === 'COMPLETED' && overdue ? 'EXPIRED' : (row.status as ExportTask['status']);
}

/** A task as it travels. */
export function exportTask(row: ExportTaskRow, language: Language, now: Date): ExportTask {
  const reason = row.fail_reason;
  return {
    id: row.task_id,
    type: row.export_type as ExportTask['type'],
    format: 'csv',
    status: exportStatusOf(row, now),
    fileName: row.file_name,
    rowCount: whole(row.row_count),
    rowsWritten: whole(row.rows_written),
    fileCount: whole(row.file_count),
    byteCount: row.byte_count === null ? null : whole(row.byte_count),
    createTime: row.create_time,
    finishTime: row.finish_time,
    expireTime: row.expire_time,
    failReason: reason === null ? null : (failReasons[reason]?.[language] ?? reason),
  };
}
