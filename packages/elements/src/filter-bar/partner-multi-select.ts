import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { chevronDownIcon } from '../base/icons.js';
import { PartnerElement } from '../base/partner-element.js';
import { placePopover } from '../base/place-popover.js';
import { buttonStyles } from '../base/styles/button.styles.js';
import { fieldStyles } from '../base/styles/field.styles.js';
import { menuStyles } from '../base/styles/menu.styles.js';
import { elementDictionaries } from '../messages/element-dictionaries.js';
import type { ElementMessages } from '../messages/element-messages.js';
import { MessagesController } from '../messages/messages-controller.js';
import type { FilterOption } from './filter-definition.js';

/** Options from which on a search field is worth its place. */
const searchFrom = 8;

/** `multi-select-change`: another set of codes was chosen. */
export class MultiSelectChangeEvent extends Event {
  readonly value: readonly string[];

  constructor(value: readonly string[]) {
    super('multi-select-change');
    this.value = value;
  }
}

/**
 * @summary A button with a searchable list of check boxes in the top layer. The choice is applied
 * when the list closes.
 *
 * @fires multi-select-change - Another set was chosen.
 * @fires multi-select-open - The list was opened.
 */
export class PartnerMultiSelect extends PartnerElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    menuStyles,
    css`
      .input.opener {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--_space-2);
        padding-inline: var(--_space-2);
        cursor: pointer;
      }

      .opener:disabled {
        cursor: not-allowed;
      }

      .value {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .menu:popover-open {
        display: flex;
        flex-direction: column;
        gap: var(--_space-1);
        inline-size: var(--_width-s);
        overflow: hidden;
      }

      .options {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
      }

      .option {
        display: flex;
        align-items: center;
        gap: var(--_space-2);
        min-block-size: var(--_control-height);
        padding: var(--_space-1) var(--_space-2);
        border-radius: var(--_radius-s);
        cursor: pointer;
      }

      .option:hover,
      .option:focus-within {
        background: var(--_surface-hover);
      }

      .name {
        flex: 1;
        min-inline-size: 0;
      }

      .count {
        font-size: var(--_text-s);
        color: var(--_text-muted);
      }

      .none {
        padding: var(--_space-3) var(--_space-2);
        color: var(--_text-muted);
      }

      .foot {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: var(--_space-1) var(--_space-2);
        border-block-start: var(--_line-width) solid var(--_line);
        color: var(--_text-muted);
        font-size: var(--_text-s);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) options: readonly FilterOption[] = [];
  @property({ attribute: false }) value: readonly string[] = [];
  @property({ type: Boolean }) disabled = false;

  /** The options are on their way. */
  @property({ type: Boolean }) loading = false;

  @state() private expanded = false;
  @state() private typed = '';
  @state() private chosen: ReadonlySet<string> = new Set();

  readonly #messages = new MessagesController<ElementMessages>(this, elementDictionaries);

  @query('.opener') private readonly opener!: HTMLButtonElement;
  @query('.menu') private readonly list!: HTMLElement;

  override render() {
    const { text } = this.#messages;
    if (!text) return nothing;
    return html`<button
        class="input opener"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.expanded}
        aria-label="${this.label}: ${this.#summary(text)}"
        ?disabled=${this.disabled}
        @click=${this.#toggle}
      >
        <span class="value">${this.#summary(text)}</span>${chevronDownIcon}
      </button>
      <div
        class="menu"
        role="dialog"
        aria-label=${this.label}
        popover="auto"
        @toggle=${this.#toggled}
        @keydown=${this.#key}
      >
        ${this.expanded ? this.#renderList(text) : nothing}
      </div>`;
  }

  #summary(text: ElementMessages): string {
    const { value } = this;
    if (value.length === 0) return text.all;
    if (value.length > 1) return text.selected(value.length);
    return this.options.find((option) => option.value === value[0])?.label ?? value[0] ?? '';
  }

  #renderList(text: ElementMessages) {
    const missing = [...this.chosen]
      .filter((code) => !this.options.some((option) => option.value === code))
      .map((value) => ({ value, label: value }));
    const all: readonly FilterOption[] = [...missing, ...this.options];
    const typed = this.typed.toLowerCase();
    const shown = all.filter(({ label, value }) =>
      `${label} ${value}`.toLowerCase().includes(typed),
    );
    return html`${
        all.length >= searchFrom
          ? html`<input
              class="input"
              type="search"
              aria-label=${text.searchIn(this.label)}
              placeholder=${text.search}
              .value=${live(this.typed)}
              @input=${this.#search}
            />`
          : nothing
      }
      <div class="options" role="group" aria-label=${this.label}>
        ${shown.map((option) => this.#renderOption(option))}
        ${
          shown.length === 0
            ? html`<p class="none">${this.loading ? text.loading : text.nothingFound}</p>`
            : nothing
        }
      </div>
      <div class="foot">
        <span role="status">${text.selected(this.chosen.size)}</span>
        <button class="link" type="button" @click=${this.#clear}>${text.clear}</button>
      </div>`;
  }

  #renderOption({ value, label, count }: FilterOption) {
    return html`<label class="option">
      <input
        class="checkbox"
        type="checkbox"
        .checked=${live(this.chosen.has(value))}
        @change=${() => this.#flip(value)}
      />
      <span class="name">${label}</span>
      ${count === undefined ? nothing : html`<span class="count">${count}</span>`}
    </label>`;
  }

  #toggle(): void {
    if (this.expanded) {
      this.list.hidePopover();
      return;
    }
    this.chosen = new Set(this.value);
    this.typed = '';
    this.expanded = true;
    this.list.showPopover();
    this.emit(new Event('multi-select-open'));
    void this.updateComplete.then(() => {
      placePopover(this.list, this.opener);
      this.list.querySelector<HTMLElement>('input')?.focus();
    });
  }

  #toggled(event: Event): void {
    if ((event as ToggleEvent).newState === 'open') return;
    this.expanded = false;
    const next = [...this.chosen];
    const same =
      next.length === this.value.length && next.every((code) => this.value.includes(code));
    if (!same) this.emit(new MultiSelectChangeEvent(next));
  }

  #flip(code: string): void {
    const next = new Set(this.chosen);
    if (!next.delete(code)) next.add(code);
    this.chosen = next;
  }

  #clear(): void {
    this.chosen = new Set();
  }

  #search(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.list.hidePopover();
      this.opener.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const inputs = [...this.list.querySelectorAll<HTMLElement>('input')];
    const index = inputs.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    inputs[(index + step + inputs.length) % inputs.length]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-multi-select': PartnerMultiSelect;
  }
}
