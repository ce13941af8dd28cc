import { placeOf, type CellFocus } from './cell-focus.js';
import { selectionColumnId } from './column-definition.js';
import { headerRow, type CellPlace } from './data-table-host.js';
import { TableCellActionEvent } from './events/table-cell-action-event.js';
import type { Interaction, InteractionHost } from './interaction.js';
import { handleKey } from './keyboard-navigation.js';

/** What the grid does when it is clicked or typed at; `target` is where the event began. */
export class TableListeners<Row> {
  readonly #host: InteractionHost<Row>;
  readonly #focus: CellFocus<Row>;
  readonly #parts: Interaction<Row>;

  constructor(host: InteractionHost<Row>, focus: CellFocus<Row>, parts: Interaction<Row>) {
    this.#host = host;
    this.#focus = focus;
    this.#parts = parts;
  }

  keydown(event: KeyboardEvent, target: Element): void {
    handleKey(this.#host, this.#focus, this.#parts, event, target);
  }

  click(event: MouseEvent, target: HTMLElement): void {
    const place = placeOf(this.#host, target);
    if (!place || place.row === headerRow) return;
    const { tree, overlays } = this.#parts;
    if (tree?.rows?.headingAt(place.row)) {
      if (place.column === tree.rows.column) tree.toggle(place.row);
      else overlays.openCell(target, place);
    } else if (place.column === selectionColumnId) this.#select(place.row, target, event.shiftKey);
    else if (target.role === 'gridcell' && !hasMarkedText(this.#host)) {
      overlays.openCell(target, place);
    }
  }

  dblclick(_event: MouseEvent, target: Element): void {
    const place = placeOf(this.#host, target);
    if (place && place.row !== headerRow && target.role === 'gridcell') this.act(place);
  }

  /** Enter: presses the one control of the cell, or shows what does not fit, or tells the owner. */
  open(place: CellPlace): void {
    const cell = this.#host.cellElement(place);
    const controls = cell?.querySelectorAll<HTMLElement>('a[href],button,input');
    if (controls?.length === 1) controls[0]?.click();
    else if (controls && controls.length > 1) controls[0]?.focus();
    else if (cell) {
      if (!this.#parts.overlays.openCell(cell, place)) this.act(place);
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
}

/** A text that the user marked is copied by the browser; it can only be what is shown. */
export function hasMarkedText({ shadowRoot }: HTMLElement): boolean {
  const root = shadowRoot as (ShadowRoot & { getSelection?(): Selection | null }) | null;
  const selection = root?.getSelection?.() ?? document.getSelection();
  return !!selection && selection.toString() !== '';
}
