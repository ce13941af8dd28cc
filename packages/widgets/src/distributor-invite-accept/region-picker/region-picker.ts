import type { Invitation } from '@partner-widgets/contract/invitation';
import { foldText } from '@partner-widgets/domain/fold-text';
import { closeIcon } from '@partner-widgets/elements/base/icons';
import { PartnerElement } from '@partner-widgets/elements/base/partner-element';
import { buttonStyles } from '@partner-widgets/elements/base/styles/button.styles';
import { fieldStyles } from '@partner-widgets/elements/base/styles/field.styles';
import { visuallyHiddenStyles } from '@partner-widgets/elements/base/styles/visually-hidden.styles';
import { MessagesController } from '@partner-widgets/elements/messages/messages-controller';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dictionaries } from '../dictionaries.js';
import { RegionsChangeEvent } from '../events.js';
import type { InvitationMessages } from '../messages/messages.js';
import { regionPickerStyles } from './region-picker.styles.js';

export type Region = Invitation['businessRegions'][number];

/** Fewer than this are seen at once: no search for them. */
const searchable = 8;

/**
 * @summary The business regions of an invitation (业务开展地区): a searchable list of checkboxes, or of radio buttons.
 * @fires regions-change - The chosen codes, in the server's order.
 * @csspart region-search - The search field.
 * @csspart region - One region with its box.
 */
export class RegionPicker extends PartnerElement {
  static override styles = [buttonStyles, fieldStyles, visuallyHiddenStyles, regionPickerStyles];

  /** What the server offers; codes and names. */
  @property({ attribute: false }) regions: readonly Region[] = [];
  /** Codes that are chosen. */
  @property({ attribute: false }) chosen: readonly string[] = [];
  /** Whether more than one may be chosen. */
  @property({ type: Boolean }) multiple = false;
  /** Shown, but not to be changed. */
  @property({ type: Boolean }) disabled = false;
  /** The name of the group, said by screen readers. */
  @property() label = '';

  @state() private search = '';

  readonly #messages = new MessagesController<InvitationMessages>(this, dictionaries);

  get #found(): readonly Region[] {
    const wanted = foldText(this.search.trim());
    if (!wanted) return this.regions;
    return this.regions.filter(({ code, name }) => foldText(`${name} ${code}`).includes(wanted));
  }

  override render() {
    const text = this.#messages.text;
    if (!text) return nothing;
    const found = this.#found;
    return html`
      ${this.regions.length >= searchable ? this.#renderSearch(text) : nothing}
      <fieldset class="list" ?disabled=${this.disabled} aria-label=${this.label}>
        ${found.map((region) => this.#renderRegion(region))}
        ${
          found.length === 0
            ? html`<p class="hint none">${text.regionsNoMatch(this.search.trim())}</p>`
            : nothing
        }
      </fieldset>
      ${this.#renderChosen(text)}
    `;
  }

  #renderSearch(text: InvitationMessages): TemplateResult {
    return html`
      <input
        class="input"
        part="region-search"
        type="search"
        autocomplete="off"
        maxlength="64"
        aria-label=${text.regionsSearch}
        placeholder=${text.regionsSearch}
        .value=${this.search}
        ?disabled=${this.disabled}
        @input=${this.#searched}
        @keydown=${this.#stopEnter}
      />
      <p class="visually-hidden" role="status">
        ${this.search ? text.regionsShown(this.#found.length) : nothing}
      </p>
    `;
  }

  #renderRegion(region: Region): TemplateResult {
    return html`
      <label class="region" part="region">
        <input
          class=${this.multiple ? 'checkbox' : 'radio'}
          type=${this.multiple ? 'checkbox' : 'radio'}
          name="region"
          .value=${region.code}
          .checked=${this.chosen.includes(region.code)}
          @change=${this.#changed}
        />
        <span>${region.name || region.code}</span>
      </label>
    `;
  }

  #renderChosen(text: InvitationMessages): TemplateResult {
    const chosen = this.regions.filter(({ code }) => this.chosen.includes(code));
    const count = chosen.length > 0 ? text.regionsChosen(chosen.length) : text.regionsNone;
    return html`
      <div class="chosen">
        <p class="count" role="status">${count}</p>
        ${
          this.multiple && chosen.length > 0
            ? html`
                <ul class="chips">
                  ${chosen.map(
                    ({ code, name }) => html`
                      <li>
                        <button
                          class="chip"
                          type="button"
                          value=${code}
                          ?disabled=${this.disabled}
                          aria-label=${text.regionRemove(name || code)}
                          @click=${this.#removed}
                        >
                          ${name || code} ${closeIcon}
                        </button>
                      </li>
                    `,
                  )}
                </ul>
                <button
                  class="button quiet"
                  type="button"
                  ?disabled=${this.disabled}
                  @click=${() => this.#choose([])}
                >
                  ${text.regionsClear}
                </button>
              `
            : nothing
        }
      </div>
    `;
  }

  readonly #searched = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
  };

  // Enter in the search belongs to the search, never to a form of the host around it.
  readonly #stopEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') event.preventDefault();
  };

  readonly #changed = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    if (!this.multiple) return this.#choose([value]);
    const others = this.chosen.filter((code) => code !== value);
    this.#choose(checked ? [...others, value] : others);
  };

  readonly #removed = (event: Event): void => {
    const { value } = event.currentTarget as HTMLButtonElement;
    this.#choose(this.chosen.filter((code) => code !== value));
    // The button that had the focus is gone with its region.
    this.renderRoot.querySelector<HTMLElement>('.list input')?.focus();
  };

  #choose(codes: readonly string[]): void {
    const chosen = this.regions.map(({ code }) => code).filter((code) => codes.includes(code));
    this.chosen = chosen;
    this.emit(new RegionsChangeEvent(chosen));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-region-picker': RegionPicker;
  }
}
