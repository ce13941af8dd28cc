/** Most significant first. */
export interface SortColumn {
  readonly column: string;
  readonly descending: boolean;
}

export interface RowRequest<Filter = unknown> {
  readonly filter: Filter;
  readonly sort: readonly SortColumn[];
  readonly offset: number;
  readonly limit: number;
}

export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** One of `rows`, from a source that makes each when it is read: mostly those in sight are all. */
  rowAt?(place: number): Row | undefined;
  readonly offset: number;
  /** Rows that match the filter, all pages. */
  readonly total: number;
  readonly asOf: string | null;
  readonly fromCache: boolean;
  readonly storedAt: number | null;
  readonly offline: boolean;
}

export interface RowSummary {
  readonly count: number;
  /** The answer of the source, e.g. exact sums by column as decimal text. */
  readonly value: unknown;
  readonly asOf: string | null;
  readonly fromCache: boolean;
  readonly storedAt: number | null;
  readonly offline: boolean;
}

export interface DistinctRowValue {
  readonly value: string;
  readonly label: string | null;
  readonly count: number;
}

/** All rows of the filter that share one value of a column. */
export interface RowGroup {
  /** The code or id that a filter narrows by. */
  readonly key: string;
  /** The name in the language asked for, or a mask; null where there is none. */
  readonly label: string | null;
  readonly count: number;
  /** Exact sums by column, decimal text. */
  readonly sums: Readonly<Record<string, string>>;
}

export interface RowGroups {
  /** Ordered by key. */
  readonly groups: readonly RowGroup[];
  readonly asOf: string | null;
  readonly fromCache: boolean;
  readonly storedAt: number | null;
  readonly offline: boolean;
}

export interface RowGroupRequest<Filter = unknown> {
  readonly filter: Filter;
  readonly by: string;
  /** Amount columns to sum; default all. A source may sum more. */
  readonly sums?: readonly string[] | undefined;
}

export interface RowSourceCapabilities {
  /** Undefined: whatever the columns allow. */
  readonly sortableColumns?: readonly string[] | undefined;
  readonly multiSort: boolean;
  /** Columns that `group` takes; none where the source can't group. */
  readonly groupableColumns: readonly string[];
  /** Columns in which a filter may look for a part of the text. */
  readonly containsColumns: readonly string[];
  /** Answers without a way to a server: what is typed may be asked at once. */
  readonly instant: boolean;
}

export interface RowQueryOptions<Row> {
  readonly signal?: AbortSignal | undefined;
  readonly priority?: 'visible' | 'background' | undefined;
  readonly reload?: boolean | undefined;
  /** A page that an earlier visit stored, before the promise settles. */
  readonly onCached?: ((page: RowPage<Row>) => void) | undefined;
}

/**
 * Where a table's rows come from. The table does not know whether that is a server or a worker.
 * Rejections are `ClientError`s.
 */
export interface RowSource<Row, Filter = unknown> {
  readonly capabilities: RowSourceCapabilities;
  query(request: RowRequest<Filter>, options?: RowQueryOptions<Row>): Promise<RowPage<Row>>;
  /** Exact totals of the whole filter. Undefined where the source has none. */
  summary?(
    filter: Filter,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<RowSummary>;
  distinct?(
    filter: Filter,
    column: string,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<readonly DistinctRowValue[]>;
  group?(
    request: RowGroupRequest<Filter>,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<RowGroups>;
}
