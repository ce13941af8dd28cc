import type {
  RowQueryOptions,
  RowRequest,
  RowSource,
  RowSourceCapabilities,
} from '@partner-widgets/core/rows/row-source';

/** The dataset's rows for the filters that it has, the server's for all others: another cycle, another manager. */
export class SwitchingRows<Row, Filter> implements RowSource<Row, Filter> {
  readonly #remote: RowSource<Row, Filter>;
  readonly #local: RowSource<Row, Filter>;
  readonly #isLocal: (filter: Filter) => boolean;
  readonly #filter: () => Filter | undefined;

  constructor(
    remote: RowSource<Row, Filter>,
    local: RowSource<Row, Filter>,
    isLocal: (filter: Filter) => boolean,
    filter: () => Filter | undefined,
  ) {
    this.#remote = remote;
    this.#local = local;
    this.#isLocal = isLocal;
    this.#filter = filter;
  }

  /** Of the filter that stands now. */
  get capabilities(): RowSourceCapabilities {
    const filter = this.#filter();
    return (filter === undefined ? this.#remote : this.#of(filter)).capabilities;
  }

  query(request: RowRequest<Filter>, options?: RowQueryOptions<Row>) {
    return this.#of(request.filter).query(request, options);
  }

  summary(filter: Filter, options?: { readonly signal?: AbortSignal | undefined }) {
    return this.#of(filter).summary!(filter, options);
  }

  distinct(
    filter: Filter,
    column: string,
    options?: { readonly signal?: AbortSignal | undefined },
  ) {
    return this.#of(filter).distinct!(filter, column, options);
  }

  group(
    request: { readonly filter: Filter; readonly by: string },
    options?: { readonly signal?: AbortSignal | undefined },
  ) {
    return this.#of(request.filter).group!(request, options);
  }

  #of(filter: Filter): RowSource<Row, Filter> {
    return this.#isLocal(filter) ? this.#local : this.#remote;
  }
}
