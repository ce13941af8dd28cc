import type { DatasetHandle } from '@partner-widgets/core/dataset/dataset-handle';
import type { DatasetMapping } from '@partner-widgets/core/dataset/dataset-rows';
import type { DatasetState } from '@partner-widgets/core/dataset/dataset-state';
import type {
  LocalExportRequest,
  LocalExportResult,
} from '@partner-widgets/core/export/local/export-types';
import type { ExportTarget } from '@partner-widgets/core/export/local/open-sink';
import type { SortColumn } from '@partner-widgets/core/rows/row-source';

/** What is to be written: the file apart from its rows, and which rows. */
export interface FileOfRows extends Omit<LocalExportRequest, 'query'> {
  readonly filter: unknown;
  readonly sort: readonly SortColumn[];
}

/** A dataset in this browser, as far as an export needs it. */
export interface LocalRows {
  readonly state: 'preparing' | 'downloading' | 'complete' | 'unavailable';
  /** Rows that are here, of `totalRows`. */
  readonly rows: number;
  readonly totalRows: number;
  subscribe(listener: () => void): () => void;
  /** In the worker. Nothing that grows with the rows comes back but the file, which is on disk. */
  exportTo(
    file: FileOfRows,
    target: ExportTarget,
    options: {
      readonly signal: AbortSignal;
      readonly onProgress: (rows: number) => void;
    },
  ): Promise<LocalExportResult & { readonly file: Blob | undefined }>;
}

/** What a handle of `core.datasets()` is to an export; `mapping` says what the page's filter is in columns. */
export function localRowsOf<Filter>(
  dataset: DatasetHandle,
  mapping: Pick<DatasetMapping<unknown, Filter>, 'where' | 'sort'>,
): LocalRows {
  return {
    get state() {
      return dataset.state.status;
    },
    get rows() {
      return dataset.state.rows;
    },
    get totalRows() {
      return dataset.state.totalRows;
    },
    subscribe: (listener) => dataset.subscribe(listener),
    exportTo({ filter, sort, ...file }, target, options) {
      const query = { where: mapping.where(filter as Filter), sort: mapping.sort(sort) };
      return dataset.exportTo({ ...file, query }, target, options);
    },
  };
}

/** A dataset that can't be read from yet: how far it is. */
export function rowsOnTheirWay({ status, rows, totalRows }: DatasetState): LocalRows {
  return {
    state: status === 'complete' ? 'preparing' : status,
    rows,
    totalRows,
    subscribe: () => () => undefined,
    exportTo: () => Promise.reject(new Error('unavailable')),
  };
}
