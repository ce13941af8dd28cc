import type { RowSource, SortColumn } from '@partner-widgets/core/rows/row-source';
import type { RowWindow } from '@partner-widgets/core/rows/row-window';
import { property } from '../base/decorators.js';
import { PartnerElement } from '../base/partner-element.js';
import type { ColumnDefinition } from './column-definition.js';
import type { SummariseSelection } from './selection-figures.js';
import type { TableView } from './table-view.js';

/** What the owner of a table tells it. */
export abstract class DataTableProperties<Row> extends PartnerElement {
  /** Where rows come from. The table keeps a window of pages over it. */
  @property({ attribute: false }) source: RowSource<Row> | undefined;

  /** The window of pages, where the owner holds one itself; then `source` and `filter` are its business. */
  @property({ attribute: false }) window: RowWindow<Row> | undefined;

  @property({ attribute: false }) columns: readonly ColumnDefinition<Row>[] = [];

  /** Plain data, handed to the source. Another filter starts at the first row and drops the selection. */
  @property({ attribute: false }) filter: unknown = undefined;

  /** Most significant first. The user changes it, too: `table-sort`. */
  @property({ attribute: false }) sort: readonly SortColumn[] = [];

  /** The stable id of a row. Without it rows are known by their index. */
  @property({ attribute: false }) rowId: ((row: Row) => string) | undefined;

  /** Columns whose plain text may be shown now (customers/MK-01). */
  @property({ attribute: false }) revealedColumns: ReadonlySet<string> | readonly string[] = [];

  /** How the columns are arranged; undefined: as defined. Plain data, to be stored. */
  @property({ attribute: false }) view: TableView | undefined;

  /** Sums selected rows that are not loaded. Without it the bar says that there is no sum. */
  @property({ attribute: false }) summarise: SummariseSelection | undefined;

  /** Columns that the source can sort by, where `window` is given instead of `source`. */
  @property({ attribute: false }) sortableColumns: readonly string[] | undefined;

  /** Names the table for screen readers. */
  @property() label = '';

  /** Language, BCP 47. Default: the provider's, the page's, the browser's. */
  @property() locale: string | undefined;

  /** Rows can be selected. */
  @property({ type: Boolean, reflect: true }) selectable = false;

  /** Some filter is set, so that no row means "no match" and not "nothing there". */
  @property({ type: Boolean, reflect: true }) filtered = false;
}
