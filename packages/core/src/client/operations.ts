import type { Operations } from '@partner-widgets/contract/operations';
import { ClientError } from './client-error.js';

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

export const HOUR = 3600;
/** Pages, sums and panels: always asked again, painted meanwhile. */
export const REVALIDATED: CachePolicy = { fresh: 0, stale: 12 * HOUR };

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
export const query = (path: string): OperationSpec => spec('POST', path, true, REVALIDATED);
export const read = (path: string, cache?: CachePolicy): OperationSpec =>
  spec('GET', path, true, cache);
export const write = (path: string): OperationSpec => spec('POST', path, false, undefined, true);

export type ClientOperation = Exclude<keyof Operations, 'createSession'>;

/** The run-time half of the contract that a browser may call: what the first screen asks, and what must not fail late. */
export const firstOperations = {
  getCapabilities: read('capabilities', REVALIDATED),
  queryConsumption: query('consumption/query'),
  summarizeConsumption: query('consumption/summary'),
  queryVoucherLog: query('voucher-log/query'),
  summarizeVoucherLog: query('voucher-log/summary'),
  getBoardCount: read('board/count', REVALIDATED),
  getBoardNewAssociations: read('board/new-associations', REVALIDATED),
  getBoardProfile: read('board/profile', REVALIDATED),
  getBoardDisassociations: read('board/disassociations', REVALIDATED),
  getBoardRevenue: read('board/revenue', REVALIDATED),
  getBoardAssociationTotals: read('board/association-totals', REVALIDATED),
  getInvitation: read('invitation'),
  acceptInvitation: write('invitation/accept'),
  declineInvitation: write('invitation/decline'),
} satisfies Partial<Record<ClientOperation, OperationSpec>>;

/** The others come with their first use. Rejects with `offline` while their file can't be fetched. */
export function operationSpec(operation: ClientOperation): OperationSpec | Promise<OperationSpec> {
  const first: Partial<Record<ClientOperation, OperationSpec>> = firstOperations;
  return (
    first[operation] ??
    import('./later-operations.js').then(
      ({ laterOperations }) => laterOperations[operation as keyof typeof laterOperations],
      () => Promise.reject(new ClientError('offline')),
    )
  );
}
