import { Type, type TSchema } from '@sinclair/typebox';
import * as board from './board.js';
import * as catalogue from './catalogue.js';
import * as consumption from './consumption.js';
import * as dataset from './dataset.js';
import * as exportTask from './export-task.js';
import * as invitation from './invitation.js';
import * as savedView from './saved-view.js';
import * as sensitive from './sensitive.js';
import * as session from './session.js';
import { Id } from './scalars.js';
import * as voucherLog from './voucher-log.js';

/** Who may call: `host` = a host's back end with its secret; `session` = a browser's token; `invitation` = session + `Partner-Invitation` header. */
export type Credential = 'host' | 'session' | 'invitation';

export interface OperationDefinition {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly credential: Credential;
  /** A read may be repeated freely; a write takes `Idempotency-Key`. */
  readonly effect: 'read' | 'write';
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** 2xx body; `binary` for a file. */
  readonly answer: TSchema | 'binary';
  readonly status: 200 | 201;
}

const define = <const T extends Record<string, OperationDefinition>>(table: T): T => table;

/** Every operation of the product API, once. Names are stable; paths are under `/v1`. */
export const operations = define({
  createSession: {
    method: 'POST',
    path: '/v1/sessions',
    summary: 'Mint a short-lived session for one operator',
    credential: 'host',
    effect: 'read',
    body: session.SessionRequest,
    answer: session.SessionGrant,
    status: 201,
  },
  getCapabilities: {
    method: 'GET',
    path: '/v1/capabilities',
    summary: 'Pages, actions and site facts of this session',
    credential: 'session',
    effect: 'read',
    answer: session.Capabilities,
    status: 200,
  },
  getCatalogue: {
    method: 'GET',
    path: '/v1/catalogue',
    summary: 'Names of codes in the language asked for',
    credential: 'session',
    effect: 'read',
    answer: catalogue.Catalogue,
    status: 200,
  },
  listAccountManagers: {
    method: 'GET',
    path: '/v1/account-managers',
    summary: 'Account managers in scope',
    credential: 'session',
    effect: 'read',
    answer: catalogue.AccountManagerList,
    status: 200,
  },
  listResellers: {
    method: 'GET',
    path: '/v1/resellers',
    summary: 'Resellers of this distributor, masked',
    credential: 'session',
    effect: 'read',
    answer: catalogue.ResellerList,
    status: 200,
  },
  queryConsumption: {
    method: 'POST',
    path: '/v1/consumption/query',
    summary: 'One page of consumption records',
    credential: 'session',
    effect: 'read',
    body: consumption.ConsumptionQuery,
    answer: consumption.ConsumptionPage,
    status: 200,
  },
  summarizeConsumption: {
    method: 'POST',
    path: '/v1/consumption/summary',
    summary: 'Exact totals of the whole filter',
    credential: 'session',
    effect: 'read',
    body: consumption.ConsumptionSummaryRequest,
    answer: consumption.ConsumptionSummary,
    status: 200,
  },
  distinctConsumption: {
    method: 'POST',
    path: '/v1/consumption/distinct',
    summary: 'Distinct values of a column under the filter',
    credential: 'session',
    effect: 'read',
    body: consumption.ConsumptionDistinctRequest,
    answer: consumption.DistinctList,
    status: 200,
  },
  groupConsumption: {
    method: 'POST',
    path: '/v1/consumption/groups',
    summary: 'Every group of a column with its count and exact sums',
    credential: 'session',
    effect: 'read',
    body: consumption.ConsumptionGroupRequest,
    answer: consumption.ConsumptionGroups,
    status: 200,
  },
  getConsumptionManifest: {
    method: 'GET',
    path: '/v1/consumption/{cycle}/manifest',
    summary: 'The chunks of a whole billing cycle in scope; ETag',
    credential: 'session',
    effect: 'read',
    params: dataset.ManifestPath,
    query: dataset.DatasetQuery,
    answer: dataset.ConsumptionManifest,
    status: 200,
  },
  getConsumptionChunk: {
    method: 'GET',
    path: '/v1/consumption/{cycle}/chunks/{chunkId}',
    summary: 'One chunk that the manifest of the same query lists now',
    credential: 'session',
    effect: 'read',
    params: dataset.ChunkPath,
    query: dataset.DatasetQuery,
    answer: 'binary',
    status: 200,
  },
  queryVoucherLog: {
    method: 'POST',
    path: '/v1/voucher-log/query',
    summary: 'One page of voucher and quota log records',
    credential: 'session',
    effect: 'read',
    body: voucherLog.VoucherLogQuery,
    answer: voucherLog.VoucherLogPage,
    status: 200,
  },
  summarizeVoucherLog: {
    method: 'POST',
    path: '/v1/voucher-log/summary',
    summary: 'Count and exact amounts of the whole filter',
    credential: 'session',
    effect: 'read',
    body: voucherLog.VoucherLogSummaryRequest,
    answer: voucherLog.VoucherLogSummary,
    status: 200,
  },
  distinctVoucherLog: {
    method: 'POST',
    path: '/v1/voucher-log/distinct',
    summary: 'Distinct values of a column under the filter',
    credential: 'session',
    effect: 'read',
    body: voucherLog.VoucherLogDistinctRequest,
    answer: voucherLog.VoucherLogDistinct,
    status: 200,
  },
  getVoucher: {
    method: 'GET',
    path: '/v1/vouchers/{voucherId}',
    summary: 'Voucher details and usage records',
    credential: 'session',
    effect: 'read',
    params: Type.Object({ voucherId: Id }),
    answer: voucherLog.VoucherDetail,
    status: 200,
  },
  getBoardCount: {
    method: 'GET',
    path: '/v1/board/count',
    summary: 'B1 客户数量统计',
    credential: 'session',
    effect: 'read',
    query: board.BoardFilter,
    answer: board.BoardCount,
    status: 200,
  },
  getBoardNewAssociations: {
    method: 'GET',
    path: '/v1/board/new-associations',
    summary: 'B2 新增关联客户',
    credential: 'session',
    effect: 'read',
    query: board.BoardFilter,
    answer: board.BoardEvents,
    status: 200,
  },
  getBoardProfile: {
    method: 'GET',
    path: '/v1/board/profile',
    summary: 'B3 客户信息分析',
    credential: 'session',
    effect: 'read',
    query: board.BoardFilter,
    answer: board.BoardProfile,
    status: 200,
  },
  getBoardDisassociations: {
    method: 'GET',
    path: '/v1/board/disassociations',
    summary: 'B4 解除关联客户',
    credential: 'session',
    effect: 'read',
    query: board.BoardFilter,
    answer: board.BoardEvents,
    status: 200,
  },
  getBoardRevenue: {
    method: 'GET',
    path: '/v1/board/revenue',
    summary: 'B5 贡献收入统计',
    credential: 'session',
    effect: 'read',
    query: board.BoardFilter,
    answer: board.BoardRevenue,
    status: 200,
  },
  getBoardAssociationTotals: {
    method: 'GET',
    path: '/v1/board/association-totals',
    summary: 'B6 关联客户',
    credential: 'session',
    effect: 'read',
    query: board.BoardFilter,
    answer: board.BoardAssociationTotals,
    status: 200,
  },
  queryAssociationRecords: {
    method: 'POST',
    path: '/v1/association-records/query',
    summary: 'B7 客户关联记录',
    credential: 'session',
    effect: 'read',
    body: board.AssociationRecordQuery,
    answer: board.AssociationRecordPage,
    status: 200,
  },
  reveal: {
    method: 'POST',
    path: '/v1/reveal',
    summary: 'Plain names of up to 200 subjects; audited',
    credential: 'session',
    effect: 'read',
    body: sensitive.RevealRequest,
    answer: sensitive.RevealAnswer,
    status: 200,
  },
  resolveSubjects: {
    method: 'POST',
    path: '/v1/customers/resolve',
    summary: 'Name or account text to opaque ids; audited',
    credential: 'session',
    effect: 'read',
    body: sensitive.ResolveRequest,
    answer: sensitive.ResolveAnswer,
    status: 200,
  },
  createExport: {
    method: 'POST',
    path: '/v1/exports',
    summary: 'Start an export task',
    credential: 'session',
    effect: 'write',
    body: exportTask.ExportRequest,
    answer: exportTask.ExportTask,
    status: 201,
  },
  recordLocalExport: {
    method: 'POST',
    path: '/v1/exports/local',
    summary: 'Audit record of an export that the browser writes',
    credential: 'session',
    effect: 'write',
    body: exportTask.LocalExport,
    answer: exportTask.LocalExportReceipt,
    status: 201,
  },
  listExports: {
    method: 'GET',
    path: '/v1/exports',
    summary: 'Own export tasks, newest first',
    credential: 'session',
    effect: 'read',
    query: exportTask.ExportTaskListQuery,
    answer: exportTask.ExportTaskList,
    status: 200,
  },
  getExport: {
    method: 'GET',
    path: '/v1/exports/{taskId}',
    summary: 'One export task',
    credential: 'session',
    effect: 'read',
    params: exportTask.ExportTaskPath,
    answer: exportTask.ExportTask,
    status: 200,
  },
  cancelExport: {
    method: 'POST',
    path: '/v1/exports/{taskId}/cancel',
    summary: 'Stop a running task',
    credential: 'session',
    effect: 'write',
    params: exportTask.ExportTaskPath,
    answer: exportTask.ExportTask,
    status: 200,
  },
  downloadExport: {
    method: 'GET',
    path: '/v1/exports/{taskId}/file',
    summary: 'The file of a completed task',
    credential: 'session',
    effect: 'read',
    params: exportTask.ExportTaskPath,
    answer: 'binary',
    status: 200,
  },
  listSavedViews: {
    method: 'GET',
    path: '/v1/views',
    summary: 'Own saved views of a table',
    credential: 'session',
    effect: 'read',
    query: savedView.SavedViewQuery,
    answer: savedView.SavedViewList,
    status: 200,
  },
  saveView: {
    method: 'POST',
    path: '/v1/views',
    summary: 'Save a view of a table under a name',
    credential: 'session',
    effect: 'write',
    body: savedView.SavedViewRequest,
    answer: savedView.SavedView,
    status: 201,
  },
  removeSavedView: {
    method: 'POST',
    path: '/v1/views/{viewId}/remove',
    summary: 'Forget a saved view',
    credential: 'session',
    effect: 'write',
    params: savedView.SavedViewPath,
    answer: savedView.SavedView,
    status: 200,
  },
  getInvitation: {
    method: 'GET',
    path: '/v1/invitation',
    summary: 'The invitation of the token, with fresh checks',
    credential: 'invitation',
    effect: 'read',
    answer: invitation.Invitation,
    status: 200,
  },
  getInvitationOutcome: {
    method: 'GET',
    path: '/v1/invitations/{invitationId}',
    summary: 'A final invitation, for the invited account without the token',
    credential: 'session',
    effect: 'read',
    params: Type.Object({ invitationId: Id }),
    answer: invitation.Invitation,
    status: 200,
  },
  getInvitationNotice: {
    method: 'GET',
    path: '/v1/invitation/notice',
    summary: 'The notice (须知) of the invitation',
    credential: 'invitation',
    effect: 'read',
    answer: invitation.InvitationNotice,
    status: 200,
  },
  acceptInvitation: {
    method: 'POST',
    path: '/v1/invitation/accept',
    summary: 'Accept (愿意), exactly once',
    credential: 'invitation',
    effect: 'write',
    body: invitation.InvitationAcceptance,
    answer: invitation.InvitationReceipt,
    status: 200,
  },
  declineInvitation: {
    method: 'POST',
    path: '/v1/invitation/decline',
    summary: 'Decline (不愿意), exactly once',
    credential: 'invitation',
    effect: 'write',
    body: invitation.InvitationDecline,
    answer: invitation.InvitationReceipt,
    status: 200,
  },
});

export type Operations = typeof operations;
export type OperationId = keyof Operations;

type StaticOf<S> = S extends { static: infer T } ? T : never;
type PartOf<D> = Extract<keyof D, 'params' | 'query' | 'body'>;
/** Input of an operation: `{ params?, query?, body? }`, each only where the operation has it. */
export type OperationInput<Op extends OperationId> = {
  [K in PartOf<Operations[Op]>]: StaticOf<Operations[Op][K]>;
};
export type OperationAnswer<Op extends OperationId> = Operations[Op]['answer'] extends 'binary'
  ? Blob
  : StaticOf<Operations[Op]['answer']>;
/** What the browser imports: types only. */
export type OperationMap = {
  [Op in OperationId]: {
    input: OperationInput<Op>;
    answer: OperationAnswer<Op>;
  };
};
