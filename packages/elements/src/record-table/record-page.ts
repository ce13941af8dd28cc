import type { ExportType } from '@partner-widgets/contract/export-task';
import type { Capabilities } from '@partner-widgets/contract/session';
import type { ReadOperation } from '@partner-widgets/core/client/client';
import type { SortColumn } from '@partner-widgets/core/rows/row-source';
import type { CycleWindow, FilterIssue } from '@partner-widgets/domain/filter-validation';

/** The filters as the host or the user set them: texts, lists of codes and flags by name. */
export type FilterInput = Readonly<
  Record<string, string | readonly string[] | boolean | undefined>
>;

/** One public property of a widget that is a filter. */
export interface FilterProperty {
  readonly property: string;
  readonly field: string;
  readonly kind: 'text' | 'list' | 'flag';
  /** In the bar's first row; where another one is set, the bar grows by a row of chips. */
  readonly primary?: boolean;
  /** Typed names and accounts: never in a URL, an event or telemetry in plain. */
  readonly sensitive?: boolean;
  /** Says which page this is rather than what is looked for: a reset leaves it, e.g. the tab. */
  readonly keep?: boolean;
}

/** What names and accounts must be turned into ids before rows can be asked for. */
export interface SubjectQuestion {
  readonly kind: 'customer' | 'reseller';
  readonly name?: string;
  readonly accountName?: string;
  readonly cycle?: string;
}

/** What the rules need to know about now and about who asks. */
export interface PageWindow extends Required<CycleWindow> {
  /** Today, `YYYY-MM-DD` GMT+08:00. */
  readonly today: string;
}

/** What the page keeps free until its parts have come. */
export interface PageRoom {
  /** Widths of the filters of the bar's first row. */
  readonly filters: readonly ('field' | 'wide' | 'fit')[];
  /** Number of figures. */
  readonly totals: number;
}

/**
 * What one page of the Partner Center is, apart from how it looks: pure functions and names. The
 * element does the rest.
 */
export interface RecordPage<Row, Filter, Input extends FilterInput> {
  /** Name of the page in `Capabilities.pages`. */
  readonly page: Capabilities['pages'][number];
  /** The permission item that the page needs, to be named where it is missing (vouchers/UI-02). Never judged here. */
  readonly permission: string;
  readonly exportType: ExportType;
  readonly operations: {
    readonly list: ReadOperation;
    readonly summary: ReadOperation;
    readonly distinct: ReadOperation;
    readonly group?: ReadOperation;
  };
  /** Before the user sorts. Which columns may be sorted, the columns say. */
  readonly sort: readonly SortColumn[];
  readonly room: PageRoom;
  readonly properties: readonly FilterProperty[];
  rowId(row: Row): string;
  /** Defaults that depend on now, e.g. the current cycle (customers/CD-01). */
  complete(input: Input, window: PageWindow): Input;
  validate(input: Input, window: PageWindow): readonly FilterIssue[];
  subjects(input: Input): SubjectQuestion | undefined;
  /** What the user's change takes with it, e.g. days of another month when the cycle changes. */
  follow?(changed: readonly string[]): Partial<Input>;
  /** Unset members are left out, never sent empty (customers/GEN-04). */
  filter(input: Input, subjectIds: readonly string[] | undefined): Filter;
}
