import { formatCount } from '@partner-widgets/domain/money';
import { html, nothing, type PropertyValues } from 'lit';
import { query } from '../base/decorators.js';
import { linkStyles } from '../base/styles/link.styles.js';
import { visuallyHiddenStyles } from '../base/styles/visually-hidden.styles.js';
import { toneTokens } from '../base/tone-tokens.js';
import { MessagesController, type Dictionaries } from '../messages/messages-controller.js';
import { CellFocus } from './cell-focus.js';
import type { ColumnLayout, PlacedColumn } from './column-layout.js';
import { DataTableProperties } from './data-table-properties.js';
import { headerRow, type CellPlace, type DataTableHost } from './data-table-host.js';
import { dataTableStyles } from './data-table.styles.js';
import { headerCell, renderHeader } from './header-row.js';
import { InteractionLoader } from './interaction-loader.js';
import type { DataTableMessages, FirstTableMessages } from './messages/messages.js';
import type { PageForecast } from './page-forecast.js';
import { RowDrawing } from './row-drawing.js';
import { RowFacts } from './row-facts.js';
import { RowScrolling } from './row-scrolling.js';
import { nothingSelected, RowSelection, type RowSelectionQuery } from './row-selection.js';
import type { SpecialRows } from './special-rows.js';
import { TableColumns } from './table-columns.js';
import { faceOf } from './table-face.js';
import { RowsInUse, type TableRows } from './table-rows.js';
import type { TableView } from './table-view.js';

/** Which rows there are, and nothing of how they look or where they stand. */
const questions: ReadonlySet<PropertyKey> = new Set(['filter', 'sort', 'filtered', 'grouping']);

const dictionaries: Dictionaries<FirstTableMessages> = {
  'zh-CN': () => import('./messages/first.zh-CN.js'),
  en: () => import('./messages/first.en.js'),
};

/**
 * @summary A table of any length without business words: virtual rows over pages, sorting, columns
 * that can be arranged, groups with exact sums that open, sensitive columns with an eye, selection as
 * a query with exact sums, copying, going to any row, the ARIA grid and tree grid with their keyboard,
 * and a face for every state.
 *
 * Set `source`, `columns`, `filter` and `sort`; or `window` where the owner holds the row window
 * itself. The table holds no plain sensitive value of its own: it shows `text` of a column (the
 * mask), and while the column is in `revealedColumns` what `sensitive.revealed` answers.
 *
 * @fires {TableSortEvent} table-sort - The user asked for another order (cancelable).
 * @fires {TableColumnsChangeEvent} table-columns-change - The user arranged the columns.
 * @fires {TableSelectionEvent} table-selection - The selected rows changed.
 * @fires {TableRowsEvent} table-rows - What is known about the rows changed.
 * @fires {TableEyeEvent} table-eye - The user pressed the eye of a sensitive column.
 * @fires {TableCellActionEvent} table-cell-action - Enter or a double click on a cell.
 * @fires {TableGroupingEvent} table-grouping - The user asked for groups by another column, or for none (cancelable).
 * @fires {TableResetFiltersEvent} table-reset-filters - The user wants to drop the filters that left no row.
 * @slot empty - Instead of the face "no records".
 * @slot no-match - Instead of the face "no matching records".
 * @slot failed - Instead of the face "failed"; likewise `busy`, `offline`, `no-permission`, `session-ended`, `invalid`, `choose`.
 * @csspart frame - Everything, with the border.
 * @csspart table - The scrolling grid.
 * @csspart header - The header row.
 * @csspart header-cell - Each header cell; also `header-cell-<column id>`.
 * @csspart sort-button - The button in a sortable header.
 * @csspart eye-button - The eye of a sensitive column.
 * @csspart column-menu-button - Opens a column's menu.
 * @csspart column-menu - That menu.
 * @csspart resize-handle - The edge to drag.
 * @csspart drop-indicator - Where a dragged column would go.
 * @csspart row - Each row.
 * @csspart cell - Each cell; also `cell-<column id>`.
 * @csspart row-error - What stands in a row that could not be loaded.
 * @csspart page-error - The bar below the rows when some could not be loaded.
 * @csspart state - The face that stands instead of rows.
 * @csspart grouping - The bar above a grouped table: by what, open and close all.
 * @csspart grouping-undo - The button that ends the grouping.
 * @csspart go-to-row - The field in which a row's number is typed.
 * @csspart selection - The bar with count and figures of the selection.
 * @csspart selection-sum - A sum in it.
 * @csspart selection-average - An average in it.
 * @csspart clear-selection - The button that clears the selection.
 * @csspart cell-popover - The full text of a cell that was opened.
 * @csspart column-picker - The dialog of the columns.
 * @cssproperty [--partner-data-table-block-size=16 rows] - Greatest height of header and rows; fewer rows take less.
 * @cssproperty [--partner-row-height=40px] - Height of a row; 32px when compact.
 */
