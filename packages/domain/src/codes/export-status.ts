import type { CodeTable } from '../codes.js';

/**
 * States of an export task (customers P-4).
 */
export const exportStatuses = {
  PENDING: { zh: '排队中', en: 'Queued' },
  RUNNING: { zh: '处理中', en: 'Running' },
  COMPLETED: { zh: '已完成', en: 'Completed' },
  FAILED: { zh: '失败', en: 'Failed' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
  EXPIRED: { zh: '已失效', en: 'Expired' },
} as const satisfies CodeTable;

/** A state this version knows. */
export type ExportStatus = `${keyof typeof exportStatuses}`;
