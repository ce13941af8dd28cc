import { html, nothing, svg, type TemplateResult } from 'lit';
import { selectionColumnId } from './column-definition.js';
import type { PlacedColumn } from './column-layout.js';
import type { DataTableHost } from './data-table-host.js';

/** What the header asks of the pointer. */
export type HeaderPress = (
  kind: 'startResize' | 'startMove' | 'restoreWidth',
  event: PointerEvent | MouseEvent,
  column: string,
) => void;

export function renderHeader<Row>(host: DataTableHost<Row>, press: HeaderPress): TemplateResult {
  return html`
    <div class="row header" role="row" part="header" aria-rowindex="1">
      ${host.drawn.map((column) =>
        column.id === selectionColumnId
          ? renderSelectAll(host, column)
          : renderColumn(host, column, press),
      )}
    </div>
  `;
}

function renderSelectAll<Row>(host: DataTableHost<Row>, column: PlacedColumn<Row>): TemplateResult {
  const all = host.selection.isAll && host.selection.named.size === 0;
  return html`
    <div
      class="cell column-${column.index} checkbox-cell ${column.pinned ? `pinned pinned-${column.pinned}` : ''}"
      role="columnheader"
      part="header-cell"
      aria-colindex=${column.index + 1}
      aria-label=${host.firstWords?.selectAll ?? nothing}
      tabindex="-1"
    >
      <input
        class="checkbox"
        type="checkbox"
        tabindex="-1"
        aria-label=${host.firstWords?.selectAll ?? nothing}
        .checked=${all}
        .indeterminate=${!all && !host.selection.isEmpty}
        ?disabled=${!host.total}
        @click=${(event: Event) => host.selectEverything((event.target as HTMLInputElement).checked)}
      />
    </div>
  `;
}

function renderColumn<Row>(
  host: DataTableHost<Row>,
  column: PlacedColumn<Row>,
  press: HeaderPress,
): TemplateResult {
  const { id, definition, index, pinned } = column;
  const { firstWords: words, sort } = host;
  const priority = sort.findIndex((entry) => entry.column === id);
  const order = sort[priority];
  const direction = order ? (order.descending ? 'descending' : 'ascending') : undefined;
  const rank = sort.length > 1 && order ? host.number(priority + 1) : undefined;
  const end =
    definition.align === 'end' ||
    (definition.align === undefined && definition.amount !== undefined);
  const classes = [
    'cell',
    `column-${index}`,
    end ? 'end' : '',
    pinned ? `pinned pinned-${pinned}` : '',
    direction ?? '',
  ];
  return html`
    <div
      class=${classes.filter(Boolean).join(' ')}
      role="columnheader"
      part="header-cell header-cell-${id}"
      aria-colindex=${index + 1}
      aria-label=${rank ? `${definition.label}, ${words?.sortPriority(rank) ?? ''}` : definition.label}
      aria-sort=${direction ?? (host.canSort(id) ? 'none' : nothing)}
      tabindex="-1"
      @pointerdown=${(event: PointerEvent) => press('startMove', event, id)}
    >
      ${
        host.canSort(id)
          ? html`<button
              class="sort"
              part="sort-button"
              type="button"
              tabindex="-1"
              @click=${(event: MouseEvent) => host.toggleSort(id, event.shiftKey)}
            >
              <span class="label">${definition.label}</span
              >${rank ? html`<span class="rank" aria-hidden="true">${rank}</span>` : nothing}
            </button>`
          : html`<span class="label">${definition.label}</span>`
      }
      ${definition.sensitive ? renderEye(host, column) : nothing}
      <button
        class="column-menu"
        part="column-menu-button"
        type="button"
        tabindex="-1"
        aria-haspopup="menu"
        aria-label=${words?.columnMenu(definition.label) ?? definition.label}
        @click=${() => host.openColumnMenu(id)}
      ></button>
      <span
        class="resize"
        part="resize-handle"
        @pointerdown=${(event: PointerEvent) => press('startResize', event, id)}
        @dblclick=${(event: MouseEvent) => press('restoreWidth', event, id)}
      ></span>
    </div>
  `;
}

function renderEye<Row>(
  host: DataTableHost<Row>,
  { id, definition }: PlacedColumn<Row>,
): TemplateResult {
  const shown = host.revealed.has(id);
  return html`
    <button
      class="eye"
      part="eye-button"
      type="button"
      tabindex="-1"
      aria-pressed=${shown ? 'true' : 'false'}
      aria-label=${host.firstWords?.eyeOf(definition.label) ?? definition.label}
      @click=${() => host.askEye(id)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        ${
          shown
            ? svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" /><circle cx="8" cy="8" r="2" />`
            : svg`<path d="M1.5 6.5C3 9 5.2 10.5 8 10.5S13 9 14.5 6.5M3.6 9 2.4 11M8 10.5V13M12.4 9l1.2 2" />`
        }
      </svg>
    </button>
  `;
}

/** Drawn header cells by column, in `renderHeader`'s order. */
export function headerCell<Row>(
  head: Element | null | undefined,
  drawn: readonly PlacedColumn<Row>[],
  column: string,
): HTMLElement | undefined {
  const place = drawn.findIndex(({ id }) => id === column);
  return (head?.children[place] as HTMLElement | undefined) ?? undefined;
}
