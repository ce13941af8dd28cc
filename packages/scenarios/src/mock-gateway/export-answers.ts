/** Export tasks; files hold masks and ids only, whatever the eye shows (customers/EX-04). */
import { formatInstant } from '@partner-widgets/domain/billing-time';
import { csvFile, numberCell, textCell } from '@partner-widgets/domain/csv';
import type { ExportRequest } from '@partner-widgets/contract/export-task';
import type { MockHandlers } from './call.js';
import { rowsOf } from './consumption-answers.js';
import type { ExportCourse, ExportDesk } from './export-desk.js';
import type { Language } from './names.js';
import { recordsOf } from './voucher-log-answers.js';
import type { World } from './world.js';

type ExportOperation =
  | 'createExport'
  | 'recordLocalExport'
  | 'listExports'
  | 'getExport'
  | 'cancelExport'
  | 'downloadExport';

export function exportAnswers(
  desk: ExportDesk,
  course: ExportCourse,
): MockHandlers<ExportOperation> {
  let localExports = 0;
  return {
    createExport({ body, language }, world) {
      const rowCount =
        body.type === 'consumption-detail'
          ? rowsOf(body.filter, world, language).count
          : recordsOf(body.filter, world).length;
      return desk.create(body, rowCount, () => fileOf(body, world, language), course);
    },
    recordLocalExport({ body, language }, world) {
      // What could not be asked for can't have been exported either.
      if (body.type === 'consumption-detail') rowsOf(body.filter, world, language);
      localExports += 1;
      return { id: `le-${localExports}`, asOf: world.asOf };
    },
    listExports({ query }, world) {
      const { type, offset = 0, limit = 100 } = query;
      const tasks = desk.list(type);
      return { items: tasks.slice(offset, offset + limit), total: tasks.length, asOf: world.asOf };
    },
    getExport: ({ params }) => desk.get(params.taskId),
    cancelExport: ({ params }) => desk.cancel(params.taskId),
    downloadExport: ({ params }) => desk.download(params.taskId),
  };
}

function fileOf(request: ExportRequest, world: World, language: Language): string {
  const time = (instant: string): string => textCell(formatInstant(instant, { locale: language }));
  if (request.type === 'consumption-detail') {
    const all = { filter: request.filter, offset: 0, limit: 5000 };
    const header = [
      'consumeTime',
      'customerId',
      'customerName',
      'accountName',
      'productName',
      'resourceName',
      'tradeId',
      'paymentAmount',
    ];
    const rows = rowsOf(request.filter, world, language).page(all);
    return csvFile([
      header.map(textCell),
      ...rows.map((row) => [
        time(row.consumeTime),
        ...[
          row.customerId,
          row.customerName ?? '',
          row.accountName ?? '',
          row.productName,
          row.resourceName,
          row.tradeId,
        ].map(textCell),
        numberCell(row.paymentAmount),
      ]),
    ]);
  }
  const header = [
    'operationTime',
    'operationType',
    'result',
    'subjectId',
    'subjectName',
    'quotaId',
    'voucherId',
    'amount',
    'operator',
    'remark',
  ];
  return csvFile([
    header.map(textCell),
    ...recordsOf(request.filter, world).map((row) => [
      time(row.operationTime),
      ...[
        row.operationType,
        row.result,
        row.subjectId,
        row.subjectName ?? '',
        row.quotaId,
        row.voucherId ?? '',
      ].map(textCell),
      numberCell(row.amount),
      ...[row.operator ?? '', row.remark ?? ''].map(textCell),
    ]),
  ]);
}
