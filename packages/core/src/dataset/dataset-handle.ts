import type { LocalExportRequest, LocalExportResult } from '../export/local/export-types.js';
import type { RowSource } from '../rows/row-source.js';
import type { DatasetMapping } from './dataset-rows.js';
import type { DatasetState } from './dataset-state.js';
import type { ColumnLabels } from './engine/engine-types.js';
import type { ExportTarget } from '../export/local/open-sink.js';
import type { DatasetMethod, DatasetMethods } from './worker/protocol.js';

/** How old the rows are and where they are from, as answers have it. */
export interface DatasetStamp {
  readonly asOf: string | null;
  /** From disk, and not confirmed by the server yet. */
  readonly fromCache: boolean;
  readonly storedAt: number | null;
  readonly offline: boolean;
}

type WithoutKey<Args> = Args extends [string, ...infer Rest] ? Rest : never;
type AboutDataset = Exclude<
  DatasetMethod,
  'hello' | 'ahead' | 'useDisk' | 'stored' | 'adopt' | 'catchUp' | 'take' | 'close' | 'drop'
>;

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: unknown) => void) | undefined;
}

/** A whole billing cycle in the worker, as one widget holds it. Nothing here throws. */
export interface DatasetHandle {
  /** Its name in the principal's database. */
  readonly key: string;
  readonly state: DatasetState;
  readonly stamp: DatasetStamp;
  /** Called when `state` has changed, ten times a second at most while bytes arrive. Returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
  /** Rejections are `ClientError`s: `aborted` when the dataset has gone, too. */
  ask<Method extends AboutDataset>(
    method: Method,
    args: WithoutKey<Parameters<DatasetMethods[Method]>>,
    options?: AskOptions,
  ): Promise<ReturnType<DatasetMethods[Method]>>;
  /** What is shown for the codes of a column; the same ones again cost nothing. */
  label(column: string, labels: ColumnLabels): void;
  rowSource<Row, Filter>(mapping: DatasetMapping<Row, Filter>): RowSource<Row, Filter>;
  /**
   * Written by the worker, from all rows of the query. Rejects with a `ClientError` (`aborted`) or with a `WorkerRefusal`
   * whose `kind` is a `LocalExportFailure`.
   */
  exportTo(
    request: LocalExportRequest,
    target: ExportTarget,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (rows: number) => void },
  ): Promise<LocalExportResult & { readonly file: Blob | undefined }>;
  /** The widget needs it no longer: with the last one it leaves memory. */
  close(): void;
}
