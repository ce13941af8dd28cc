import type { CellFocus } from './cell-focus.js';
import { selectionColumnId } from './column-definition.js';
import { headerRow, type CellPlace, type DataTableHost } from './data-table-host.js';
import { TableCellActionEvent } from './events/table-cell-action-event.js';
import type { InteractionLoader } from './interaction-loader.js';
import { handleKey } from './keyboard-navigation.js';

/** What the grid does when it is focused, clicked, typed at or copied from. */
export class TableListeners<Row> {
  readonly #host: DataTableHost<Row>;
  readonly #focus: CellFocus<Row>;
  readonly #interaction: InteractionLoader<Row>;

  constructor(
    host: DataTableHost<Row>,
    focus: CellFocus<Row>,
    interaction: InteractionLoader<Row>,
  ) {
    this.#host = host;
    this.#focus = focus;
    this.#interaction = interaction;
  }

  readonly key = (event: KeyboardEvent): void => {
    handleKey(this.#host, this.#focus, event);
  };

  readonly focused = (event: FocusEvent): void => {
    void this.#interaction.load();
    const place = this.#placeOf(event.target as Element);
    if (place) this.#focus.take(place);
  };

  readonly click = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const place = this.#placeOf(target);
    if (!place || place.row === headerRow) return;
    if (place.column === selectionColumnId) this.#select(place.row, target, event.shiftKey);
    else if (target.role === 'gridcell' && !this.#hasMarkedText()) {
      this.#interaction.act(({ overlays }) => overlays.openCell(target, place));
    }
  };

  readonly doubleClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const place = this.#placeOf(target);
    if (place && place.row !== headerRow && target.role === 'gridcell') this.act(place);
  };

  readonly copy = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    // A text that the user marked is copied by the browser; it can only be what is shown.
    if (!clipboardData || this.#hasMarkedText()) return;
    if (this.#interaction.loaded?.copy(this.#focus.place, clipboardData)) event.preventDefault();
  };

  /** Enter: presses the one control of the cell, or shows what does not fit, or tells the owner. */
  open(place: CellPlace): void {
    const cell = this.#host.cellElement(place);
    const controls = cell?.querySelectorAll<HTMLElement>('a[href],button,input');
    if (controls?.length === 1) controls[0]?.click();
    else if (controls && controls.length > 1) controls[0]?.focus();
    else if (cell) {
      this.#interaction.act(({ overlays }) => {
        if (!overlays.openCell(cell, place)) this.act(place);
      });
    }
  }

  act({ row: index, column }: CellPlace): void {
    const row = this.#host.rows.rowAt(index);
    if (row !== undefined)
      this.#host.dispatchEvent(new TableCellActionEvent({ column, row, index }));
  }

  /** The whole cell counts, not only its small box. */
  #select(index: number, target: HTMLElement, range: boolean): void {
    const row = this.#host.rows.rowAt(index);
    if (target instanceof HTMLInputElement) this.#host.selectRow(index, target.checked, range);
    else if (row !== undefined)
      this.#host.selectRow(index, !this.#host.isSelected(row, index), range);
  }

  #placeOf(target: Element): CellPlace | undefined {
    const cell = target.closest<HTMLElement>('[role="gridcell"],[role="columnheader"]');
    const rowIndex = cell?.parentElement?.getAttribute('aria-rowindex');
    const column = this.#host.placed.columns[Number(cell?.getAttribute('aria-colindex')) - 1];
    return rowIndex && column ? { row: Number(rowIndex) - 2, column: column.id } : undefined;
  }

  #hasMarkedText(): boolean {
    const root = this.#host.shadowRoot as
      (ShadowRoot & { getSelection?(): Selection | null }) | null;
    const selection = root?.getSelection?.() ?? document.getSelection();
    return !!selection && selection.toString() !== '';
  }
}
