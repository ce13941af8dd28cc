/** One choice of a list. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** Rows that have it, where the source says so. */
  readonly count?: number | undefined;
}

interface FilterBase {
  /** Member of the bar's `value`. */
  readonly id: string;
  readonly label: string;
  /** Stands in the first row; the others wait behind "more filters". */
  readonly primary?: boolean | undefined;
  /** Disabled, and why, e.g. a name can't be resolved offline. */
  readonly disabledReason?: string | undefined;
  /** Not removable and marked: nothing is asked without it. */
  readonly required?: boolean | undefined;
  readonly hint?: string | undefined;
  /** Its control stands elsewhere too, e.g. in a toolbar: a wide bar leaves it there, its chip stays. */
  readonly elsewhere?: boolean | undefined;
}

/** Value: `YYYY-MM`. */
export interface CycleFilter extends FilterBase {
  readonly kind: 'cycle';
  readonly earliest: string;
  readonly latest: string;
}

/** Value: `{ begin, end }` of `YYYY-MM`, both included. */
export interface MonthRangeFilter extends FilterBase {
  readonly kind: 'month-range';
  readonly earliest: string;
  readonly latest: string;
  /** Longest span in months, both included. */
  readonly maximumMonths: number;
}

/** Value: `{ begin, end }` of `YYYY-MM-DD`, both included; a missing end is open. */
export interface DayRangeFilter extends FilterBase {
  readonly kind: 'day-range';
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}

/** Value: one code, or undefined for all. */
export interface SelectFilter extends FilterBase {
  readonly kind: 'select';
  readonly options: readonly FilterOption[];
  /** Of the choice "all"; default 全部. */
  readonly allLabel?: string | undefined;
}

/** Value: codes, or undefined for all. */
export interface MultiSelectFilter extends FilterBase {
  readonly kind: 'multi-select';
  readonly options: readonly FilterOption[];
  /** Called when the list is opened, e.g. to ask for the counts. */
  readonly onOpen?: (() => void) | undefined;
  readonly loading?: boolean | undefined;
}

/** Value: text, or undefined. */
export interface TextFilter extends FilterBase {
  readonly kind: 'text';
  /** Default 64. */
  readonly maximumLength?: number | undefined;
  readonly allowBlanks?: boolean | undefined;
  /** What is typed never leaves the field: chips, events and saved views show `***`. */
  readonly sensitive?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

/** Value: `column:text` (`contains-value.ts`), or undefined. */
export interface ContainsFilter extends FilterBase {
  readonly kind: 'contains';
  /** Columns that may be searched. */
  readonly columns: readonly FilterOption[];
  /** Names the choice of the column for screen readers. */
  readonly columnLabel: string;
  readonly placeholder?: string | undefined;
  /** The rows are at hand: every key is asked at once. */
  readonly instant?: boolean | undefined;
}

/** Value: the code of one of a few choices that are all visible. */
export interface SwitchFilter extends FilterBase {
  readonly kind: 'switch';
  readonly options: readonly FilterOption[];
}

/** No value: says a condition that can't be changed. */
export interface FixedFilter extends FilterBase {
  readonly kind: 'fixed';
  readonly text: string;
}

export type FilterDefinition =
  | CycleFilter
  | MonthRangeFilter
  | DayRangeFilter
  | SelectFilter
  | MultiSelectFilter
  | TextFilter
  | ContainsFilter
  | SwitchFilter
  | FixedFilter;

export interface Range {
  readonly begin?: string | undefined;
  readonly end?: string | undefined;
}

export type FilterValues = Readonly<Record<string, unknown>>;

/** `filter-change`: the user changed filters. Inside the suite only: it holds what was typed. */
export class FilterChangeEvent extends Event {
  readonly detail: {
    readonly value: FilterValues;
    /** Ids of what changed. */
    readonly changed: readonly string[];
    /** False while the bar itself sees something wrong. */
    readonly valid: boolean;
  };

  constructor(detail: FilterChangeEvent['detail']) {
    super('filter-change');
    this.detail = detail;
  }
}

const mask = '***';

/** The values for events and saved views: what was typed into sensitive filters is masked. */
export function maskSensitive(
  values: FilterValues,
  definitions: readonly FilterDefinition[],
): FilterValues {
  const sensitive = new Set(
    definitions.filter((one) => one.kind === 'text' && one.sensitive).map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      sensitive.has(id) && value !== undefined ? mask : value,
    ]),
  );
}

export function asRange(value: unknown): Range {
  return typeof value === 'object' && value !== null ? value : {};
}

export function asCodes(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Nothing chosen: all of these mean "no filter" (vouchers/VL-11). */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every(isBlank);
  return false;
}

export function isSame(left: unknown, right: unknown): boolean {
  if (isBlank(left) && isBlank(right)) return true;
  return JSON.stringify(left) === JSON.stringify(right);
}
