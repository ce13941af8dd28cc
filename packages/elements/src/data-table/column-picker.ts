import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { arrowDownIcon, arrowUpIcon } from '../base/icons.js';
import '../dialog/define.js';
import {
  arrangementOf,
  pinColumn,
  resetColumns,
  sayPosition,
  showColumn,
} from './column-commands.js';
import type { DataTableHost } from './data-table-host.js';
import { arrangeColumns, type ArrangedColumn } from './table-view.js';
import { placeColumn } from './view-changes.js';

/** Visibility, order and pin of all columns, and the way back. Every press holds at once. */
export function renderColumnPicker<Row>(
  host: DataTableHost<Row>,
  close: () => void,
): TemplateResult | typeof nothing {
  const { words } = host;
  if (!words) return nothing;
  const arranged = arrangeColumns(host.columns, arrangementOf(host));
  return html`
    <partner-dialog part="column-picker" open .heading=${words.columns} @dialog-close=${close}>
      <p class="picker-hint">${words.pickerHint}</p>
      <ul class="picker">
        ${repeat(
          arranged,
          ({ id }) => id,
          (column, index) => renderEntry(host, column, index, arranged),
        )}
      </ul>
      <button slot="footer" class="button quiet" type="button" @click=${() => resetColumns(host)}>
        ${words.pickerReset}
      </button>
      <button slot="footer" class="button primary" type="button" @click=${closeDialog}>
        ${words.pickerDone}
      </button>
    </partner-dialog>
  `;
}

function renderEntry<Row>(
  host: DataTableHost<Row>,
  { id, definition, visible, pinned }: ArrangedColumn<Row>,
  index: number,
  all: readonly ArrangedColumn<Row>[],
): TemplateResult {
  const { words } = host;
  const { label } = definition;
  const locked = definition.removable === false;
  const pins = [
    ['', words?.notPinned],
    ['start', words?.pinnedToStart],
    ['end', words?.pinnedToEnd],
  ] as const;
  return html`
    <li
      class="picker-entry"
      @keydown=${(event: KeyboardEvent) => moveByKey(host, all, index, event)}
    >
      <label class="picker-label">
        <input
          class="checkbox"
          type="checkbox"
          .checked=${visible}
          ?disabled=${locked}
          @change=${(event: Event) => showColumn(host, id, (event.target as HTMLInputElement).checked)}
        />
        <span
          >${label}${locked ? html` <span class="picker-locked">${words?.alwaysShown}</span>` : nothing}</span
        >
      </label>
      <select
        class="picker-pin"
        aria-label=${words?.pickerPin(label) ?? nothing}
        @change=${(event: Event) => pinColumn(host, id, ((event.target as HTMLSelectElement).value || null) as 'start' | 'end' | null)}
      >
        ${pins.map(([value, text]) => html`<option value=${value} ?selected=${value === (pinned ?? '')}>${text}</option>`)}
      </select>
      <button
        class="button quiet icon-only small up"
        type="button"
        aria-label=${words?.pickerUp(label) ?? nothing}
        aria-disabled=${index === 0 ? 'true' : nothing}
        @click=${(event: Event) => move(host, all, index, -1, event)}
      >
        ${arrowUpIcon}
      </button>
      <button
        class="button quiet icon-only small down"
        type="button"
        aria-label=${words?.pickerDown(label) ?? nothing}
        aria-disabled=${index === all.length - 1 ? 'true' : nothing}
        @click=${(event: Event) => move(host, all, index, 1, event)}
      >
        ${arrowDownIcon}
      </button>
    </li>
  `;
}

function moveByKey<Row>(
  host: DataTableHost<Row>,
  all: readonly ArrangedColumn<Row>[],
  index: number,
  event: KeyboardEvent,
): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  move(host, all, index, event.key === 'ArrowUp' ? -1 : 1, event);
}

function move<Row>(
  host: DataTableHost<Row>,
  all: readonly ArrangedColumn<Row>[],
  index: number,
  step: -1 | 1,
  event: Event,
): void {
  const moved = all[index];
  const target = all[index + step];
  if (!moved || !target) return;
  const focused = event.target as HTMLElement;
  host.arrange(
    placeColumn(arrangementOf(host), moved.id, target.id, step < 0 ? 'before' : 'after'),
    true,
  );
  sayPosition(host, moved.id);
  // An entry that changes its place in the list loses the focus.
  void host.updateComplete.then(() => focused.closest<HTMLElement>('button,select,input')?.focus());
}

function closeDialog(event: Event): void {
  const dialog = (event.currentTarget as HTMLElement).closest('partner-dialog');
  if (dialog?.dispatchEvent(new Event('dialog-close', { cancelable: true }))) dialog.open = false;
}

export const columnPickerStyles = css`
  .picker-hint {
    margin-block-end: var(--_space-3);
    color: var(--_text-muted);
  }

  .picker-entry {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_control-height);
    padding-block: var(--_space-1);
    border-block-end: var(--_line-width) solid var(--_line);
  }

  .picker-entry:last-child {
    border: 0;
  }

  .picker-label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: var(--_space-3);
    min-inline-size: 0;
    cursor: pointer;
  }

  .picker-entry .button[aria-disabled='true'] {
    border-color: transparent;
    background: none;
    opacity: 0.4;
  }

  .picker-locked {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .picker-pin {
    max-inline-size: 130px;
    min-block-size: var(--_target);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    color: var(--_text-muted);
    font: inherit;
    font-size: var(--_text-s);
  }
`;
