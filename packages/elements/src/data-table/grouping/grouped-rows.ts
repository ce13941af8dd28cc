import { ClientError, isClientError } from '@partner-widgets/core/client/client-error';
import { Listeners } from '@partner-widgets/core/platform/listeners';
import type {
  RowGroup,
  RowGroups,
  RowSource,
  SortColumn,
} from '@partner-widgets/core/rows/row-source';
import { RowWindow, type RowWindowStatus } from '@partner-widgets/core/rows/row-window';
import type { ArrangedColumn } from '../table-view.js';
import { GroupIndex, type TreePlace } from './group-index.js';
import { orderGroups } from './group-order.js';

/** What the tree is made of. */
export interface GroupQuestion<Row> {
  readonly source: RowSource<Row>;
  readonly filter: unknown;
  readonly sort: readonly SortColumn[];
  /** The column as the table names it. */
  readonly column: string;
  /** The column as the source names it. */
  readonly by: string;
  readonly narrow: (filter: unknown, by: string, key: string) => unknown;
  /** Amount columns whose sums are shown, or ordered by. */
  readonly sums: readonly string[];
}

/** CSS pixels that a group's name and count need, while the user has set no width. */
const headingWidth = 240;

/** Pages of groups that were left are kept for so many groups, so that memory does not grow with scrolling. */
const keptGroups = 12;

/** A group's heading and whether its rows are shown. */
export interface GroupHeading extends RowGroup {
  readonly number: number;
  readonly isOpen: boolean;
}

/**
 * The lines of a table that is grouped: groups from the source, and inside of the open ones their
 * rows by page, from the same source with the narrowed filter.
 */
export class GroupedRows<Row> {
  readonly #listeners = new Listeners<[]>();
  readonly #windows = new Map<string, RowWindow<Row>>();
  readonly #openKeys = new Set<string>();
  readonly #askedAgain = new Set<string>();
  #question: GroupQuestion<Row>;
  #answer: RowGroups | undefined;
  #groups: readonly RowGroup[] = [];
  #index = new GroupIndex([]);
  #asking: AbortController | undefined;
  #error: ClientError | undefined;
  #inSight: readonly string[] = [];

  constructor(question: GroupQuestion<Row>) {
    this.#question = question;
    void this.#ask();
  }

  /** The column that rows are grouped by, as the table names it. */
  get column(): string {
    return this.#question.column;
  }

  get index(): GroupIndex {
    return this.#index;
  }

  get groupCount(): number {
    return this.#groups.length;
  }

  get total(): number | undefined {
    return this.#answer && this.#index.lines;
  }

  get matching(): number | undefined {
    return this.#answer && this.#index.rows;
  }

  get asOf(): string | null {
    return this.#answer?.asOf ?? null;
  }

  get fromCache(): boolean {
    return this.#answer?.fromCache ?? false;
  }

  get storedAt(): number | null {
    return this.#answer?.storedAt ?? null;
  }

  get offline(): boolean {
    return this.#answer?.offline ?? false;
  }

  get isBusy(): boolean {
    return this.#asking !== undefined || this.#windowsInSight.some(({ isBusy }) => isBusy);
  }

  get error(): ClientError | undefined {
    return this.#error ?? this.#windowsInSight.find(({ error }) => error)?.error;
  }

