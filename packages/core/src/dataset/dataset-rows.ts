import type { ReadyManifest } from '@partner-widgets/contract/dataset';
import { MadePage } from '../rows/made-page.js';
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
  SortColumn,
} from '../rows/row-source.js';
import type { DatasetHandle } from './dataset-handle.js';
import type {
  Condition,
  EngineRow,
  EngineSort,
  SummaryAnswer,
  SummaryRequest,
} from './engine/engine-types.js';
import { PackedGroup } from './engine/packed-groups.js';

/** What a page's filters and rows are in the columns of its chunks. Pure functions. */
export interface DatasetMapping<Row, Filter> {
  readonly capabilities: Omit<RowSourceCapabilities, 'instant'>;
  /** Columns that `row` reads. */
  readonly columns: readonly string[];
  where(filter: Filter): readonly Condition[];
  sort(sort: readonly SortColumn[]): readonly EngineSort[];
  row(raw: EngineRow, manifest: ReadyManifest): Row;
  readonly summary: SummaryRequest;
  /** As the page's summary operation answers it. */
  summaryValue(answer: SummaryAnswer, manifest: ReadyManifest): unknown;
  /** Amount columns that groups are summed by. */
  readonly sums: readonly string[];
  /** The name of a group whose column has no labels, e.g. the mask of a customer. */
  groupLabels?(
    keys: readonly string[],
    dataset: DatasetHandle,
  ): Promise<readonly (string | null)[]>;
}

interface Options {
  readonly signal?: AbortSignal | undefined;
}

/** The rows of a dataset in the worker: every answer is exact and needs no server. */
export class DatasetRows<Row, Filter> implements RowSource<Row, Filter> {
  readonly capabilities: RowSourceCapabilities;
  readonly #dataset: DatasetHandle;
  readonly #mapping: DatasetMapping<Row, Filter>;

  constructor(dataset: DatasetHandle, mapping: DatasetMapping<Row, Filter>) {
    this.#dataset = dataset;
    this.#mapping = mapping;
    this.capabilities = { ...mapping.capabilities, instant: true };
  }

  async query(
    { filter, sort, offset, limit }: RowRequest<Filter>,
    { signal }: RowQueryOptions<Row> = {},
  ): Promise<RowPage<Row>> {
    const mapping = this.#mapping;
    const query = { where: mapping.where(filter), sort: mapping.sort(sort) };
    const { rows, total } = await this.#dataset.ask(
      'window',
      [query, offset, limit, mapping.columns, undefined],
      { signal },
    );
    const manifest = this.#manifest;
    const make = (raw: EngineRow): Row => mapping.row(raw, manifest);
    return new MadePage(rows, make, { offset, total, ...this.#dataset.stamp });
  }

  async summary(filter: Filter, { signal }: Options = {}): Promise<RowSummary> {
    const mapping = this.#mapping;
    const args = [mapping.where(filter), mapping.summary] as const;
    const answer = await this.#dataset.ask('summary', [...args], { signal });
    const value = mapping.summaryValue(answer, this.#manifest);
    return { count: answer.count, value, ...this.#dataset.stamp };
  }

  /** Most frequent first; "has none" is no value of a menu. */
  async distinct(
    filter: Filter,
    column: string,
    { signal }: Options = {},
  ): Promise<readonly DistinctRowValue[]> {
    const where = this.#mapping.where(filter);
    const found = await this.#dataset.ask('distinct', [where, column], { signal });
    return found.flatMap(({ value, ...entry }) => (value === null ? [] : [{ value, ...entry }]));
  }

  async group(
    { filter, by, sums }: RowGroupRequest<Filter>,
    { signal }: Options = {},
  ): Promise<RowGroups> {
    const mapping = this.#mapping;
    const summed = sums ? mapping.sums.filter((column) => sums.includes(column)) : mapping.sums;
    const args = [mapping.where(filter), by, summed] as const;
    const found = await this.#dataset.ask('group', [...args], { signal });
    // "Has none" comes first, and is no group.
    const none = found.values.isNone[0] ? 1 : 0;
    const groups = Array.from(
      { length: found.counts.length - none },
      (_, index) => new PackedGroup(found, index + none),
    );
    return { groups, ...this.#dataset.stamp };
  }

  get #manifest(): ReadyManifest {
    // There is one as soon as there are rows to be asked for.
    return this.#dataset.state.manifest!;
  }
}
