import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { closeIcon, filterIcon } from '../base/icons.js';
import { PartnerElement } from '../base/partner-element.js';
import { buttonStyles } from '../base/styles/button.styles.js';
import { fieldStyles } from '../base/styles/field.styles.js';
import { skeletonStyles } from '../base/styles/skeleton.styles.js';
import { visuallyHiddenStyles } from '../base/styles/visually-hidden.styles.js';
import { elementDictionaries } from '../messages/element-dictionaries.js';
import type { ElementMessages } from '../messages/element-messages.js';
import { MessagesController } from '../messages/messages-controller.js';
import { filterBarStyles } from './filter-bar.styles.js';
import { renderControl } from './filter-control.js';
import {
  FilterChangeEvent,
  isBlank,
  isSame,
  type FilterDefinition,
  type FilterValues,
} from './filter-definition.js';
import { filterIssue } from './filter-issue.js';
import { filterSummary } from './filter-summary.js';

/**
 * @summary Filters from plain definitions: the important ones in a row, the others behind a button,
 * each set one as a chip that can be removed. Applies on Enter, change and choice.
 *
 * @fires filter-change - `{ value, changed, valid }`; the owner sets `value` again.
 * @slot end - Buttons at the end of the first row.
 * @csspart bar - Everything.
 * @csspart chips - The chips of set filters.
 */
