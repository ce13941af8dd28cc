import { nothing, type CSSResult, type TemplateResult } from 'lit';
import { placePopover } from '../base/place-popover.js';
import { warnOnce } from '../base/warn-once.js';
import { selectionColumnId } from './column-definition.js';
import { headerRow, type CellPlace } from './data-table-host.js';
import type { Interaction, InteractionHost } from './interaction.js';

type Lazy =
  | {
      readonly kind: 'menu';
      readonly column: string;
      readonly module: typeof import('./column-menu.js');
    }
  | { readonly kind: 'go'; readonly module: typeof import('./go-to-row.js') }
  | { readonly kind: 'picker'; readonly module: typeof import('./column-picker.js') }
  | {
      readonly kind: 'cell';
      readonly place: CellPlace;
      readonly module: typeof import('./cell-popover.js');
    };

/** What opens above the table: column menu, column picker, the full text of a cell. Each is loaded when it is first opened. */
export class TableOverlays<Row> {
  readonly #host: InteractionHost<Row>;
  #open: Lazy | undefined;
  #placed = false;
  readonly #sheets = new Set<CSSResult>();
  readonly #parts: Interaction<Row>;

  constructor(host: InteractionHost<Row>, parts: Interaction<Row>) {
    this.#host = host;
    this.#parts = parts;
  }

  async openGoToRow(): Promise<void> {
    const module = await this.#load(() => import('./go-to-row.js'));
    if (module && this.#host.total) this.#show({ kind: 'go', module }, module.goToRowStyles);
  }

  async openMenu(column: string): Promise<void> {
    if (column === selectionColumnId) return;
    const module = await this.#load(() => import('./column-menu.js'));
    if (module) this.#show({ kind: 'menu', column, module }, module.columnMenuStyles);
  }

  async openPicker(): Promise<void> {
    const module = await this.#load(() => import('./column-picker.js'));
    if (module) this.#show({ kind: 'picker', module }, module.columnPickerStyles);
  }

  /** @returns false when the cell has no more to say than what is seen */
  openCell(cell: HTMLElement, place: CellPlace): boolean {
    const column = this.#host.columns.find(({ id }) => id === place.column);
    const row = this.#host.rows.rowAt(place.row);
    const isHeading = this.#parts.tree?.rows?.headingAt(place.row) !== undefined;
    if (!column || (row === undefined && !isHeading)) return false;
    const detail = row === undefined ? undefined : column.detail?.(row);
    if (cell.scrollWidth <= cell.clientWidth && detail === undefined) return false;
    void this.#load(() => import('./cell-popover.js')).then((module) => {
      if (module) this.#show({ kind: 'cell', place, module }, module.cellPopoverStyles);
    });
    return true;
  }

  close(): void {
    if (!this.#open) return;
    this.#open = undefined;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!open) return nothing;
    if (open.kind === 'menu')
      return open.module.renderColumnMenu(this.#host, open.column, this.#parts);
    if (open.kind === 'go')
      return open.module.renderGoToRow(this.#host, (row) => this.#parts.travel.goTo(row));
    if (open.kind === 'picker')
      return open.module.renderColumnPicker(this.#host, () => this.close());
    return open.module.renderCellPopover(this.#host, open.place, this.#parts.tree?.rows);
  }

  /** After the update that put it into the document. */
  updated(): void {
    const open = this.#open;
    if (!open || this.#placed || open.kind === 'picker') return;
    const popover = (this.#host.shadowRoot as ShadowRoot).querySelector<HTMLElement>('[popover]');
    const anchor =
      open.kind === 'go'
        ? this.#host.viewport?.querySelector<HTMLElement>('.header')
        : this.#host.cellElement(
            open.kind === 'menu' ? { row: headerRow, column: open.column } : open.place,
          );
    if (!popover || !anchor) return this.close();
    this.#placed = true;
    popover.showPopover();
    placePopover(popover, anchor);
    if (open.kind === 'cell') this.#closeWhenMoved(anchor, open);
    popover.addEventListener('toggle', (event) =>
      this.#toggled(event as ToggleEvent, open, popover),
    );
    if (open.kind !== 'cell') popover.querySelector<HTMLElement>('.menu-item,input')?.focus();
  }

  /** It would stay where it is while its cell scrolls away. */
  #closeWhenMoved(anchor: HTMLElement, open: Lazy): void {
    const { top, left } = anchor.getBoundingClientRect();
    const { viewport } = this.#host;
    const check = () => {
      const now = anchor.getBoundingClientRect();
      const moved = Math.abs(now.top - top) + Math.abs(now.left - left);
      if (this.#open === open && moved < this.#host.scrolling.rowHeight / 4) return;
      viewport?.removeEventListener('scroll', check);
      if (this.#open === open) this.close();
    };
    viewport?.addEventListener('scroll', check);
  }

  #toggled(event: ToggleEvent, open: Lazy, popover: HTMLElement): void {
    if (event.newState !== 'closed' || this.#open !== open) return;
    const root = this.#host.shadowRoot;
    const inside = popover.contains(root?.activeElement ?? null) || !root?.activeElement;
    this.close();
    if (open.kind === 'menu' && inside)
      this.#host.cellElement({ row: headerRow, column: open.column })?.focus();
    else if (open.kind === 'go' && inside) this.#parts.travel.back();
  }

  #show(open: Lazy, styles: CSSResult): void {
    const root = this.#host.shadowRoot;
    if (!root || !this.#host.isConnected) return;
    if (!this.#sheets.has(styles) && styles.styleSheet) {
      this.#sheets.add(styles);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
    }
    this.#open = undefined;
    this.#host.requestUpdate();
    // The one that was open leaves the document before the next one enters it.
    void this.#host.updateComplete.then(() => {
      this.#open = open;
      this.#placed = false;
      this.#host.requestUpdate();
    });
  }

  async #load<Module>(load: () => Promise<Module>): Promise<Module | undefined> {
    try {
      return await load();
    } catch {
      warnOnce(
        'chunk-missing',
        'a part of the table could not be loaded; it is tried again with the next press',
      );
      return undefined;
    }
  }
}
