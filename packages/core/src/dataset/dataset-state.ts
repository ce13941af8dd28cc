import type { ReadyManifest } from '@partner-widgets/contract/dataset';

/**
 * `preparing`: nothing is known yet, or the server makes the chunks. `downloading`: also while stored chunks are loaded.
 * `complete`: every row of the scope is there. `unavailable`: the paged source serves, `reason` says why.
 */
export type DatasetStatus = 'preparing' | 'downloading' | 'complete' | 'unavailable';

/** Of `downloading` (why it does not go on), of `complete` (what is less well) or of `unavailable`. */
export type DatasetReason =
  /** Goes on when the network is back. */
  | 'offline'
  /** The server asked to wait, or failed; tried again by itself. */
  | 'waiting'
  /** Another tab downloads; what it has stored is loaded here. */
  | 'other-tab'
  /** Complete, but in memory only: no disk, or no room. */
  | 'not-kept'
  | 'worker-origin'
  | 'worker-blocked'
  | 'worker-version'
  | 'worker-crashed'
  | 'too-large'
  /** The session may not see this scope, or not any more. */
  | 'forbidden'
  /** A gateway without datasets, or with a newer form of them. */
  | 'not-offered'
  /** What came was again and again not what had been announced. */
  | 'damaged'
  | 'session-ended';

export interface DatasetState {
  readonly status: DatasetStatus;
  readonly reason?: DatasetReason | undefined;
  /** In memory and queryable. */
  readonly rows: number;
  readonly totalRows: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** The newest manifest; undefined before the first. */
  readonly manifest?: ReadyManifest | undefined;
  /** Server epoch milliseconds at which the server last said that it holds. */
  readonly validatedAt?: number | undefined;
  /** The server has confirmed it in this visit. */
  readonly isConfirmed: boolean;
  /** The server could not be reached when it was looked at last. */
  readonly isOffline: boolean;
}

export const NOTHING_YET: DatasetState = {
  status: 'preparing',
  rows: 0,
  totalRows: 0,
  bytes: 0,
  totalBytes: 0,
  isConfirmed: false,
  isOffline: false,
};