export class PartnerFilterBar extends PartnerElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    skeletonStyles,
    visuallyHiddenStyles,
    filterBarStyles,
  ];

  @property({ attribute: false }) filters: readonly FilterDefinition[] = [];

  /** What is set, by id. The bar never changes it by itself. */
  @property({ attribute: false }) value: FilterValues = {};

  /** What reset goes back to; a filter at its default has no chip. */
  @property({ attribute: false }) defaults: FilterValues = {};

  /** What the owner found wrong, in words, by id. Goes before what the bar sees itself. */
  @property({ attribute: false }) issues: Readonly<Record<string, string | undefined>> = {};

  /**
   * One row until the user opens it, whatever the width, so that the bar's height is known before its
   * filters are: only the first filter stands where there is no room for all important ones.
   */
  @property({ type: Boolean, attribute: 'single-row' }) singleRow = false;

  /** How many of the first row's filters are drawn: of a row that comes bit by bit, the others keep their room. */
  @property({ attribute: false }) drawn = Infinity;

  @state() private expanded = false;

  /** Most of the bar's work is in filters that most users never open: they are made when they are first seen. */
  #wasExpanded = false;

  readonly #messages = new MessagesController<ElementMessages>(this, elementDictionaries);

  override willUpdate(): void {
    // What concerns the filters behind the button waits until the first row is drawn.
    if (this.drawn === Infinity) this.#lookBehind();
    this.#wasExpanded ||= this.expanded;
  }

  #lookBehind(): void {
    if (this.filters.some(({ kind }) => kind === 'multi-select')) {
      void import('./define-multi-select.js');
    }
    if (this.filters.some(({ kind }) => kind === 'contains')) {
      void import('./define-contains-filter.js');
    }
    // An issue behind the closed disclosure would be invisible.
    if (this.#rest.some((filter) => this.#issueOf(filter))) this.expanded = true;
  }

  override render() {
    const { text } = this.#messages;
    if (!text) return html`<div class="bar" part="bar"><span class="skeleton"></span></div>`;
    const rest = this.#rest;
    const primary = this.filters.filter((filter) => filter.primary);
    const active = rest.filter((filter) => this.#isActive(filter)).length;
    const classes = { bar: true, open: this.expanded, 'single-row': this.singleRow };
    const canFold = this.singleRow && primary.length > 1;
    return html`<div class=${classMap(classes)} part="bar" role="search" aria-label=${text.filters}>
      <div class="row first" id="first">
        ${primary.map((filter, index) =>
          index < this.drawn
            ? this.#renderField(filter, text)
            : html`<div class="field coming ${widthOf(filter)}"></div>`,
        )}
        <div class="buttons">
          ${
            rest.length > 0 || canFold
              ? html`<button
                  class="button ${rest.length > 0 ? '' : 'when-narrow'}"
                  type="button"
                  aria-expanded=${this.expanded}
                  aria-controls="first rest"
                  @click=${this.#toggle}
                >
                  ${filterIcon}${this.expanded ? text.fewerFilters : text.moreFilters(active)}
                </button>`
              : nothing
          }
          ${
            this.#isChanged
              ? html`<button class="button quiet" type="button" @click=${this.#reset}>
                  ${text.reset}
                </button>`
              : nothing
          }
          <slot name="end"></slot>
        </div>
      </div>
      <div class="row" id="rest" ?hidden=${!this.expanded || rest.length === 0}>
        ${this.#wasExpanded ? rest.map((filter) => this.#renderField(filter, text)) : nothing}
      </div>
      ${this.#renderChips(text)}
    </div>`;
  }

  get #rest(): FilterDefinition[] {
    return this.filters.filter((filter) => !filter.primary);
  }

  get #isChanged(): boolean {
    return this.filters.some(({ id }) => !isSame(this.value[id], this.defaults[id]));
  }

  #isActive({ id, kind }: FilterDefinition): boolean {
    const value = this.value[id];
    return kind !== 'fixed' && !isBlank(value) && !isSame(value, this.defaults[id]);
  }

  #issueOf(filter: FilterDefinition): string | undefined {
    const { text, locale } = this.#messages;
    const own = text && filterIssue(filter, this.value[filter.id], text, locale);
    return this.issues[filter.id] ?? own;
  }

  #renderField(filter: FilterDefinition, text: ElementMessages) {
    const { id, kind, label, hint, required, disabledReason } = filter;
    const issue = this.#issueOf(filter);
    const note = issue ?? disabledReason ?? hint;
    const isGroup = kind === 'month-range' || kind === 'day-range' || kind === 'switch';
    const mark = required ? html`<span class="mark" aria-hidden="true">*</span>` : nothing;
    return html`<div
      class="field ${widthOf(filter)} ${filter.elsewhere ? 'elsewhere' : ''}"
      part="field"
    >
      ${
        isGroup || kind === 'fixed' || kind === 'multi-select' || kind === 'contains'
          ? html`<span class="label">${label}${mark}</span>`
          : html`<label class="label" for=${id}>${label}${mark}</label>`
      }
      ${renderControl(filter, {
        text,
        locale: this.#messages.locale,
        value: this.value[id],
        invalid: issue !== undefined,
        describedBy: note ? `${id}-note` : nothing,
        set: (value) => this.#change({ [id]: value }),
      })}
      ${
        note
          ? html`<span class=${issue ? 'error' : 'hint'} id="${id}-note">${note}</span>`
          : nothing
      }
    </div>`;
  }

  #renderChips(text: ElementMessages) {
    const active = this.filters.filter((filter) => !filter.primary && this.#isActive(filter));
    if (active.length === 0) return nothing;
    const { locale } = this.#messages;
    return html`<ul class="chips" part="chips" aria-label=${text.activeFilters}>
      ${active.map((filter) => {
        const words = filterSummary(filter, this.value[filter.id], locale, text.selected);
        return html`<li class="chip">
          <span><b>${filter.label}</b> ${words}</span>
          <button
            type="button"
            aria-label=${text.removeFilter(filter.label)}
            @click=${() => this.#change({ [filter.id]: this.defaults[filter.id] })}
          >
            ${closeIcon}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  #toggle(): void {
    this.expanded = !this.expanded;
  }

  #reset(): void {
    this.#change(Object.fromEntries(this.filters.map(({ id }) => [id, this.defaults[id]])));
  }

  #change(changes: FilterValues): void {
    const changed = Object.keys(changes).filter((id) => !isSame(changes[id], this.value[id]));
    if (changed.length === 0) {
      this.requestUpdate();
      return;
    }
    const value = { ...this.value, ...changes };
    const { text, locale } = this.#messages;
    const valid = this.filters.every(
      (filter) => !text || !filterIssue(filter, value[filter.id], text, locale),
    );
    // Shown at once: an owner that refuses the value sets its own again.
    this.value = value;
    this.emit(new FilterChangeEvent({ value, changed, valid }));
  }
}

function widthOf({ kind }: FilterDefinition): string {
  if (kind === 'switch' || kind === 'fixed') return 'fit';
  return kind === 'month-range' || kind === 'day-range' || kind === 'contains' ? 'wide' : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-filter-bar': PartnerFilterBar;
  }
}
