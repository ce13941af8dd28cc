import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { property } from '../base/decorators.js';
import { chevronDownIcon } from '../base/icons.js';
import { PartnerElement } from '../base/partner-element.js';
import { fieldStyles } from '../base/styles/field.styles.js';
import { joinContains, splitContains } from './contains-value.js';
import type { FilterOption } from './filter-definition.js';

/** Between two keystrokes, before a server is asked (ms). */
const pause = 350;

/** `contains-change`: another text, or the same text in another column. */
export class ContainsChangeEvent extends Event {
  /** `column:text`; undefined for no filter. */
  readonly value: string | undefined;

  constructor(value: string | undefined) {
    super('contains-change');
    this.value = value;
  }
}

/**
 * @summary Looks for a part of a text in one column that the user picks; every key counts where the rows are at hand.
 *
 * @fires contains-change - Another text, or the same text in another column.
 */
export class PartnerContainsFilter extends PartnerElement {
  static override styles = [
    fieldStyles,
    css`
      :host {
        display: flex;
        min-inline-size: 0;
      }

      .select-box {
        flex: 0 1 42%;
      }

      .select {
        border-start-end-radius: 0;
        border-end-end-radius: 0;
        padding-inline-start: var(--_space-2);
      }

      .input {
        flex: 1 1 0;
        margin-inline-start: calc(-1 * var(--_line-width));
        border-start-start-radius: 0;
        border-end-start-radius: 0;
        padding-inline-start: var(--_space-2);
      }

      .select:focus-visible,
      .input:focus-visible {
        z-index: 1;
      }
    `,
  ];

  @property() label = '';
  @property() columnLabel = '';
  @property() placeholder = '';
  @property({ attribute: false }) columns: readonly FilterOption[] = [];

  /** `column:text`. */
  @property() value: string | undefined;

  /** The rows answer at once: no pause after a key. */
  @property({ type: Boolean }) instant = false;
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) invalid = false;

  /** Picked before there is a text. */
  #column: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    const { column, text } = splitContains(this.value);
    const chosen = column || this.#column || this.columns[0]?.value || '';
    const known = this.columns.some(({ value }) => value === chosen);
    const options = known ? this.columns : [{ value: chosen, label: chosen }, ...this.columns];
    return html`<span class="select-box"
        ><select
          class="select"
          aria-label=${this.columnLabel}
          ?disabled=${this.disabled}
          .value=${live(chosen)}
          @change=${(event: Event) => this.#pick((event.target as HTMLSelectElement).value, text)}
        >
          ${options.map(
            ({ value, label }) =>
              html`<option value=${value} ?selected=${value === chosen}>${label}</option>`,
          )}</select
        >${chevronDownIcon}</span
      ><input
        class="input"
        type="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        maxlength="64"
        aria-label=${this.label}
        aria-invalid=${this.invalid ? 'true' : nothing}
        placeholder=${this.placeholder}
        ?disabled=${this.disabled}
        .value=${live(text)}
        @input=${(event: Event) => this.#type(chosen, (event.target as HTMLInputElement).value)}
        @change=${(event: Event) => this.#set(chosen, (event.target as HTMLInputElement).value)}
      />`;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  #pick(column: string, text: string): void {
    this.#column = column;
    if (text) this.#set(column, text);
    else this.requestUpdate();
  }

  #type(column: string, text: string): void {
    clearTimeout(this.#timer);
    if (this.instant) this.#set(column, text);
    else this.#timer = setTimeout(() => this.#set(column, text), pause);
  }

  #set(column: string, text: string): void {
    clearTimeout(this.#timer);
    const value = text.trim() ? joinContains(column, text) : undefined;
    if (value === this.value) return;
    this.#column = column;
    this.value = value;
    this.emit(new ContainsChangeEvent(value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-contains-filter': PartnerContainsFilter;
  }
  interface HTMLElementEventMap {
    'contains-change': ContainsChangeEvent;
  }
}
