import {
  HOUR,
  REVALIDATED,
  query,
  read,
  write,
  type CachePolicy,
  type ClientOperation,
  type OperationSpec,
  type firstOperations,
} from './operations.js';

/** Names of codes change with a release of the server. */
const NAMES: CachePolicy = { fresh: HOUR, stale: 24 * HOUR };

/** Audited, or plain sensitive text in the input or the answer: never on disk, never repeated by itself. */
const audited = (path: string): OperationSpec => ({
  ...query(path),
  safe: false,
  cache: undefined,
});

/** What is asked after the first screen. */
export const laterOperations: {
  readonly [Op in Exclude<ClientOperation, keyof typeof firstOperations>]: OperationSpec;
} = {
  getCatalogue: read('catalogue', NAMES),
  listAccountManagers: read('account-managers', REVALIDATED),
  listResellers: read('resellers', REVALIDATED),
  distinctConsumption: query('consumption/distinct'),
  groupConsumption: query('consumption/groups'),
  getConsumptionManifest: read('consumption/{cycle}/manifest'),
  getConsumptionChunk: read('consumption/{cycle}/chunks/{chunkId}'),
  distinctVoucherLog: query('voucher-log/distinct'),
  getVoucher: read('vouchers/{voucherId}', REVALIDATED),
  queryAssociationRecords: query('association-records/query'),
  reveal: audited('reveal'),
  resolveSubjects: audited('customers/resolve'),
  createExport: write('exports'),
  recordLocalExport: write('exports/local'),
  listExports: read('exports'),
  getExport: read('exports/{taskId}'),
  cancelExport: write('exports/{taskId}/cancel'),
  downloadExport: read('exports/{taskId}/file'),
  listSavedViews: read('views', REVALIDATED),
  saveView: write('views'),
  removeSavedView: write('views/{viewId}/remove'),
  getInvitationOutcome: read('invitations/{invitationId}'),
  getInvitationNotice: read('invitation/notice'),
};
