import { RowWindow } from '@partner-widgets/core/rows/row-window';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from '../base/decorators.js';
import { linkStyles } from '../base/styles/link.styles.js';
import { visuallyHiddenStyles } from '../base/styles/visually-hidden.styles.js';
import { toneTokens } from '../base/tone-tokens.js';
import { MessagesController, type Dictionaries } from '../messages/messages-controller.js';
import { CellFocus } from './cell-focus.js';
import { selectionColumnId, type ColumnDefinition } from './column-definition.js';
import {
  drawnColumns,
  layOutColumns,
  type ColumnLayout,
  type PlacedColumn,
} from './column-layout.js';
import { columnRules } from './column-sheet.js';
import { DataTableProperties } from './data-table-properties.js';
import { headerRow, type CellPlace, type DataTableHost } from './data-table-host.js';
import { dataTableStyles } from './data-table.styles.js';
import { TableColumnsChangeEvent } from './events/table-columns-change-event.js';
import { TableEyeEvent } from './events/table-eye-event.js';
import { TableResetFiltersEvent } from './events/table-reset-filters-event.js';
import { TableSortEvent } from './events/table-sort-event.js';
import { headerCell, renderHeader } from './header-row.js';
import type { DataTableMessages, FirstTableMessages } from './messages/messages.js';
import { RowDrawing } from './row-drawing.js';
import { RowFacts } from './row-facts.js';
import { RowScrolling } from './row-scrolling.js';
import { InteractionLoader } from './interaction-loader.js';
import { nothingSelected, RowSelection, type RowSelectionQuery } from './row-selection.js';
import type { ScrollScale } from './scroll-scale.js';
import { nextSort } from './sort-order.js';
import { faceOf, renderFace } from './table-face.js';
import { arrangeColumns, viewOf, type TableView } from './table-view.js';

const dictionaries: Dictionaries<FirstTableMessages> = {
  'zh-CN': () => import('./messages/first.zh-CN.js'),
  en: () => import('./messages/first.en.js'),
};

const selectionColumn: ColumnDefinition<unknown> = {
  id: selectionColumnId,
  label: '',
  width: 44,
  minWidth: 44,
  text: () => '',
  pinned: 'start',
  removable: false,
};

