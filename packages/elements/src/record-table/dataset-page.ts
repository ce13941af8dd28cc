import type { Client } from '@partner-widgets/core/client/client';
import type { DatasetHandle } from '@partner-widgets/core/dataset/dataset-handle';
import type { DatasetMapping } from '@partner-widgets/core/dataset/dataset-rows';
import type { DatasetScope } from '@partner-widgets/core/dataset/store/stored-dataset';
import type { RowSource } from '@partner-widgets/core/rows/row-source';
import type { FileSubject } from './export/file-subject.js';
import type { PageWindow } from './record-page.js';

export interface DatasetWorld {
  readonly client: Client;
  /** Of the names of codes. */
  readonly locale: string;
  readonly signal: AbortSignal;
}

/** Rows of a dataset once it is complete: names are told to the worker. */
export type DatasetSource<Row, Filter> = (dataset: DatasetHandle) => RowSource<Row, Filter>;

/** What a page that can hold a whole cycle in the browser adds; loaded after its first rows. */
export interface DatasetPage<Row, Filter> {
  /** What filters and orders are in columns. */
  readonly question: Pick<DatasetMapping<Row, Filter>, 'where' | 'sort'>;
  /** The file of these rows, as this browser writes it. */
  readonly file: FileSubject<Filter>;
  /** Which dataset has the rows of this filter. */
  scope(filter: Filter, window: PageWindow): DatasetScope;
  /** Fetches what its rows need besides the dataset, beside its coming. Rejects with a `ClientError`. */
  prepare(world: DatasetWorld): Promise<DatasetSource<Row, Filter>>;
}