export class PartnerDataTable<Row = unknown>
  extends DataTableProperties<Row>
  implements DataTableHost<Row>
{
  static override styles = [toneTokens, visuallyHiddenStyles, linkStyles, dataTableStyles];

  @query('.viewport') readonly viewport!: HTMLElement | undefined;
  @query('.head') private readonly head!: HTMLElement | undefined;
  @query('.body') private readonly body!: HTMLElement | undefined;

  readonly #messages = new MessagesController<FirstTableMessages>(this, dictionaries);
  /** @internal */
  readonly rowsInUse = new RowsInUse<Row>(this, () => this.#rowsChanged());
  readonly #columns = new TableColumns<Row>(this);
  readonly #drawing = new RowDrawing<Row>(this);
  readonly #focus = new CellFocus<Row>(this);
  /** @internal */
  readonly scrolling: RowScrolling<Row> = new RowScrolling<Row>(this);
  readonly #facts = new RowFacts<Row>(this);
  readonly #interaction = new InteractionLoader<Row>(this, this.#focus);
  #revealed: ReadonlySet<string> = new Set();
  #showsRows = true;
  #shownFilter: unknown;
  #hadFocus = false;
  #face: typeof import('./state-face.js') | undefined;
  #loadingFace: Promise<unknown> | undefined;

  // What the capabilities of the table share; no part of the public contract.

  /** @internal */
  get rows(): TableRows<Row> {
    return this.rowsInUse.current;
  }

  /** @internal */
  get total(): number | undefined {
    return this.rowsInUse.total;
  }

  /** @internal Else a face stands in their place. */
  get showsRows(): boolean {
    return this.#showsRows;
  }

  /** @internal */
  get placed(): ColumnLayout<Row> {
    return this.#columns.placed;
  }

  /** @internal */
  get drawn(): readonly PlacedColumn<Row>[] {
    return this.#columns.drawn;
  }

  /** @internal */
  get special(): SpecialRows<Row> | undefined {
    return this.#interaction.loaded?.special;
  }

  /** @internal */
  get forecast(): PageForecast | undefined {
    return this.#interaction.loaded?.forecast;
  }

  /** @internal */
  get revealed(): ReadonlySet<string> {
    return this.#revealed;
  }

  /** @internal */
  get firstWords(): FirstTableMessages | undefined {
    return this.#messages.text;
  }

  /** @internal */
  get words(): DataTableMessages | undefined {
    return this.#interaction.loaded?.words;
  }

  /** @internal */
  get language(): string {
    return this.#messages.locale;
  }

  /** @internal */
  get rtl(): boolean {
    return this.rightToLeft;
  }

  /** @internal */
  readonly selection = new RowSelection<Row>();

  /** Which rows are selected. May be set; ids that match no row do nothing. */
  get selectedRows(): RowSelectionQuery {
    return this.selection.query;
  }

  set selectedRows(query: RowSelectionQuery) {
    this.selection.replace(query);
    this.#interaction.act(({ selecting }) => selecting.refresh());
    this.selectionChanged();
  }

  /** Draws the visible rows again, e.g. when plain texts of a revealed column have come. */
  repaint(): void {
    this.#drawing.invalidate();
    this.paint();
  }

  /** Forgets every row, selection and open popover at once: another principal, or the session ended. */
  forget(): void {
    this.#interaction.loaded?.close();
    this.#drawing.clear();
    this.selection.replace(nothingSelected);
    this.rowsInUse.forgetTotal();
    this.rows.clear();
    this.requestUpdate();
  }

  /** Brings a row (0-based) into view and makes its first cell the active one. */
  scrollToRow(index: number): void {
    this.#interaction.act(({ travel }) => travel.show(index));
  }

  /** Opens the field in which the number of a row is typed. */
  openGoToRow(): void {
    this.#interaction.act(({ overlays }) => void overlays.openGoToRow());
  }

  /** Opens the dialog in which columns are shown, hidden, ordered and pinned. */
  openColumnPicker(): void {
    this.#interaction.act(({ overlays }) => void overlays.openPicker());
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot() as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#columns.sheet];
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.rowsInUse.watch();
    if (this.hasUpdated) {
      this.scrolling.observe();
      this.requestUpdate();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.rowsInUse.watch();
    this.scrolling.disconnect();
    this.#interaction.loaded?.close();
    // No plain text stays in a tree that nobody sees.
    this.#drawing.clear();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.#focus.isInside;
    if (changed.has('revealedColumns')) this.#revealed = new Set(this.revealedColumns);
    if (changed.has('filter')) this.rowsInUse.forgetTotal();
    if (changed.size > 0) {
      if (!this.window) {
        const { own } = this.rowsInUse;
        own.setRequest({ filter: this.filter, sort: this.sort });
        own.setSource(this.source);
      }
      this.#interaction.loaded?.changed(changed as PropertyValues);
      this.rowsInUse.watch();
      if (isDressed(changed)) {
        this.#drawing.invalidate();
        this.placeColumns();
      }
    }
  }

  protected override render() {
    const { firstWords: words, total, rows } = this;
    // Where the length is known, a failure is one of some rows: the others stay.
    const error = rows.total === undefined ? rows.error : undefined;
    const face = faceOf(error, rows.total, this.filtered);
    this.#showsRows = face === 'rows';
    if (rows.error || this.grouping) void this.interact();
    if (!this.#showsRows)
      this.#loadingFace ??= import('./state-face.js').then(
        (loaded) => {
          this.#face = loaded;
          this.requestUpdate();
        },
        () => (this.#loadingFace = undefined),
      );
    return html`
      <div class="frame" part="frame">
        ${this.#interaction.loaded?.renderAbove() ?? nothing}
        <div
          class="viewport ${this.rtl ? 'rtl' : ''}"
          part="table"
          role=${this.rowsInUse.instead ? 'treegrid' : 'grid'}
          aria-label=${this.label || words?.table || nothing}
          aria-rowcount=${!this.#showsRows ? 1 : total === undefined ? -1 : total + 1}
          aria-colcount=${this.placed.columns.length}
          aria-multiselectable=${this.selectable ? 'true' : nothing}
          @scroll=${this.scrolling.scrolled}
          @scrollend=${this.scrolling.settled}
          @keydown=${this.#interaction.handle}
          @focusin=${this.#interaction.focused}
          @click=${this.#interaction.handle}
          @dblclick=${this.#interaction.handle}
          @copy=${this.#interaction.copy}
          @pointerenter=${this.#interaction.load}
        >
          <div class="head" role="rowgroup">${renderHeader(this, this.#interaction.press)}</div>
          <div class="body" role="rowgroup" ?hidden=${!this.#showsRows}></div>
        </div>
        ${this.#showsRows ? nothing : this.#face?.renderFace(this, face, error)}
        ${this.#interaction.loaded?.renderBelow() ?? nothing}
        <div class="visually-hidden" role="status"></div>
      </div>
    `;
  }

  /** A face that stands instead of rows is complete when its element is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#loadingFace || this.#face) return complete;
    await this.#loadingFace;
    return super.getUpdateComplete();
  }

  protected override firstUpdated(): void {
    this.scrolling.observe();
  }

  protected override updated(changed: PropertyValues): void {
    this.scrolling.fit(isDressed(changed), this.#isOtherFilter());
    this.paint();
    this.#interaction.loaded?.overlays.updated();
    this.#facts.tell();
  }

  /** Whether the rows of another filter have taken their place since the last update. */
  #isOtherFilter(): boolean {
    const { shownRequest } = this.rows;
    const isOther = shownRequest !== undefined && shownRequest.filter !== this.#shownFilter;
    if (isOther) this.#shownFilter = shownRequest.filter;
    return isOther;
  }

  /** @internal */
  placeColumns(): void {
    this.#columns.place(this.scrolling.pageWidth);
    this.chooseColumns();
  }

  /** @internal */
  chooseColumns(): boolean {
    const { scrolledInline, pageWidth } = this.scrolling;
    return this.#columns.choose(scrolledInline, pageWidth, this.#focus.place.column);
  }

  /** @internal */
  paint(): void {
    const { body } = this;
    if (!body || !this.isConnected || (this.barless && this.total === undefined)) return;
    const hadFocus = this.#hadFocus || this.#focus.isInside;
    const { loaded } = this.#interaction;
    loaded?.travel.follow();
    loaded?.flight.follow(body);
    const { row } = this.#focus.place;
    const { first, last } = this.scrolling.drawnRows();
    this.scrolling.ask();
    this.#sayBusy();
    const waits = loaded?.jump.waits(body) === true;
    this.#hadFocus = hadFocus && waits;
    if (waits) return;
    const kept = hadFocus && row >= 0 && row < this.scrolling.rowCount ? row : undefined;
    this.#drawing.paint(body, first, last, kept);
    this.#focus.restore(hadFocus);
  }

  /** @internal */
  showLines(lines: TableRows<Row> | undefined): void {
    this.rowsInUse.show(lines);
    // Rows of a tree say their place in it; those that become lines of one can stay.
    if (!lines) this.#drawing.clear();
    this.placeColumns();
    this.requestUpdate();
  }

  /** @internal */
  idOf(row: Row, index: number): string {
    return this.rowId ? this.rowId(row) : String(index);
  }

  /** @internal */
  isSelected(row: Row, index: number): boolean {
    return this.selection.has(this.idOf(row, index));
  }

  /** @internal */
  number(value: number): string {
    return formatCount(value, this.language);
  }

  /** @internal */
  announce(text: string): void {
    if (text === '') return;
    const status = this.renderRoot.querySelector('[role=status]');
    // The same words again would not be a change, and would not be read.
    if (status) status.textContent = text === status.textContent ? `${text}\u200B` : text;
  }

  /** @internal */
  cellElement({ row, column }: CellPlace): HTMLElement | undefined {
    return row === headerRow
      ? headerCell(this.head?.firstElementChild, this.drawn, column)
      : this.#drawing.cellElement(row, column);
  }

  /** @internal */
  canSort(column: string): boolean {
    const sortable = this.source?.capabilities.sortableColumns ?? this.sortableColumns;
    const definition = this.columns.find(({ id }) => id === column);
    return definition?.sortable === true && (sortable?.includes(column) ?? true);
  }

  /** @internal */
  toggleSort(...asked: Parameters<DataTableHost<Row>['toggleSort']>): void {
    this.#interaction.act((interaction) => interaction.toggleSort(...asked));
  }

  /** @internal */
  arrange(view: TableView, final: boolean): void {
    this.#interaction.act((interaction) => interaction.arrange(view, final));
  }

  /** @internal */
  selectRow(index: number, selected: boolean, range: boolean): void {
    this.#interaction.act(({ selecting }) => void selecting.select(index, selected, range));
  }

  /** @internal */
  selectEverything(selected: boolean): void {
    this.#interaction.act(({ selecting }) => selecting.everything(selected));
  }

  /** @internal */
  selectionChanged(): void {
    this.#drawing.invalidate();
    this.requestUpdate();
  }

  /** @internal */
  askEye(column: string): void {
    this.#interaction.act((interaction) => interaction.askEye(column));
  }

  /** @internal */
  openColumnMenu(column: string): void {
    this.#interaction.act(({ overlays }) => void overlays.openMenu(column));
  }

  /** @internal */
  openCell(place: CellPlace): void {
    this.#interaction.act(({ listeners }) => listeners.open(place));
  }

  /** @internal Loads what follows a user's first touch. */
  interact(): Promise<unknown> {
    return this.#interaction.load();
  }

  /** Not by a template: scrolling asks for pages, and must not render the table for each. */
  #sayBusy(): void {
    if (this.scrolling.isMoving) return;
    const { status, isBusy, isHeld } = this.rows;
    const busy = String(!isHeld && (isBusy || status === 'loading' || status === 'idle'));
    if (this.viewport && this.viewport.ariaBusy !== busy) this.viewport.ariaBusy = busy;
  }

  #rowsChanged(): void {
    this.#interaction.loaded?.rowsChanged();
    if (this.scrolling.isMoving && this.rows.status === 'ready') this.scrolling.drawSoon();
    else this.requestUpdate();
  }
}

function isDressed(changed: PropertyValues): boolean {
  return [...changed.keys()].some((name) => !questions.has(name));
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-data-table': PartnerDataTable;
  }
}