/**
 * @summary A table of any length without business words: virtual rows over pages, sorting, columns
 * that can be arranged, sensitive columns with an eye, selection with exact sums, copying, the ARIA
 * grid and its keyboard, and a face for every state.
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

  @state() private spoken = '';

  @query('.viewport') readonly viewport!: HTMLElement | undefined;
  @query('.head') private readonly head!: HTMLElement | undefined;
  @query('.body') private readonly body!: HTMLElement | undefined;

  readonly #messages = new MessagesController<FirstTableMessages>(this, dictionaries);
  readonly #ownWindow = new RowWindow<Row>({ pageSize: 100 });
  readonly #drawing = new RowDrawing<Row>(this);
  readonly #focus = new CellFocus<Row>(this);
  readonly #scrolling = new RowScrolling<Row>(this);
  readonly #facts = new RowFacts<Row>(this);
  readonly #interaction = new InteractionLoader<Row>(this, this.#focus);
  readonly #columnSheet = new CSSStyleSheet();
  #columnRules = '';
  #watched: RowWindow<Row> | undefined;
  #stopWatching: (() => void) | undefined;
  #placed: ColumnLayout<Row> = { columns: [], width: 0, startWidth: 0, endWidth: 0 };
  #drawn: readonly PlacedColumn<Row>[] = [];
  #revealed: ReadonlySet<string> = new Set();
  #lastTotal: number | undefined;
  #showsRows = true;
  #hadFocus = false;
  #numbers: Intl.NumberFormat | undefined;
  #face: Promise<unknown> | undefined;

  // What the capabilities of the table share; no part of the public contract.

  /** @internal */
  get rows(): RowWindow<Row> {
    return this.window ?? this.#ownWindow;
  }

  /** @internal While another order is loading, the length is known already. */
  get total(): number | undefined {
    return this.rows.total ?? this.#lastTotal;
  }

  /** @internal Else a face stands in their place. */
  get showsRows(): boolean {
    return this.#showsRows;
  }

  /** @internal */
  get placed(): ColumnLayout<Row> {
    return this.#placed;
  }

  /** @internal */
  get drawn(): readonly PlacedColumn<Row>[] {
    return this.#drawn;
  }

  /** @internal */
  get scale(): ScrollScale {
    return this.#scrolling.scale;
  }

  /** @internal */
  get rowHeight(): number {
    return this.#scrolling.rowHeight;
  }

  /** @internal */
  get pageHeight(): number {
    return this.#scrolling.pageHeight;
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

  /** @internal The arrangement of all columns, also of those that are hidden. */
  get arrangement(): TableView {
    return viewOf(arrangeColumns(this.columns, this.view));
  }

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
    this.#lastTotal = undefined;
    this.rows.clear();
    this.requestUpdate();
  }

  /** Brings a row (0-based) into view and makes its first cell the active one. */
  scrollToRow(index: number): void {
    if (this.total === undefined || !this.hasUpdated) return;
    const row = Math.min(this.total - 1, Math.max(0, Math.trunc(index)));
    this.#focus.take({ row, column: this.#focus.place.column });
    this.reveal({ row });
  }

  /** Opens the dialog in which columns are shown, hidden, ordered and pinned. */
  openColumnPicker(): void {
    this.#interaction.act(({ overlays }) => void overlays.openPicker());
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot() as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#columnSheet];
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
    if (this.hasUpdated) {
      this.#scrolling.observe();
      this.requestUpdate();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#stopWatching = this.#watched = undefined;
    this.#scrolling.disconnect();
    this.#interaction.loaded?.close();
    // No plain text stays in a tree that nobody sees.
    this.#drawing.clear();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.#focus.isInside;
    if (changed.has('window')) this.#watch();
    if (changed.has('revealedColumns')) this.#reveal();
    if (changed.has('filter') && this.hasUpdated) {
      this.#lastTotal = undefined;
      this.#interaction.loaded?.selecting.clear();
    }
    if (
      !this.window &&
      (changed.has('source') ||
        changed.has('filter') ||
        changed.has('sort') ||
        changed.has('window'))
    ) {
      this.#ownWindow.setRequest({ filter: this.filter, sort: this.sort });
      this.#ownWindow.setSource(this.source);
    }
    if (this.rows.total !== undefined) this.#lastTotal = this.rows.total;
    if (
      changed.has('columns') ||
      changed.has('view') ||
      changed.has('selectable') ||
      !this.hasUpdated
    )
      this.placeColumns();
    if (changed.size > 0) this.#drawing.invalidate();
    if (changed.has('columns') || changed.has('summarise'))
      this.#interaction.loaded?.selecting.refresh();
  }

  protected override render() {
    const { firstWords: words, total } = this;
    // Where the length is known, a failure is one of some rows: the others stay.
    const error = this.rows.total === undefined ? this.rows.error : undefined;
    const face = faceOf(error, this.rows.total, this.filtered);
    this.#showsRows = face === 'rows';
    if (face !== 'rows')
      this.#face ??= import('../states/define.js').catch(() => (this.#face = undefined));
    const busy = this.rows.status === 'loading' || this.rows.status === 'idle' || this.rows.isBusy;
    return html`
      <div class="frame" part="frame">
        <div
          class="viewport ${this.rtl ? 'rtl' : ''}"
          part="table"
          role="grid"
          aria-label=${this.label || words?.table || nothing}
          aria-rowcount=${face !== 'rows' ? 1 : total === undefined ? -1 : total + 1}
          aria-colcount=${this.#placed.columns.length}
          aria-multiselectable=${this.selectable ? 'true' : nothing}
          aria-busy=${busy ? 'true' : 'false'}
          @scroll=${this.#scrolling.scrolled}
          @scrollend=${this.#scrolling.settled}
          @keydown=${this.#interaction.handle}
          @focusin=${this.#interaction.focused}
          @click=${this.#interaction.handle}
          @dblclick=${this.#interaction.handle}
          @copy=${this.#interaction.copy}
          @pointerenter=${this.#interaction.load}
        >
          <div class="head" role="rowgroup">
            ${renderHeader(this, {
              press: this.#interaction.press,
              restoreWidth: (column) =>
                this.#interaction.act(({ overlays }) => overlays.restoreWidth(column)),
            })}
          </div>
          <div class="body" role="rowgroup" ?hidden=${face !== 'rows'}></div>
        </div>
        ${renderFace(face, words, error, { retry: this.#retry, resetFilters: () => this.emit(new TableResetFiltersEvent(null)) })}
        ${this.rows.error && !error ? this.#renderPageError() : nothing}
        ${this.#interaction.loaded?.renderSelection() ?? nothing}
        ${this.#interaction.loaded?.overlays.render() ?? nothing}
        <div class="visually-hidden" role="status">${this.spoken}</div>
      </div>
    `;
  }

  /** A face that stands instead of rows is complete when its element is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#face;
    return complete;
  }

  protected override firstUpdated(): void {
    this.#scrolling.observe();
  }

  protected override updated(): void {
    this.#scrolling.measure();
    this.paint();
    this.#interaction.loaded?.overlays.updated();
    this.#facts.tell();
  }

  /** @internal Places and chooses the columns for the present width and scroll position. */
  placeColumns(): void {
    const arranged = arrangeColumns(this.columns, this.view);
    const all = this.selectable
      ? [...arrangeColumns<Row>([selectionColumn as ColumnDefinition<Row>], undefined), ...arranged]
      : arranged;
    this.#placed = layOutColumns(all, this.#scrolling.pageWidth);
    const rules = columnRules(this.#placed);
    // A sheet that is written again lets the browser look at every element again.
    if (rules !== this.#columnRules) this.#columnSheet.replaceSync(rules);
    this.#columnRules = rules;
    this.#drawn = [];
    this.chooseColumns();
  }

  /** @internal */
  chooseColumns(): boolean {
    const { scrolledInline, pageWidth } = this.#scrolling;
    const next = drawnColumns(this.#placed, scrolledInline, pageWidth, this.#focus.place.column);
    if (
      next.length === this.#drawn.length &&
      next.every((column, place) => column === this.#drawn[place])
    )
      return false;
    this.#drawn = next;
    return true;
  }

  /** @internal */
  paint(): void {
    const { body } = this;
    if (!body || !this.isConnected) return;
    const hadFocus = this.#hadFocus || this.#focus.isInside;
    this.#hadFocus = false;
    this.#interaction.loaded?.travel.follow();
    const { row } = this.#focus.place;
    const { first, last } = this.#scrolling.drawnRows();
    const count = this.#scrolling.rowCount;
    this.#drawing.paint(body, first, last, hadFocus && row >= 0 && row < count ? row : undefined);
    this.#focus.restore(hadFocus);
    this.#scrolling.ask();
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
    if (this.#numbers?.resolvedOptions().locale !== this.language) {
      this.#numbers = new Intl.NumberFormat(this.language, { numberingSystem: 'latn' });
    }
    return (this.#numbers ?? new Intl.NumberFormat('en')).format(value);
  }

  /** @internal */
  announce(text: string): void {
    if (text === '') return;
    // The same words again would not be a change, and would not be read.
    this.spoken = text === this.spoken ? `${text}\u200B` : text;
  }

  /** @internal */
  reveal(place: { readonly row: number; readonly column?: string | undefined }): void {
    this.#scrolling.reveal(place);
  }

  /** @internal */
  cellElement({ row, column }: CellPlace): HTMLElement | undefined {
    return row === headerRow
      ? headerCell(this.head?.firstElementChild, this.#drawn, column)
      : this.#drawing.cellElement(row, column);
  }

  /** @internal Every tenth row of a part that failed says so; all of them would be a wall of words. */
  failedRow(index: number): TemplateResult {
    if (index % 10 !== 0) return html`<span aria-hidden="true">—</span>`;
    return html`<span class="mark" aria-hidden="true">!</span
      >${this.firstWords?.rowFailed(this.number(index + 1))}
      <button class="link" type="button" tabindex="-1" @click=${this.#retry}>
        ${this.firstWords?.retry}
      </button>`;
  }

  /** @internal */
  canSort(column: string): boolean {
    const sortable = this.source?.capabilities.sortableColumns ?? this.sortableColumns;
    const definition = this.columns.find(({ id }) => id === column);
    return definition?.sortable === true && (sortable?.includes(column) ?? true);
  }

  /** @internal */
  toggleSort(
    column: string,
    additional: boolean,
    direction?: 'ascending' | 'descending' | null,
  ): void {
    if (!this.canSort(column)) return;
    const several = additional && (this.source?.capabilities.multiSort ?? true);
    const sort = nextSort(this.sort, column, several, direction);
    const event = new TableSortEvent({ sort });
    if (!this.emit(event)) return;
    this.sort = sort;
    this.#scrolling.toTop();
    this.#interaction.act((interaction) => interaction.sayOrder(column));
  }

  /** @internal */
  arrange(view: TableView, final: boolean): void {
    this.view = view;
    this.placeColumns();
    if (final) this.emit(new TableColumnsChangeEvent({ view }));
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
    this.emit(new TableEyeEvent({ column, revealed: !this.#revealed.has(column) }));
  }

  /** @internal */
  openColumnMenu(column: string): void {
    if (column !== selectionColumnId)
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

  #watch(): void {
    const { rows } = this;
    if (rows === this.#watched) return;
    this.#stopWatching?.();
    this.#watched = rows;
    this.#stopWatching = this.isConnected ? rows.subscribe(() => this.#rowsChanged()) : undefined;
    if (!this.isConnected) this.#watched = undefined;
  }

  #rowsChanged(): void {
    this.#interaction.loaded?.selecting.rowsChanged();
    this.requestUpdate();
  }

  /** At once, not with the next update: what the user hid must not be read a moment longer. */
  #reveal(): void {
    const revealed = new Set(this.revealedColumns);
    const hidden = [...this.#revealed].some((column) => !revealed.has(column));
    this.#revealed = revealed;
    if (hidden) this.#interaction.loaded?.overlays.close();
  }

  #renderPageError(): TemplateResult {
    // The looks of its button are not among those of the first rows.
    void this.#interaction.load();
    const { firstWords: words } = this;
    return html`<div class="page-error" part="page-error" role="alert">
      <span>${words?.rowsFailed}</span>
      <button class="button small" type="button" @click=${this.#retry}>${words?.retry}</button>
    </div>`;
  }

  readonly #retry = (): void => {
    this.rows.retry();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-data-table': PartnerDataTable;
  }
}