  get status(): RowWindowStatus {
    if (this.error) return this.#answer ? 'partial' : 'error';
    if (!this.#answer) return 'loading';
    return this.#groups.length === 0 ? 'empty' : 'ready';
  }

  /** The column of the groups stands first, and is always shown. */
  arrange(columns: readonly ArrangedColumn<Row>[]): readonly ArrangedColumn<Row>[] {
    const tree = columns.find(({ id }) => id === this.column);
    if (!tree) return columns;
    const width = tree.width ?? Math.max(headingWidth, tree.definition.width);
    const first = { ...tree, visible: true, pinned: 'start' as const, width };
    return [first, ...columns.filter((column) => column !== tree)];
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  headingAt(line: number): GroupHeading | undefined {
    const place = this.#index.placeOf(line);
    const group = place?.row === -1 ? this.#groups[place.group] : undefined;
    if (!place || !group) return undefined;
    // Not spread: a source may make texts and sums only when they are read.
    const { key, label, count, sums } = group;
    return {
      key,
      label,
      count,
      sums,
      number: place.group,
      isOpen: this.#index.isOpen(place.group),
    };
  }

  rowAt(line: number): Row | undefined {
    const place = this.#rowPlace(line);
    return place && this.#windows.get(place.key)?.rowAt(place.row);
  }

  errorAt(line: number): ClientError | undefined {
    const place = this.#rowPlace(line);
    return place && this.#windows.get(place.key)?.errorAt(place.row);
  }

  placeOf(line: number): TreePlace | undefined {
    return this.#index.placeOf(line);
  }

  open(group: number, open: boolean): void {
    const key = this.#groups[group]?.key;
    if (key === undefined) return;
    if (open) this.#openKeys.add(key);
    else this.#openKeys.delete(key);
    this.#index.open(group, open);
  }

  openAll(open: boolean): void {
    this.#openKeys.clear();
    if (open) for (const { key } of this.#groups) this.#openKeys.add(key);
    this.#index.openAll(open);
  }

  /** Lines in sight, ends included. */
  ensure(first: number, last: number): void {
    const inSight: string[] = [];
    let place = this.#index.placeOf(first);
    for (let line = first; place && line <= last; place = this.#index.placeOf(line)) {
      const { group, row } = place;
      const key = this.#groups[group]?.key ?? '';
      const end = this.#index.lineOf({ group, row: this.#index.count(group) });
      if (this.#index.isOpen(group) && (row >= 0 || line < last)) {
        inSight.push(key);
        this.#windowOf(key, Math.max(0, row), Math.max(0, row) + Math.min(last, end) - line);
      }
      line = end + 1;
    }
    this.#inSight = inSight;
    this.#forgetOthers();
  }

  retry(): void {
    if (this.#error) void this.#ask();
    for (const window of this.#windows.values()) window.retry();
    this.#listeners.emit();
  }

  /** Everything again; what is shown stays until the answer comes. */
  refresh(): void {
    this.#askedAgain.clear();
    void this.#ask();
    for (const window of this.#windows.values()) window.refresh();
  }

  clear(): void {
    this.#asking?.abort();
    this.#asking = this.#answer = this.#error = undefined;
    for (const window of this.#windows.values()) window.dispose();
    this.#windows.clear();
    this.#openKeys.clear();
    this.#askedAgain.clear();
    this.#take([]);
    this.#listeners.emit();
  }

  /** Another question: groups stay open by their key. Another source of the same rows drops nothing. */
  ask(question: GroupQuestion<Row>): void {
    const before = this.#question;
    if (isSame(question, before)) return;
    this.#question = question;
    const isOther =
      question.by !== before.by ||
      JSON.stringify(question.filter) !== JSON.stringify(before.filter);
    if (isOther) {
      if (question.by !== before.by) this.#openKeys.clear();
      for (const window of this.#windows.values()) window.dispose();
      this.#windows.clear();
      this.#answer = this.#error = undefined;
      this.#take([]);
    }
    const isMore = question.sums.some((column) => !before.sums.includes(column));
    if (isOther || isMore || question.source !== before.source) void this.#ask();
    if (isOther) return;
    this.#take(this.#answer?.groups ?? []);
    for (const [key, window] of this.#windows) {
      window.setRequest(this.#requestOf(key));
      window.setSource(question.source);
    }
    this.#listeners.emit();
  }

  get #windowsInSight(): RowWindow<Row>[] {
    return this.#inSight.flatMap((key) => this.#windows.get(key) ?? []);
  }

  #rowPlace(line: number): { readonly key: string; readonly row: number } | undefined {
    const place = this.#index.placeOf(line);
    const key = place && this.#groups[place.group]?.key;
    return place && key !== undefined && place.row >= 0 ? { key, row: place.row } : undefined;
  }

  #requestOf(key: string) {
    const { narrow, filter, by, sort } = this.#question;
    return { filter: narrow(filter, by, key), sort };
  }

  async #ask(): Promise<void> {
    const { source, filter, by, sums } = this.#question;
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    try {
      const answer = await source.group?.({ filter, by, sums }, { signal: asking.signal });
      if (asking !== this.#asking) return;
      if (!answer) throw new ClientError('invalid');
      this.#answer = answer;
      this.#error = undefined;
      this.#take(answer.groups);
    } catch (error) {
      if (asking !== this.#asking) return;
      if (!isClientError(error)) this.#error = new ClientError('malformed');
      else if (error.kind !== 'aborted') this.#error = error;
    }
    this.#asking = undefined;
    this.#listeners.emit();
  }

  #take(groups: readonly RowGroup[]): void {
    const { sort, column } = this.#question;
    this.#groups = orderGroups(groups, sort, column);
    this.#index = new GroupIndex(
      this.#groups.map(({ count }) => count),
      (group) => this.#openKeys.has(this.#groups[group]?.key ?? ''),
    );
  }

  #windowOf(key: string, first: number, last: number): void {
    const known = this.#windows.get(key);
    const window = known ?? new RowWindow<Row>({ maxPages: 20 });
    // The most recently seen stand last.
    this.#windows.delete(key);
    this.#windows.set(key, window);
    if (!known) {
      window.subscribe(() => this.#windowChanged(key, window));
      window.setRequest(this.#requestOf(key));
    }
    window.ensure(first, last);
    if (!known) window.setSource(this.#question.source);
  }

  /** The rows of a group became more or fewer since the groups were counted. */
  #windowChanged(key: string, window: RowWindow<Row>): void {
    if (this.#windows.get(key) !== window) return;
    const group = this.#groups.findIndex((candidate) => candidate.key === key);
    if (window.total !== undefined && group >= 0 && window.total !== this.#index.count(group)) {
      this.#index.setCount(group, window.total);
      if (!this.#askedAgain.has(key)) {
        this.#askedAgain.add(key);
        void this.#ask();
      }
    }
    this.#listeners.emit();
  }

  #forgetOthers(): void {
    const spare = [...this.#windows].filter(([key]) => !this.#inSight.includes(key));
    for (const [key, window] of spare.slice(0, Math.max(0, spare.length - keptGroups))) {
      this.#windows.delete(key);
      window.dispose();
    }
  }
}

function isSame<Row>(one: GroupQuestion<Row>, other: GroupQuestion<Row>): boolean {
  return (
    one.source === other.source &&
    one.column === other.column &&
    one.by === other.by &&
    JSON.stringify([one.filter, one.sort, one.sums]) ===
      JSON.stringify([other.filter, other.sort, other.sums])
  );
}
