import { css, html, nothing, type TemplateResult } from 'lit';
import { shownText } from './column-definition.js';
import type { CellPlace, DataTableHost } from './data-table-host.js';
import type { GroupedRows } from './grouping/grouped-rows.js';

/** The whole text of a cell that is cut, and its detail. What the eye hides stays hidden (customers/MK-06). */
export function renderCellPopover<Row>(
  host: DataTableHost<Row>,
  place: CellPlace,
  groups?: GroupedRows<Row>,
): TemplateResult | typeof nothing {
  const column = host.columns.find(({ id }) => id === place.column);
  const row = host.rows.rowAt(place.row);
  // A group's cells are texts of their own; what stands there is whole, only its display is cut.
  const text =
    row === undefined
      ? groups?.headingAt(place.row) && host.cellElement(place)?.textContent?.trim()
      : column && shownText(column, row, host.revealed);
  if (!column || !text) return nothing;
  const detail = row === undefined ? undefined : column.detail?.(row);
  return html`
    <div class="cell-popover" part="cell-popover" popover="auto">
      <p class="popover-text" dir="auto">${text}</p>
      ${detail === undefined ? nothing : html`<p class="popover-detail" dir="auto">${detail}</p>`}
    </div>
  `;
}

export const cellPopoverStyles = css`
  .cell-popover {
    position: fixed;
    inset: auto;
    max-inline-size: min(420px, calc(100vw - 2 * var(--_space-3)));
    margin: 0;
    padding: var(--_space-2) var(--_space-3);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-overlay);
    overflow-wrap: anywhere;
    user-select: text;
  }

  .popover-text {
    white-space: pre-wrap;
  }

  .popover-detail {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
`;
