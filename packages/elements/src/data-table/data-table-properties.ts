import type { RowSource, SortColumn } from '@partner-widgets/core/rows/row-source';
import type { RowWindow } from '@partner-widgets/core/rows/row-window';
import type { PropertyDeclarations } from 'lit';
import { PartnerElement } from '../base/partner-element.js';
import type { ColumnDefinition } from './column-definition.js';
import type { SummariseSelection } from './selection-figures.js';
import type { TableView } from './table-view.js';

/** What the owner of a table tells it. */
export abstract class DataTableProperties<Row> extends PartnerElement {
  static override properties: PropertyDeclarations = {
    source: { attribute: false },
    window: { attribute: false },
    columns: { attribute: false },
    filter: { attribute: false },
    sort: { attribute: false },
    rowId: { attribute: false },
    revealedColumns: { attribute: false },
    view: { attribute: false },
    summarise: { attribute: false },
    sortableColumns: { attribute: false },
    grouping: { attribute: false },
    groupableColumns: { attribute: false },
    narrow: { attribute: false },
    label: {},
    locale: {},
    selectable: { type: Boolean, reflect: true },
    filtered: { type: Boolean, reflect: true },
    barless: { type: Boolean },
  };

  /** Where rows come from. The table keeps a window of pages over it, where it is given none. */
  declare source: RowSource<Row> | undefined;

  /**
   * The window of pages, where the owner holds one itself. The table asks its source only for what is
   * beside the pages: groups, sums of everything, long ranges.
   */
  declare window: RowWindow<Row> | undefined;

  declare columns: readonly ColumnDefinition<Row>[];

  /** Plain data, handed to the source. Another filter starts at the first row and drops the selection. */
  declare filter: unknown;

  /** Most significant first. The user changes it, too: `table-sort`. */
  declare sort: readonly SortColumn[];

  /** The stable id of a row. Without it rows are known by their index. */
  declare rowId: ((row: Row) => string) | undefined;

  /** Columns whose plain text may be shown now (customers/MK-01). */
  declare revealedColumns: ReadonlySet<string> | readonly string[];

  /** How the columns are arranged; undefined: as defined. Plain data, to be stored. */
  declare view: TableView | undefined;

  /** Sums selected rows that are not loaded. Without it the bar says that there is no sum. */
  declare summarise: SummariseSelection | undefined;

  /** Columns that the source can sort by, where `window` is given instead of `source`. */
  declare sortableColumns: readonly string[] | undefined;

  /** The column by whose values rows are grouped. The user changes it, too: `table-grouping`. */
  declare grouping: string | undefined;

  /** Columns that may be grouped by; default: those that `source` can group by. */
  declare groupableColumns: readonly string[] | undefined;

  /** The filter of one group's rows; `by` as the source names it. Without it rows can't be grouped. */
  declare narrow: ((filter: unknown, by: string, key: string) => unknown) | undefined;

  /** Names the table for screen readers. */
  declare label: string;

  /** Language, BCP 47. Default: the provider's, the page's, the browser's. */
  declare locale: string | undefined;

  /** Rows can be selected. */
  declare selectable: boolean;

  /** Some filter is set, so that no row means "no match" and not "nothing there". */
  declare filtered: boolean;

  /** While nothing is known, no bars stand for the rows: their answer is expected at once. */
  declare barless: boolean;

  constructor() {
    super();
    this.columns = this.sort = this.revealedColumns = [];
    this.label = '';
    this.selectable = this.filtered = this.barless = false;
  }
}
