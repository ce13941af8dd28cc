import { nothing, render } from 'lit';
import { selectionColumnId, shownText } from './column-definition.js';
import type { PlacedColumn } from './column-layout.js';
import type { DataTableHost } from './data-table-host.js';

/** Letters that run from right to left, and marks that turn a text. */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ud802\ud803\ud83a\ud83b\ufb1d-\ufefc]/;

/** `group` and `failed` are drawn by what is loaded later. */
export type RowFace = 'row' | 'waiting' | 'failed' | 'group';

export interface DrawnCell {
  readonly element: HTMLElement;
  readonly column: string;
  /** What stands in it, so that an unchanged text costs nothing. */
  text: string | undefined;
  /** Whether its text has its own direction: to look for that in every text would cost a third of its layout. */
  turns?: boolean | undefined;
}

export interface DrawnRow {
  readonly element: HTMLElement;
  index: number;
  top: number;
  face: RowFace | undefined;
  row: unknown;
  selected: boolean | undefined;
  cells: DrawnCell[];
  /** Of the columns and of everything that decides what cells say. */
  columnsEpoch: number;
  contentEpoch: number;
}

/**
 * The drawn rows: elements that are used again and again while the table scrolls. Written by hand, because a template
 * per row would build and compare far more than the texts that change.
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
      top: -1,
      face: undefined,
      row: undefined,
      selected: undefined,
      cells: [],
      columnsEpoch: -1,
      contentEpoch: -1,
    };
  }

  /** Not by transform: a row never moves in what is scrolled, and each would be a layer of its own. */
  #place(drawn: DrawnRow, index: number): void {
    const { scale, rowHeight } = this.#host.scrolling;
    const top = index * rowHeight - scale.shift;
    if (drawn.top !== top) drawn.element.style.insetBlockStart = `${(drawn.top = top)}px`;
  }

  #fill(drawn: DrawnRow): void {
    const { rows, special, selectable } = this.#host;
    const { element, index } = drawn;
    const row = rows.rowAt(index);
    const face = row !== undefined ? 'row' : (special?.faceAt(index) ?? 'waiting');
    const sameColumns = drawn.columnsEpoch === this.#columnsEpoch;
    if (
      drawn.face === face &&
      drawn.row === row &&
      sameColumns &&
      drawn.contentEpoch === this.#contentEpoch &&
      face !== 'group'
    )
      return;

    const position = String(index + 2);
    if (element.ariaRowIndex !== position) element.ariaRowIndex = position;
    const selected = row !== undefined && selectable && this.#host.isSelected(row, index);
    const className = `row ${face}${selected ? ' selected' : ''}`;
    if (element.className !== className) element.className = className;
    const state = selectable ? selected : undefined;
    if (drawn.selected !== state) element.ariaSelected = selectable ? `${selected}` : null;
    drawn.selected = state;
    special?.dress(drawn);

    if (face === 'failed') special?.fillFailed(drawn, createCell);
    else {
      if (!sameColumns || drawn.cells[0]?.column === '') this.#arrangeCells(drawn);
      for (const [place, cell] of drawn.cells.entries()) {
        const column = this.#columns[place];
        if (!column) continue;
        if (face !== 'group' || !special?.fillGroup(cell, column, index))
          this.#fillCell(cell, column, row, index, selected);
        direct(cell);
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
      cell.turns = undefined;
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
    // The node that is there already: replacing it would cost more than all the rest.
    const node = element.firstChild as Text | null;
    if (node?.nodeType === 3 && !node.nextSibling) node.data = text;
    else element.textContent = text;
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
}

function createCell(): HTMLElement {
  const element = document.createElement('div');
  element.role = 'gridcell';
  element.tabIndex = -1;
  return element;
}

function direct(cell: DrawnCell): void {
  const turns = cell.text !== undefined && turning.test(cell.text);
  if (cell.turns !== turns) cell.element.classList.toggle('turning', (cell.turns = turns));
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
