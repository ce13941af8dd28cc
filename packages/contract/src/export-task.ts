import { Type, type Static } from '@sinclair/typebox';
import { AsOf, Id, Instant, ListOf, closed } from './scalars.js';
import { ConsumptionFilter } from './consumption.js';
import { VoucherLogFilter } from './voucher-log.js';

export const exportTypes = ['consumption-detail', 'voucher-log'] as const;
export const ExportType = Type.Union(exportTypes.map((t) => Type.Literal(t)));
export type ExportType = Static<typeof ExportType>;
export const exportStatuses = [
  'PENDING',
  'RUNNING',
  'COMPLETED',
  'FAILED',
  'EXPIRED',
  'CANCELLED',
] as const;

const confirmed = {
  language: Type.Union([Type.Literal('zh-CN'), Type.Literal('en')]),
  /** vouchers/EX-02: the user confirmed that sensitive fields are anonymised. */
  anonymisationAcknowledged: Type.Literal(true),
};
const common = { format: Type.Literal('csv'), ...confirmed };
/** Everything that matches the filter, not only the page (customers/EX-01). One running task per type and user (customers/EX-07). */
export const ExportRequest = Type.Union([
  Type.Object(
    {
      type: Type.Literal('consumption-detail'),
      filter: ConsumptionFilter,
      ...common,
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('voucher-log'), filter: VoucherLogFilter, ...common }, closed),
]);
export type ExportRequest = Static<typeof ExportRequest>;

export const ExportTask = Type.Object({
  id: Id,
  type: ExportType,
  format: Type.Literal('csv'),
  status: Type.Union(exportStatuses.map((s) => Type.Literal(s))),
  fileName: Type.String(),
  /** Rows that match the filter; known from the moment of creation. */
  rowCount: Type.Integer({ minimum: 0 }),
  rowsWritten: Type.Integer({ minimum: 0 }),
  /** Over 100,000 rows there are several files in one ZIP archive (customers/EX-08). */
  fileCount: Type.Integer({ minimum: 1 }),
  byteCount: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  createTime: Instant,
  finishTime: Type.Union([Instant, Type.Null()]),
  /** Three days after completion (customers/EX-06). */
  expireTime: Type.Union([Instant, Type.Null()]),
  failReason: Type.Union([Type.String(), Type.Null()]),
});
export type ExportTask = Static<typeof ExportTask>;
export const ExportTaskList = ListOf(ExportTask);
export type ExportTaskList = Static<typeof ExportTaskList>;
export const ExportTaskListQuery = Type.Object({
  type: Type.Optional(ExportType),
  offset: Type.Optional(Type.Integer({ minimum: 0, default: 0 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 100 })),
});
export type ExportTaskListQuery = Static<typeof ExportTaskListQuery>;
export const ExportTaskPath = Type.Object({ taskId: Id });

const local = {
  format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx')]),
  /** Rows that match; known before the first byte is written. */
  rowCount: Type.Integer({ minimum: 0, maximum: 40_000_000 }),
  /** When it began: of an export made offline this lies before the request. */
  startedAt: Instant,
  ...confirmed,
};
/** An export that the browser writes itself, told before its first byte, or once the network is back. */
export const LocalExport = Type.Union([
  Type.Object(
    { type: Type.Literal('consumption-detail'), filter: ConsumptionFilter, ...local },
    closed,
  ),
  Type.Object({ type: Type.Literal('voucher-log'), filter: VoucherLogFilter, ...local }, closed),
]);
export type LocalExport = Static<typeof LocalExport>;
/** The audit record that was written. */
export const LocalExportReceipt = Type.Object({ id: Id, asOf: AsOf });
export type LocalExportReceipt = Static<typeof LocalExportReceipt>;
