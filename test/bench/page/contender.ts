import type { Probe } from './sight.js';

/** A record as the peers get it: the 25 texts, and the amount they sort and sum by as a number. */
export type BenchRecord = Record<string, string | number>;

export interface Load {
  readonly rows: number;
  /** Milliseconds added to every answer. */
  readonly delay: number;
  /** Files of the lower bound. */
  readonly files: number;
  /** JSON for grids that have no other way; `columns`: the form a contender prefers. */
  readonly keep?: boolean;
}

export interface FilterQuestion {
  readonly contains?: { readonly column: string; readonly text: string };
  readonly equals?: { readonly column: string; readonly value: string };
}
export interface SortQuestion {
  readonly column: string;
  readonly descending: boolean;
}
export interface GroupQuestion {
  readonly by: string;
  readonly sum: string;
}

/** What an operation found, to be held against the generator. */
export interface Found {
  readonly count?: number;
  /** The sum over all groups, decimal text; only from those that sum exactly. */
  readonly total?: string;
  /** The rows in sight need not change, e.g. because the groups stand elsewhere. */
  readonly elsewhere?: boolean;
}

type Later<T> = T | Promise<T>;

/**
 * One table on the page. Operations resolve when the model is done; the bench waits for the screen itself.
 * What a contender lacks is left out, and reported as null.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each contender knows its own grid
export interface Contender<Grid = any> {
  readonly name: string;
  /** Undefined while there is nothing to look at. */
  readonly probe: (host: HTMLElement) => Probe | undefined;
  /** Grids that are given records. */
  create?(host: HTMLElement): Later<Grid>;
  setRecords?(grid: Grid, records: readonly BenchRecord[]): unknown;
  /** Those that fetch by themselves: until the first rows are known … */
  first?(host: HTMLElement, load: Load): Later<Grid>;
  /** … and until every row can be sorted and filtered. */
  whole?(grid: Grid, load: Load): Later<unknown>;
  /** The same from what an earlier visit left on disk. */
  warmFirst?(host: HTMLElement, load: Load): Later<Grid>;
  warmWhole?(grid: Grid, load: Load): Later<unknown>;
  sort?(grid: Grid, question: SortQuestion): Later<Found | void>;
  filter?(grid: Grid, question: FilterQuestion): Later<Found | void>;
  group?(grid: Grid, question: GroupQuestion): Later<Found | void>;
  /** What was found, where it is not known before the rows are painted; not measured. */
  found?(grid: Grid, name: 'sort' | 'filter' | 'group', question: GroupQuestion): Later<Found>;
  /** Everything, in its first order. */
  clear?(grid: Grid): Later<unknown>;
  /** Of the table alone, where it stands in a page of its own. */
  elements?(grid: Grid): number;
  scroller?(grid: Grid, host: HTMLElement): HTMLElement;
  jump?(grid: Grid, row: number, host: HTMLElement): unknown;
  /** The number of the record that a text in sight belongs to. */
  rowOf?(text: string): number;
  csv?(grid: Grid): Later<number>;
  xlsx?(grid: Grid): Later<number>;
  /** Many tables on a page, each in its own host. */
  mount?(hosts: readonly HTMLElement[], records: readonly BenchRecord[]): Later<unknown>;
  /** Where the rows of a mounted table do not begin at its top. */
  isMounted?(host: HTMLElement): boolean;
}
