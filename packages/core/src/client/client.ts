import type { OperationMap, Operations } from '@partner-widgets/contract/operations';
import type { Capabilities } from '@partner-widgets/contract/session';

/** Answers that are files: read with `open`, never parsed or kept as answers. */
export type DownloadOperation = 'downloadExport' | 'getConsumptionChunk';
export type OperationId = Exclude<keyof OperationMap, 'createSession' | DownloadOperation>;
type WithEffect<Effect> = {
  [Op in OperationId]: Operations[Op]['effect'] extends Effect ? Op : never;
}[OperationId];
export type ReadOperation = WithEffect<'read'>;
export type WriteOperation = WithEffect<'write'>;
/** `{ params?, query?, body? }`, as the contract says. */
export type InputOf<Op extends keyof OperationMap> = OperationMap[Op]['input'];
export type OutputOf<Op extends keyof OperationMap> = OperationMap[Op]['answer'];

export interface Answer<T> {
  readonly value: T;
  /** The server's data clock, ISO 8601 UTC; null where the operation has none. */
  readonly asOf: string | null;
  readonly fromCache: boolean;
  /** Server epoch milliseconds at which the answer was stored; null when it came from the network just now. */
  readonly storedAt: number | null;
  /** The network was tried and could not be reached: this is the last view. */
  readonly offline: boolean;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Language of names in the answer; default: the client's. */
  readonly locale?: string | undefined;
  /** Token of an invitation (header `Partner-Invitation`): such answers are never cached or shared. */
  readonly invitation?: string | undefined;
}

export interface OpenOptions extends CallOptions {
  /** Default `visible`. */
  readonly priority?: 'visible' | 'background' | undefined;
  /** The ETag at hand; a 304 rejects with `status` 304. */
  readonly ifNoneMatch?: string | undefined;
}

export interface ReadOptions<T> extends CallOptions {
  /** Visible requests are granted first. Default `visible`. */
  readonly priority?: 'visible' | 'background' | undefined;
  /** Called at most once, before the promise settles, with what an earlier visit stored. */
  readonly onCached?: ((answer: Answer<T>) => void) | undefined;
  /** `reload` skips what is stored, `none` neither reads nor stores. */
  readonly cache?: 'default' | 'reload' | 'none' | undefined;
  /** Called when an attempt failed and the next one waits, e.g. to show "again in 8 s". */
  readonly onRetry?:
    ((wait: { readonly seconds: number; readonly kind: string }) => void) | undefined;
}

export interface WriteOptions extends CallOptions {
  /** Mint it once per attempt series (`mintIdempotencyKey()`) and hand in the same one for each repetition. */
  readonly idempotencyKey?: string | undefined;
}

/** What widgets see. Every rejection is a `ClientError`. */
export interface Client {
  readonly locale: string;
  read<Op extends ReadOperation>(
    operation: Op,
    input: InputOf<Op>,
    options?: ReadOptions<OutputOf<Op>>,
  ): Promise<Answer<OutputOf<Op>>>;
  /** Never repeated by itself; a failed one carries its key in `error.idempotencyKey`. */
  write<Op extends WriteOperation>(
    operation: Op,
    input: InputOf<Op>,
    options?: WriteOptions,
  ): Promise<OutputOf<Op>>;
  /** One shared request for all widgets; ask it beside the first page, not before it. */
  capabilities(options?: ReadOptions<Capabilities>): Promise<Answer<Capabilities>>;
  mintIdempotencyKey(): string;
  /** Server epoch milliseconds. */
  serverNow(): number;
  /** Answers from before the present session's principal are void after this. Returns the unsubscriber. */
  onDegraded(listener: (notice: DegradedNotice) => void): () => void;
  /** For downloads and other rare requests that live in modules of their own (`client/download.ts`). */
  open(
    operation: Exclude<keyof OperationMap, 'createSession'>,
    input: unknown,
    options: OpenOptions,
  ): Promise<Response>;
}

/** Something works, but less well; the host gets it as `partner-degraded`. */
export interface DegradedNotice {
  readonly reason:
    | 'cache-unavailable'
    | 'cache-blocked'
    | 'cache-full'
    | 'cache-evicted'
    | 'cache-older-version'
    | 'cache-newer-version'
    | 'purge-incomplete'
    /** The dataset engine: pages from the server serve instead. */
    | 'dataset-worker-origin'
    | 'dataset-worker-blocked'
    | 'dataset-worker-version'
    | 'dataset-worker-crashed'
    | 'dataset-too-large'
    /** No or no more room on disk: whole cycles are loaded anew with each page. */
    | 'dataset-not-kept';
}
