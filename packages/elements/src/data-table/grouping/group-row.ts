import { formatAmount } from '@partner-widgets/domain/money';
import { html, render } from 'lit';
import type { PlacedColumn } from '../column-layout.js';
import type { DataTableHost } from '../data-table-host.js';
import type { DrawnCell, DrawnRow } from '../row-drawing.js';
import { groupNameOf } from './group-name.js';
import type { GroupedRows } from './grouped-rows.js';

/** Where a line stands in the tree, for screen readers. */
export function dressTreeRow<Row>({ element, index }: DrawnRow, rows: GroupedRows<Row>): void {
  const place = rows.placeOf(index);
  if (!place) return;
  const { group, row } = place;
  const isHeading = row < 0;
  const isOpen = rows.index.isOpen(group);
  element.ariaLevel = isHeading ? '1' : '2';
  element.ariaExpanded = isHeading ? String(isOpen) : null;
  element.ariaPosInSet = String((isHeading ? group : row) + 1);
  element.ariaSetSize = String(isHeading ? rows.groupCount : rows.index.count(group));
}

/** One cell of a group's line: its name and count, or an exact sum. */
export function fillGroupCell<Row>(
  host: DataTableHost<Row>,
  rows: GroupedRows<Row>,
  cell: DrawnCell,
  { id, definition }: PlacedColumn<Row>,
  line: number,
): void {
  const heading = rows.headingAt(line);
  if (!heading) return;
  const isName = id === rows.column;
  const sum = definition.amount && heading.sums[id];
  const name = isName ? groupNameOf(heading) : '';
  const count = isName
    ? (host.words?.rowCount(host.number(heading.count), heading.count) ?? '')
    : '';
  const text = isName
    ? `${name} (${count})`
    : sum === undefined
      ? ''
      : formatAmount(sum, { locale: host.language, maximumDecimals: 8 });
  if (cell.text === text) return;
  cell.text = text;
  const { element } = cell;
  if (definition.render)
    render(isName ? html`<span>${name}</span> <span class="count">${count}</span>` : text, element);
  else if (isName) element.replaceChildren(`${name} `, countElement(count));
  else element.textContent = text;
}

function countElement(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'count';
  element.textContent = text;
  return element;
}
