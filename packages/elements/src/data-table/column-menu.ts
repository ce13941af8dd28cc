import { css, html, nothing, type TemplateResult } from 'lit';
import { menuStyles } from '../base/styles/menu.styles.js';
import {
  arrangementOf,
  moveColumn,
  pinColumn,
  resizeColumn,
  restoreWidth,
  showColumn,
} from './column-commands.js';
import { canGroup } from './grouping/can-group.js';
import type { Interaction, InteractionHost } from './interaction.js';
import { widthStep } from './keyboard-navigation.js';

/** Loaded with the first menu that is opened. */
export const columnMenuStyles = css`
  ${menuStyles}

  .menu {
    max-block-size: min(520px, calc(100vh - 2 * var(--_space-3)));
  }

  .menu-item {
    min-block-size: calc(var(--_control-height) - var(--_space-1));
  }

  .menu-line {
    block-size: var(--_line-width);
    margin: var(--_space-1) 0;
    background: var(--_line);
  }
`;

/** Everything that can be done to a column, for those who don't drag. */
export function renderColumnMenu<Row>(
  host: InteractionHost<Row>,
  id: string,
  parts: Interaction<Row>,
): TemplateResult | typeof nothing {
  const { words } = host;
  const column = host.placed.columns.find((candidate) => candidate.id === id);
  if (!words || !column) return nothing;
  const { definition } = column;
  const pinned = arrangementOf(host).columns.find((stored) => stored.id === id)?.pinned ?? null;
  const order = host.sort.find((entry) => entry.column === id);
  const sortable = host.canSort(id);
  const shown = host.revealed.has(id);
  const groups: (Command | false | undefined)[][] = [
    [
      definition.sensitive && {
        label: shown ? words.hideFullContent : words.showFullContent,
        run: () => host.askEye(id),
      },
    ],
    [
      sortable && {
        label: words.sortAscending,
        run: () => host.toggleSort(id, false, 'ascending'),
      },
      sortable && {
        label: words.sortDescending,
        run: () => host.toggleSort(id, false, 'descending'),
      },
      order && { label: words.removeSort, run: () => host.toggleSort(id, true, null) },
    ],
    [
      canGroup(host, id) &&
        host.grouping !== id && { label: words.groupBy, run: () => void parts.groupBy(id) },
      host.grouping !== undefined && {
        label: words.ungroup,
        run: () => void parts.groupBy(undefined),
      },
    ],
    [
      pinned !== 'start' && { label: words.pinToStart, run: () => pinColumn(host, id, 'start') },
      pinned !== 'end' && { label: words.pinToEnd, run: () => pinColumn(host, id, 'end') },
      pinned !== null && { label: words.unpin, run: () => pinColumn(host, id, null) },
    ],
    [
      { label: words.moveBack, run: () => moveColumn(host, id, -1) },
      { label: words.moveForward, run: () => moveColumn(host, id, 1) },
      { label: words.wider, run: () => resizeColumn(host, id, widthStep * 2), stays: true },
      { label: words.narrower, run: () => resizeColumn(host, id, -widthStep * 2), stays: true },
      { label: words.standardWidth, run: () => restoreWidth(host, id) },
    ],
    [
      definition.removable !== false && {
        label: words.hideColumn,
        run: () => showColumn(host, id, false),
      },
      { label: `${words.columns}…`, run: () => host.openColumnPicker() },
      !!host.total && { label: words.goToRow, run: () => host.openGoToRow() },
    ],
  ];
  const filled = groups
    .map((commands) => commands.filter((command) => !!command))
    .filter(({ length }) => length > 0);
  return html`
    <div
      class="menu"
      part="column-menu"
      role="menu"
      popover="auto"
      aria-label=${words.columnMenu(definition.label)}
      @keydown=${handleMenuKey}
    >
      ${filled.map(
        (commands, place) =>
          html`${place > 0 ? html`<div class="menu-line" role="separator"></div>` : nothing}
          ${commands.map(renderCommand)}`,
      )}
    </div>
  `;
}

function renderCommand({ label, run, stays }: Command): TemplateResult {
  return html`<button
    class="menu-item"
    type="button"
    role="menuitem"
    tabindex="-1"
    @click=${(event: MouseEvent) => {
      if (!stays)
        (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
      run();
    }}
  >
    ${label}
  </button>`;
}

interface Command {
  readonly label: string;
  readonly run: () => void;
  /** The menu stays open, to press again. */
  readonly stays?: boolean;
}

function handleMenuKey(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('.menu-item')];
  const at = items.indexOf(event.target as HTMLElement);
  const target =
    event.key === 'ArrowDown'
      ? at + 1
      : event.key === 'ArrowUp'
        ? at - 1
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? -1
            : undefined;
  if (event.key === 'Escape' || event.key === 'Tab') menu.hidePopover();
  else if (target !== undefined) items.at(target % items.length)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
