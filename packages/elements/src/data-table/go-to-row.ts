import { css, html, nothing, type TemplateResult } from 'lit';
import type { DataTableHost } from './data-table-host.js';

/** The field in which a row's number is typed; opened by Ctrl+G and from the column menu. */
export function renderGoToRow<Row>(
  host: DataTableHost<Row>,
  show: (index: number) => void,
): TemplateResult | typeof nothing {
  const { words, total } = host;
  if (!words || !total) return nothing;
  const last = host.number(total);
  return html`
    <div class="go-to-row" part="go-to-row" popover="auto">
      <form @submit=${(event: SubmitEvent) => go(host, event, total, show)} novalidate>
        <label class="go-label" for="go-to-row">${words.goToRowLabel(last)}</label>
        <input
          id="go-to-row"
          class="go-input"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          aria-describedby="go-to-row-issue"
          @input=${(event: Event) => sayIssue(event.target as HTMLInputElement, '')}
        />
        <button class="button primary" type="submit">${words.goToRowGo}</button>
        <p class="go-issue" id="go-to-row-issue" role="alert"></p>
      </form>
    </div>
  `;
}

/** What a user may write: digits of any width, with or without separators of thousands. */
export function typedRow(text: string): number {
  const plain = text.normalize('NFKC').replace(/[\s,.'’_]/g, '');
  return /^\d{1,15}$/.test(plain) ? Number(plain) : Number.NaN;
}

function go<Row>(
  host: DataTableHost<Row>,
  event: SubmitEvent,
  total: number,
  show: (index: number) => void,
): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const field = form.querySelector('input') as HTMLInputElement;
  const row = typedRow(field.value);
  if (!(row >= 1 && row <= total)) {
    sayIssue(field, host.words?.goToRowInvalid(host.number(total)) ?? '');
    field.select();
    return;
  }
  form.closest<HTMLElement>('[popover]')?.hidePopover();
  show(row - 1);
}

function sayIssue(field: HTMLInputElement, issue: string): void {
  field.ariaInvalid = issue === '' ? null : 'true';
  const place = field.form?.querySelector('.go-issue');
  if (place) place.textContent = issue;
}

export const goToRowStyles = css`
  .go-to-row {
    position: fixed;
    inset: auto;
    inline-size: min(320px, calc(100vw - 2 * var(--_space-3)));
    margin: 0;
    padding: var(--_space-3);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-overlay);
  }

  .go-to-row form {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--_space-2);
    align-items: center;
  }

  .go-input {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control-height);
    padding: 0 var(--_space-3);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }

  .go-input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .go-label,
  .go-issue {
    grid-column: 1 / -1;
    font-size: var(--_text-s);
  }

  .go-label {
    color: var(--_text-muted);
  }

  .go-issue {
    margin: 0;
    color: var(--_danger);
  }

  .go-issue:empty {
    display: none;
  }
`;
