import type {
  ColumnLabels,
  Condition,
  DistinctEntry,
  EngineQuery,
  SummaryAnswer,
  SummaryRequest,
  WindowAnswer,
} from '../engine/engine-types.js';
import type { PackedGroups } from '../engine/packed-groups.js';
import type { LocalExportRequest, LocalExportResult } from '../../export/local/export-types.js';
import type { ExportTarget } from '../../export/local/open-sink.js';
import type { StoredManifest } from '../store/stored-dataset.js';

/** The page and the worker file may come from different deployments: both must say the same. */
export const PROTOCOL = 4;

export interface DatasetLoad {
  /** Chunks that are neither in memory nor, whole, on disk. */
  readonly missing: readonly string[];
  readonly rows: number;
  readonly bytes: number;
}

/** What the page asks of the worker; `key` names a dataset. */
export interface DatasetMethods {
  hello(): { readonly protocol: number };
  /**
   * Beside the page's code: reads a dataset of a principal's disk, whose purge generation nobody has said yet, into
   * memory. It stays there if `useDisk` names the same disk, and `open` the same dataset.
   */
  ahead(database: string, key: string): void;
  /** The disk of a principal; undefined: memory only. */
  useDisk(disk: { readonly database: string; readonly epoch: number } | undefined): void;
  stored(key: string): StoredManifest | undefined;
  /**
   * The same, and what it lists is on its way from disk into memory, for the `adopt` that follows: the page's thread is
   * busy with its first rows, and a start must not wait for it between two steps.
   */
  open(key: string): StoredManifest | undefined;
  /**
   * From now on this is the dataset: what it does not list leaves memory (and disk), what is on disk is loaded.
   * `save` only by the tab that syncs.
   */
  adopt(key: string, stored: StoredManifest, save: boolean): DatasetLoad;
  /** Another look at the disk, where another tab writes. */
  catchUp(key: string): DatasetLoad;
  /**
   * A buffer is transferred, a file goes to disk as it is. Rejects with `damaged` when it is not what the manifest says.
   */
  take(key: string, id: string, body: ArrayBuffer | Blob): DatasetLoad;
  label(key: string, column: string, labels: ColumnLabels): void;
  /** Out of memory; the disk keeps it. */
  close(key: string): void;
  /** Out of memory and off the disk. */
  drop(key: string): void;
  window(
    key: string,
    query: EngineQuery,
    offset: number,
    limit: number,
    columns: readonly string[],
    channel: string | undefined,
  ): WindowAnswer;
  indexOf(key: string, query: EngineQuery, id: string): number;
  summary(key: string, where: readonly Condition[], request: SummaryRequest): SummaryAnswer;
  distinct(key: string, where: readonly Condition[], column: string): DistinctEntry[];
  group(
    key: string,
    where: readonly Condition[],
    by: string,
    sums: readonly string[],
  ): PackedGroups;
  /** Progress in rows. */
  export(
    key: string,
    request: LocalExportRequest,
    target: ExportTarget,
  ): LocalExportResult & { readonly file: Blob | undefined };
}

export type DatasetMethod = keyof DatasetMethods;

export type ToWorker =
  | { readonly id: number; readonly method: DatasetMethod; readonly args: readonly unknown[] }
  | { readonly cancel: number };

export type WorkerEvent =
  /** Somebody has emptied the disk: nothing of it may be shown. */
  | { readonly event: 'purged' }
  | { readonly event: 'disk-given-up'; readonly reason: 'full' | 'unavailable' }
  /** While stored chunks are loaded. */
  | {
      readonly event: 'loaded';
      readonly key: string;
      readonly rows: number;
      readonly bytes: number;
    };

export type FromWorker =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: WorkerFailure }
  | { readonly id: number; readonly progress: unknown }
  | WorkerEvent;

/** `kind` of an `EngineError`, `ChunkError` or `LocalExportError`, or one of the worker's own. */
export interface WorkerFailure {
  readonly kind: string;
  readonly message: string;
}
