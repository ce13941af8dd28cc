import { GRACE } from '@partner-widgets/core/rows/row-window';
import type { CellFocus } from '../cell-focus.js';
import { TableGroupingEvent } from '../events/table-grouping-event.js';
import type { InteractionHost } from '../interaction.js';
import { sourceOf } from '../source-of.js';
import { arrangeColumns } from '../table-view.js';
import { groupNameOf } from './group-name.js';
import { GroupedRows, type GroupQuestion } from './grouped-rows.js';

/** The table as a tree of groups: puts their lines in the place of the plain rows, opens and closes them. */
export class GroupTree<Row> {
  readonly #host: InteractionHost<Row>;
  readonly #focus: CellFocus<Row>;
  readonly #shown: (rows: GroupedRows<Row> | undefined) => void;
  #rows: GroupedRows<Row> | undefined;
  /** Asked for, while the plain rows still stand. */
  #coming: GroupedRows<Row> | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(
    host: InteractionHost<Row>,
    focus: CellFocus<Row>,
    shown: (rows: GroupedRows<Row> | undefined) => void,
  ) {
    this.#host = host;
    this.#shown = shown;
    this.#focus = focus;
  }

  /** Undefined while rows stand alone. */
  get rows(): GroupedRows<Row> | undefined {
    return this.#rows;
  }

  /** The owner's window is not shown now; but it tells of another source, and that everything was asked anew. */
  #watch(): void {
    const { window } = this.#host;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    if (!this.#rows || !window) return;
    let asOf = window.asOf;
    this.#stopWatching = window.subscribe(() => {
      this.update();
      if (asOf !== null && window.asOf !== null && window.asOf !== asOf) this.#rows?.refresh();
      asOf = window.asOf ?? asOf;
    });
  }

  /** Something that groups are made of changed. */
  update(): void {
    const question = this.#question();
    const rows = this.#rows ?? this.#coming;
    if (question && rows) rows.ask(question);
    else if (question) this.#begin(question);
    else if (rows) {
      const isShown = rows === this.#rows;
      this.#coming = undefined;
      rows.clear();
      if (isShown) this.#show(undefined);
    }
  }

  /** Where the answer comes at once, the plain rows stand until then: an emptied table would be drawn in between. */
  #begin(question: GroupQuestion<Row>): void {
    const rows = new GroupedRows(question);
    if (!question.source.capabilities.instant) return this.#show(rows);
    this.#coming = rows;
    const arrive = (): void => {
      stop();
      clearTimeout(late);
      if (rows !== this.#coming) return;
      this.#coming = undefined;
      this.#show(rows);
    };
    const stop = rows.subscribe(arrive);
    const late = setTimeout(arrive, GRACE);
  }

  #show(rows: GroupedRows<Row> | undefined): void {
    this.#rows = rows;
    this.#shown(rows);
    this.#host.showLines(rows);
    this.#watch();
  }

  toggle(line: number): void {
    const heading = this.#rows?.headingAt(line);
    if (!heading) return;
    const open = !heading.isOpen;
    this.#keepingPlace((rows) => rows.open(heading.number, open));
    const { words } = this.#host;
    const name = groupNameOf(heading);
    const rows = this.#host.number(heading.count);
    this.#host.announce(
      (open ? words?.groupOpened(name, rows, heading.count) : words?.groupClosed(name)) ?? '',
    );
  }

  openAll(open: boolean): void {
    this.#keepingPlace((rows) => rows.openAll(open));
    const { words, number } = this.#host;
    const total = this.#host.total ?? 0;
    this.#host.announce(words?.rowCount(number.call(this.#host, total), total) ?? '');
  }

  /** The heading above a row, for who goes up in the tree. */
  headingOf(line: number): number | undefined {
    const place = this.#rows?.placeOf(line);
    return place && place.row >= 0
      ? this.#rows?.index.lineOf({ group: place.group, row: -1 })
      : undefined;
  }

  /** Groups by a column, or with undefined by none. The owner may refuse. */
  choose(column: string | undefined): void {
    const host = this.#host;
    if (host.grouping === column) return;
    if (!host.dispatchEvent(new TableGroupingEvent({ grouping: column ?? null }))) return;
    host.grouping = column;
    host.scrolling.scale.moveTo(0);
    host.scrolling.apply();
    const label = host.columns.find(({ id }) => id === column)?.label;
    host.announce((label ? host.words?.groupedBy(label) : host.words?.groupingRemoved) ?? '');
  }

  #question(): GroupQuestion<Row> | undefined {
    const { grouping: column, narrow, filter, sort, columns, window } = this.#host;
    const source = sourceOf(this.#host);
    const definition = columns.find(({ id }) => id === column);
    // An owner of a window without a filter has no valid question now.
    if (!definition || !source?.group || !narrow || (window && filter === undefined)) return;
    const { id, groupBy: by = id } = definition;
    const sums = arrangeColumns(columns, this.#host.view)
      .filter(
        ({ definition: { amount }, visible, id: one }) =>
          amount && (visible || one === sort[0]?.column),
      )
      .map(({ id: one }) => one);
    return { source, filter, sort, column: id, by, narrow, sums };
  }

  /** What stands at the top stays there, and the focus stays on its line or goes to the heading that hid it. */
  #keepingPlace(change: (rows: GroupedRows<Row>) => void): void {
    const rows = this.#rows;
    if (!rows) return;
    const { scrolling } = this.#host;
    const { scale, rowHeight } = scrolling;
    const topLine = Math.floor(scale.offset / rowHeight);
    const within = scale.offset - topLine * rowHeight;
    const top = rows.placeOf(topLine);
    const focused = rows.placeOf(this.#focus.taken.row);
    change(rows);
    if (focused) {
      const row = rows.index.lineOf(focused);
      this.#focus.taken = { ...this.#focus.taken, row };
      this.#focus.rowId = undefined;
    }
    scrolling.measure();
    if (top) scale.moveTo(rows.index.lineOf(top) * rowHeight + within);
    scrolling.apply();
    this.#host.repaint();
    this.#host.requestUpdate();
  }
}
