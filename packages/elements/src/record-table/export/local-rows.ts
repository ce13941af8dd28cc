import type { DatasetHandle } from '@partner-widgets/core/dataset/dataset-handle';
import type {
  LocalExportRequest,
  LocalExportResult,
} from '@partner-widgets/core/export/local/export-types';
import type { ExportTarget } from '@partner-widgets/core/export/local/open-sink';
import type { SortColumn } from '@partner-widgets/core/rows/row-source';
import type { DatasetPage } from '../dataset-page.js';
import type { FileSubject } from './file-subject.js';

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
  /** What the page says of its file. */
  readonly file: FileSubject<unknown>;
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

/** What a handle of `core.datasets()` is to an export. */
export function localRowsOf(
  dataset: DatasetHandle,
  { question, file: subject }: Pick<DatasetPage<unknown, unknown>, 'question' | 'file'>,
): LocalRows {
  return {
    file: subject,
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
      const query = { where: question.where(filter), sort: question.sort(sort) };
      return dataset.exportTo({ ...file, query }, target, options);
    },
  };
}
