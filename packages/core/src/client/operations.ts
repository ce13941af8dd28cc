import type { Operations } from '@partner-widgets/contract/operations';

/** How long an answer may be painted from disk. Seconds. */
export interface CachePolicy {
  /** Younger than this: no request at all. */
  readonly fresh: number;
  /** Younger than this: painted while the request runs. Older ones serve only when the network is gone. */
  readonly stale: number;
}

export interface OperationSpec {
  readonly method: 'GET' | 'POST';
  /** Below `/v1`. */
  readonly path: string;
  /** A read: may be repeated by itself. Audited reads are not: each repetition is another audit record. */
  readonly safe: boolean;
  readonly cache: CachePolicy | undefined;
  readonly needsIdempotencyKey: boolean;
}

const HOUR = 3600;
/** Pages, sums and panels: always asked again, painted meanwhile. */
const REVALIDATED: CachePolicy = { fresh: 0, stale: 12 * HOUR };
/** Names of codes change with a release of the server. */
const NAMES: CachePolicy = { fresh: HOUR, stale: 24 * HOUR };

const spec = (
  method: 'GET' | 'POST',
  path: string,
  safe: boolean,
  cache?: CachePolicy,
  needsIdempotencyKey = false,
): OperationSpec => ({
  method,
  path,
  safe,
  cache,
  needsIdempotencyKey,
});
const query = (path: string): OperationSpec => spec('POST', path, true, REVALIDATED);
const read = (path: string, cache?: CachePolicy): OperationSpec => spec('GET', path, true, cache);
/** Audited, or plain sensitive text in the input or the answer: never on disk, never repeated by itself. */
const audited = (path: string): OperationSpec => spec('POST', path, false);
const write = (path: string): OperationSpec => spec('POST', path, false, undefined, true);

/** The run-time half of the contract that a browser may call; a test compares it with `contract/openapi.json`. */
export const operations: {
  readonly [Op in Exclude<keyof Operations, 'createSession'>]: OperationSpec;
} = {
  getCapabilities: read('capabilities', REVALIDATED),
  getCatalogue: read('catalogue', NAMES),
  listAccountManagers: read('account-managers', REVALIDATED),
  listResellers: read('resellers', REVALIDATED),
  queryConsumption: query('consumption/query'),
  summarizeConsumption: query('consumption/summary'),
  distinctConsumption: query('consumption/distinct'),
  groupConsumption: query('consumption/groups'),
  getConsumptionManifest: read('consumption/{cycle}/manifest'),
  getConsumptionChunk: read('consumption/{cycle}/chunks/{chunkId}'),
  queryVoucherLog: query('voucher-log/query'),
  summarizeVoucherLog: query('voucher-log/summary'),
  distinctVoucherLog: query('voucher-log/distinct'),
  getVoucher: read('vouchers/{voucherId}', REVALIDATED),
  getBoardCount: read('board/count', REVALIDATED),
  getBoardNewAssociations: read('board/new-associations', REVALIDATED),
  getBoardProfile: read('board/profile', REVALIDATED),
  getBoardDisassociations: read('board/disassociations', REVALIDATED),
  getBoardRevenue: read('board/revenue', REVALIDATED),
  getBoardAssociationTotals: read('board/association-totals', REVALIDATED),
  queryAssociationRecords: query('association-records/query'),
  reveal: audited('reveal'),
  resolveSubjects: audited('customers/resolve'),
  createExport: write('exports'),
  recordLocalExport: write('exports/local'),
  listExports: read('exports'),
  getExport: read('exports/{taskId}'),
  cancelExport: write('exports/{taskId}/cancel'),
  downloadExport: read('exports/{taskId}/file'),
  getInvitation: read('invitation'),
  getInvitationOutcome: read('invitations/{invitationId}'),
  getInvitationNotice: read('invitation/notice'),
  acceptInvitation: write('invitation/accept'),
  declineInvitation: write('invitation/decline'),
};
