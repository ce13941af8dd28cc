import { nothing, render } from 'lit';
import { selectionColumnId, shownText } from './column-definition.js';
import type { PlacedColumn } from './column-layout.js';
import type { DataTableHost } from './data-table-host.js';

type Face = 'row' | 'waiting' | 'failed';

interface DrawnCell {
  readonly element: HTMLElement;
  readonly column: string;
  /** What stands in it, so that an unchanged text costs nothing. */
  text: string | undefined;
}

interface DrawnRow {
  readonly element: HTMLElement;
  index: number;
  face: Face | undefined;
  row: unknown;
  cells: DrawnCell[];
  /** Of the columns and of everything that decides what cells say. */
  columnsEpoch: number;
  contentEpoch: number;
}

/**
 * The drawn rows: elements that are used again and again while the table scrolls, placed by
 * transform. Written by hand, because a template per row would build and compare far more than
 * the texts that change.
 */
export class RowDrawing<Row> {
  readonly #host: DataTableHost<Row>;
  #drawn = new Map<number, DrawnRow>();
  readonly #spare: DrawnRow[] = [];
  #columnsEpoch = 0;
  #contentEpoch = 0;
  #columns: readonly PlacedColumn<Row>[] = [];

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
  }

  /** Other words, masks, selection or columns: every text is looked at again by the next paint. */
  invalidate(): void {
    this.#contentEpoch++;
  }

  /** Forgets every row, and every plain text with them. */
  clear(): void {
    for (const row of this.#drawn.values()) row.element.remove();
    this.#drawn.clear();
    this.#spare.length = 0;
  }

  rowElement(index: number): HTMLElement | undefined {
    return this.#drawn.get(index)?.element;
  }

  cellElement(index: number, column: string): HTMLElement | undefined {
    const drawn = this.#drawn.get(index);
    if (drawn?.face === 'failed') return drawn.cells[0]?.element;
    return drawn?.cells.find((cell) => cell.column === column)?.element;
  }

  /**
   * Draws rows `first` to `last`. `kept` is a row that holds the focus: it stays in the document,
   * just outside of the visible part, when the table scrolls away from it.
   */
  paint(body: HTMLElement, first: number, last: number, kept: number | undefined): void {
    if (this.#host.drawn !== this.#columns) {
      this.#columns = this.#host.drawn;
      this.#columnsEpoch++;
    }
    const next = new Map<number, DrawnRow>();
    for (const [index, row] of this.#drawn) {
      if ((index >= first && index <= last) || index === kept) next.set(index, row);
      else this.#spare.push(row);
    }
    this.#drawn = next;
    for (let index = first; index <= last; index++) this.#draw(body, index, first, last);
    if (kept !== undefined && (kept < first || kept > last)) this.#draw(body, kept, first, last);
    for (const { element } of this.#spare.splice(0)) element.remove();
  }

  #draw(body: HTMLElement, index: number, first: number, last: number): void {
    let drawn = this.#drawn.get(index);
    if (!drawn) {
      drawn = this.#spare.pop() ?? this.#create(body);
      this.#drawn.set(index, drawn);
      drawn.index = index;
      drawn.face = undefined;
    }
    this.#place(drawn, Math.min(last + 1, Math.max(first - 1, index)));
    this.#fill(drawn);
  }

  #create(body: HTMLElement): DrawnRow {
    const element = document.createElement('div');
    element.className = 'row';
    element.role = 'row';
    element.part.add('row');
    body.append(element);
    return {
      element,
      index: -1,
      face: undefined,
      row: undefined,
      cells: [],
      columnsEpoch: -1,
      contentEpoch: -1,
    };
  }

  #place({ element }: DrawnRow, index: number): void {
    const { scale, rowHeight } = this.#host;
    const transform = `translateY(${index * rowHeight - scale.shift}px)`;
    if (element.style.transform !== transform) element.style.transform = transform;
  }

  #fill(drawn: DrawnRow): void {
    const { rows } = this.#host;
    const row = rows.rowAt(drawn.index);
    const face: Face = row !== undefined ? 'row' : rows.errorAt(drawn.index) ? 'failed' : 'waiting';
    const sameColumns = drawn.columnsEpoch === this.#columnsEpoch;
    if (
      drawn.face === face &&
      drawn.row === row &&
      sameColumns &&
      drawn.contentEpoch === this.#contentEpoch
    )
      return;

    const { element, index } = drawn;
    if (drawn.face !== face) {
      element.setAttribute('aria-rowindex', String(index + 2));
      element.classList.toggle('waiting', face === 'waiting');
      element.classList.toggle('failed', face === 'failed');
    } else if (element.ariaRowIndex !== String(index + 2))
      element.setAttribute('aria-rowindex', String(index + 2));
    const selected =
      row !== undefined && this.#host.selectable && this.#host.isSelected(row, index);
    element.classList.toggle('selected', selected);
    if (this.#host.selectable) element.setAttribute('aria-selected', String(selected));
    else element.removeAttribute('aria-selected');

    if (face === 'failed') this.#fillFailed(drawn);
    else {
      if (!sameColumns || drawn.cells[0]?.column === '') this.#arrangeCells(drawn);
      for (const [place, cell] of drawn.cells.entries()) {
        const column = this.#columns[place];
        if (column) this.#fillCell(cell, column, row, index, selected);
      }
    }
    drawn.face = face;
    drawn.row = row;
    drawn.columnsEpoch = this.#columnsEpoch;
    drawn.contentEpoch = this.#contentEpoch;
  }

  /** Keeps the cells whose column is still drawn where they are: moving one would take its focus. */
  #arrangeCells(drawn: DrawnRow): void {
    const { element } = drawn;
    const wanted = new Set(this.#columns.map(({ id }) => id));
    const kept = new Map<string, DrawnCell>();
    for (const cell of drawn.cells) {
      if (wanted.has(cell.column)) kept.set(cell.column, cell);
      else cell.element.remove();
    }
    drawn.cells = this.#columns.map((column, place) => {
      const cell = kept.get(column.id) ?? {
        element: createCell(),
        column: column.id,
        text: undefined,
      };
      dressCell(cell.element, column);
      if (element.children[place] !== cell.element)
        element.insertBefore(cell.element, element.children[place] ?? null);
      return cell;
    });
  }

  #fillCell(
    cell: DrawnCell,
    column: PlacedColumn<Row>,
    row: Row | undefined,
    index: number,
    selected: boolean,
  ): void {
    const { element } = cell;
    const { definition } = column;
    if (column.id === selectionColumnId) {
      this.#fillCheckbox(cell, index, row !== undefined, selected);
      return;
    }
    if (definition.render) {
      const hidden = definition.sensitive && !this.#host.revealed.has(column.id);
      render(
        row === undefined ? nothing : hidden ? definition.text(row) : definition.render(row),
        element,
      );
      for (const control of element.querySelectorAll<HTMLElement>('a[href],button,input,select')) {
        control.tabIndex = element.tabIndex;
      }
      return;
    }
    const text = row === undefined ? '' : shownText(definition, row, this.#host.revealed);
    if (cell.text === text) return;
    cell.text = text;
    element.textContent = text;
  }

  #fillCheckbox({ element }: DrawnCell, index: number, loaded: boolean, selected: boolean): void {
    let box = element.firstElementChild as HTMLInputElement | null;
    if (!box) {
      box = document.createElement('input');
      box.type = 'checkbox';
      box.className = 'checkbox';
      box.tabIndex = element.tabIndex;
      element.append(box);
    }
    box.checked = selected;
    box.disabled = !loaded;
    box.setAttribute(
      'aria-label',
      this.#host.firstWords?.selectRow(this.#host.number(index + 1)) ?? String(index + 1),
    );
  }

  #fillFailed(drawn: DrawnRow): void {
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
    render(this.#host.failedRow(index), cell.element);
  }
}

function createCell(): HTMLElement {
  const element = document.createElement('div');
  element.role = 'gridcell';
  element.tabIndex = -1;
  return element;
}

function dressCell<Row>(element: HTMLElement, column: PlacedColumn<Row>): void {
  const { definition, index, pinned } = column;
  const end =
    definition.align === 'end' ||
    (definition.align === undefined && definition.amount !== undefined);
  const className = [
    'cell',
    `column-${index}`,
    end ? 'end' : '',
    pinned ? `pinned pinned-${pinned}` : '',
    definition.render ? 'rich' : '',
    column.id === selectionColumnId ? 'checkbox-cell' : '',
  ]
    .join(' ')
    .replace(/ +/g, ' ')
    .trim();
  if (element.className !== className) element.className = className;
  element.part.value = `cell cell-${column.id}`;
  element.setAttribute('aria-colindex', String(index + 1));
}
