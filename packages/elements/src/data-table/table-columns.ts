import { selectionColumnId, type ColumnDefinition } from './column-definition.js';
import {
  drawnColumns,
  layOutColumns,
  type ColumnLayout,
  type PlacedColumn,
} from './column-layout.js';
import { columnRules } from './column-sheet.js';
import { arrangeColumns, type TableView } from './table-view.js';
import type { TableRows } from './table-rows.js';

const selectionColumn: ColumnDefinition<unknown> = {
  id: selectionColumnId,
  label: '',
  width: 44,
  minWidth: 44,
  text: () => '',
  pinned: 'start',
  removable: false,
};

interface ColumnsHost<Row> {
  readonly columns: readonly ColumnDefinition<Row>[];
  readonly view: TableView | undefined;
  readonly selectable: boolean;
  readonly rows: TableRows<Row>;
}

/** Where the visible columns stand, and which of them are drawn. */
export class TableColumns<Row> {
  readonly sheet = new CSSStyleSheet();
  readonly #host: ColumnsHost<Row>;
  #rules = '';
  placed: ColumnLayout<Row> = { columns: [], width: 0, startWidth: 0, endWidth: 0 };
  drawn: readonly PlacedColumn<Row>[] = [];

  constructor(host: ColumnsHost<Row>) {
    this.#host = host;
  }

  place(available: number): void {
    const { columns, view, selectable, rows } = this.#host;
    const arranged = arrangeColumns(columns, view);
    const grouped = rows.arrange?.(arranged) ?? arranged;
    this.placed = layOutColumns(
      selectable
        ? [
            ...arrangeColumns<Row>([selectionColumn as ColumnDefinition<Row>], undefined),
            ...grouped,
          ]
        : grouped,
      available,
    );
    const rules = columnRules(this.placed);
    // A sheet that is written again lets the browser look at every element again.
    if (rules !== this.#rules) this.sheet.replaceSync(rules);
    this.#rules = rules;
    this.drawn = [];
  }

  /** @returns whether others than before are to be drawn */
  choose(scrolled: number, available: number, always: string): boolean {
    const next = drawnColumns(this.placed, scrolled, available, always);
    const same =
      next.length === this.drawn.length &&
      next.every((column, place) => column === this.drawn[place]);
    if (!same) this.drawn = next;
    return !same;
  }
}
