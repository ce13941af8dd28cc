import { html, render, type TemplateResult } from 'lit';
import type { PlacedColumn } from './column-layout.js';
import type { DataTableHost } from './data-table-host.js';
import type { GroupedRows } from './grouping/grouped-rows.js';
import type * as Grouping from './grouping/grouping.js';
import type { DrawnCell, DrawnRow, RowFace } from './row-drawing.js';

/** Lines that are no loaded row: those that could not be had, and those of groups. */
export class SpecialRows<Row> {
  readonly #host: DataTableHost<Row>;
  #groups: GroupedRows<Row> | undefined;
  #draw: typeof Grouping | undefined;

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
  }

  /** The lines of a tree, and what draws them; without them rows stand alone. */
  use(groups: GroupedRows<Row> | undefined, draw: typeof Grouping): void {
    this.#groups = groups;
    this.#draw = draw;
  }

  /** Undefined: a row that is on its way. */
  faceAt(line: number): RowFace | undefined {
    if (this.#groups?.headingAt(line)) return 'group';
    return this.#host.rows.errorAt(line) && 'failed';
  }

  dress(drawn: DrawnRow): void {
    if (!this.#groups) return;
    this.#draw?.dressTreeRow(drawn, this.#groups);
  }

  /** @returns whether the cell is filled now */
  fillGroup(cell: DrawnCell, column: PlacedColumn<Row>, line: number): boolean {
    if (!this.#groups || !this.#draw || column.id.startsWith('_')) return false;
    this.#draw.fillGroupCell(this.#host, this.#groups, cell, column, line);
    return true;
  }

  fillFailed(drawn: DrawnRow, createCell: () => HTMLElement): void {
    const { element, index } = drawn;
    let cell = drawn.cells[0];
    if (cell?.column !== '') {
      element.replaceChildren();
      cell = { element: createCell(), column: '', text: undefined };
      cell.element.classList.add('failure');
      cell.element.part.add('row-error');
      element.append(cell.element);
      drawn.cells = [cell];
    }
    cell.element.setAttribute('aria-colindex', '1');
    cell.element.setAttribute('aria-colspan', String(this.#host.placed.columns.length));
    render(this.#failure(index), cell.element);
  }

  /** Every tenth row of a part that failed says so; all of them would be a wall of words. */
  #failure(index: number): TemplateResult {
    const { firstWords: words } = this.#host;
    if (index % 10 !== 0) return html`<span aria-hidden="true">—</span>`;
    return html`<span class="mark" aria-hidden="true">!</span>${words?.rowFailed(
        this.#host.number(index + 1),
      )}
      <button class="link" type="button" tabindex="-1" @click=${() => this.#host.rows.retry()}>
        ${words?.retry}
      </button>`;
  }
}
