import type { Answer, Client, InputOf, OutputOf, ReadOperation } from '../client/client.js';
import { ClientError } from '../client/client-error.js';
import type {
  DistinctRowValue,
  RowGroupRequest,
  RowGroups,
  RowPage,
  RowQueryOptions,
  RowRequest,
  RowSource,
  RowSourceCapabilities,
  RowSummary,
} from './row-source.js';

/** An operation and how its input is made from what the table asks. */
export interface RemoteCall<Op extends ReadOperation, Args extends unknown[]> {
  readonly operation: Op;
  input(...args: Args): InputOf<Op>;
}

export interface RemoteRowsOptions<
  Filter,
  List extends ReadOperation = ReadOperation,
  Summary extends ReadOperation = never,
  Distinct extends ReadOperation = never,
  Group extends ReadOperation = never,
> {
  readonly client: Client;
  readonly list: RemoteCall<List, [RowRequest<Filter>]>;
  readonly summary?: RemoteCall<Summary, [Filter]> | undefined;
  readonly distinct?: RemoteCall<Distinct, [Filter, string]> | undefined;
  readonly group?: RemoteCall<Group, [RowGroupRequest<Filter>]> | undefined;
  readonly sortableColumns?: readonly string[] | undefined;
  readonly groupableColumns?: readonly string[] | undefined;
  readonly containsColumns?: readonly string[] | undefined;
  /** Default true. */
  readonly multiSort?: boolean | undefined;
  readonly locale?: string | undefined;
}

type RowOf<List extends ReadOperation> =
  OutputOf<List> extends { items: (infer Row)[] } ? Row : never;

interface ListShape {
  readonly items: readonly unknown[];
  readonly total: number;
}

export function listOf(value: unknown): ListShape {
  const { items, total } = Object(value) as Partial<ListShape>;
  if (!Array.isArray(items) || typeof total !== 'number') throw new ClientError('malformed');
  return { items, total };
}

/** One page at a time from the gateway. */
export class RemoteRows<
  Filter,
  List extends ReadOperation,
  Summary extends ReadOperation = never,
  Distinct extends ReadOperation = never,
  Group extends ReadOperation = never,
> implements RowSource<RowOf<List>, Filter> {
  readonly capabilities: RowSourceCapabilities;
  readonly #options: RemoteRowsOptions<Filter, List, Summary, Distinct, Group>;

  constructor(options: RemoteRowsOptions<Filter, List, Summary, Distinct, Group>) {
    this.#options = options;
    this.capabilities = {
      sortableColumns: options.sortableColumns,
      multiSort: options.multiSort ?? true,
      groupableColumns: options.groupableColumns ?? [],
      containsColumns: options.containsColumns ?? [],
      instant: false,
    };
  }

  async query(
    request: RowRequest<Filter>,
    options: RowQueryOptions<RowOf<List>> = {},
  ): Promise<RowPage<RowOf<List>>> {
    const { client, list, locale } = this.#options;
    const { signal, priority, onCached, reload } = options;
    const pageOf = (answer: Answer<unknown>): RowPage<RowOf<List>> => {
      const { value, ...rest } = answer;
      const { items, total } = listOf(value);
      return { rows: items as RowOf<List>[], total, offset: request.offset, ...rest };
    };
    const answer = await client.read(list.operation, list.input(request), {
      signal,
      priority,
      locale,
      cache: reload ? 'reload' : 'default',
      ...(onCached ? { onCached: (cached) => onCached(pageOf(cached)) } : {}),
    });
    return pageOf(answer);
  }

  /** The answer as it is in `value`; sums in it are decimal text. */
  async summary(
    filter: Filter,
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<RowSummary> {
    const { client, summary, locale } = this.#options;
    if (!summary) throw new ClientError('invalid');
    const answer: Answer<unknown> = await client.read(summary.operation, summary.input(filter), {
      ...options,
      locale,
    });
    const { count } = Object(answer.value) as { count?: unknown };
    return { ...answer, count: typeof count === 'number' ? count : 0 };
  }

  async distinct(
    filter: Filter,
    column: string,
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<readonly DistinctRowValue[]> {
    const { distinct } = await import('./remote-columns.js');
    return distinct(this.#options, [filter, column], options);
  }

  async group(
    request: RowGroupRequest<Filter>,
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<RowGroups> {
    const { group } = await import('./remote-columns.js');
    return group(this.#options, [request], options);
  }
}
