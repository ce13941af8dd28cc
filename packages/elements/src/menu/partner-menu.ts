import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { chevronDownIcon } from '../base/icons.js';
import { PartnerElement } from '../base/partner-element.js';
import { placePopover } from '../base/place-popover.js';
import { buttonStyles } from '../base/styles/button.styles.js';
import { menuStyles } from '../base/styles/menu.styles.js';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: TemplateResult | undefined;
  readonly disabled?: boolean | undefined;
  /** Why it is disabled, or what it does. */
  readonly hint?: string | undefined;
}

/** `menu-select`: an item was chosen. */
export class MenuSelectEvent extends Event {
  readonly detail: { readonly id: string };

  constructor(id: string) {
    super('menu-select');
    this.detail = { id };
  }
}

/**
 * @summary A button with a menu in the top layer: arrow keys, Home, End, first letter, Escape.
 *
 * @slot icon - Before the label.
 * @fires menu-select - An item was chosen.
 * @csspart button - The button.
 * @csspart menu - The list.
 */
export class PartnerMenu extends PartnerElement {
  static override styles = [
    buttonStyles,
    menuStyles,
    css`
      :host {
        display: inline-block;
      }

      .hint {
        display: block;
        font-size: var(--_text-s);
        color: var(--_text-muted);
      }
    `,
  ];

  /** Of the button. */
  @property() label = '';

  @property({ attribute: false }) items: readonly MenuItem[] = [];

  /** Classes of the button: `primary`, `quiet`, `small`. */
  @property() variant = '';

  /** At which end of the button the menu hangs. */
  @property() align: 'start' | 'end' = 'start';

  @property({ type: Boolean }) disabled = false;

  @state() private expanded = false;

  @query('.button') private readonly button!: HTMLButtonElement;
  @query('.menu') private readonly list!: HTMLElement;
  @queryAll('.menu-item') private readonly entries!: NodeListOf<HTMLButtonElement>;

  override render() {
    return html`<button
        class="button ${this.variant}"
        part="button"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.expanded}
        ?disabled=${this.disabled}
        @click=${this.#toggle}
        @keydown=${this.#buttonKey}
      >
        <slot name="icon"></slot>${this.label}${chevronDownIcon}
      </button>
      <div
        class="menu"
        part="menu"
        role="menu"
        aria-label=${this.label}
        popover="auto"
        @toggle=${this.#toggled}
        @keydown=${this.#menuKey}
      >
        ${this.items.map(
          (item) =>
            html`<button
              class="menu-item"
              type="button"
              role="menuitem"
              tabindex="-1"
              aria-disabled=${item.disabled ? 'true' : nothing}
              @click=${() => this.#choose(item)}
            >
              ${item.icon ?? nothing}
              <span
                >${item.label}${
                  item.hint ? html`<span class="hint">${item.hint}</span>` : nothing
                }</span
              >
            </button>`,
        )}
      </div>`;
  }

  #toggle(): void {
    if (this.expanded) this.list.hidePopover();
    else this.#open(0);
  }

  #open(index: number): void {
    this.list.showPopover();
    placePopover(this.list, this.button, this.align);
    this.#focus(index);
  }

  #toggled(event: Event): void {
    this.expanded = (event as ToggleEvent).newState === 'open';
  }

  #choose(item: MenuItem): void {
    if (item.disabled) return;
    this.list.hidePopover();
    this.button.focus();
    this.emit(new MenuSelectEvent(item.id));
  }

  #buttonKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#open(event.key === 'ArrowUp' ? -1 : 0);
  }

  #menuKey(event: KeyboardEvent): void {
    const active = this.shadowRoot?.activeElement;
    const index = [...this.entries].indexOf(active as HTMLButtonElement);
    if (event.key === 'ArrowDown') this.#focus(index + 1);
    else if (event.key === 'ArrowUp') this.#focus(index - 1);
    else if (event.key === 'Home') this.#focus(0);
    else if (event.key === 'End') this.#focus(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      this.list.hidePopover();
      this.button.focus();
      if (event.key === 'Tab') return;
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
      this.#focusLetter(event.key.toLowerCase(), index);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #focus(index: number): void {
    const { length } = this.entries;
    if (length > 0) this.entries[(index + length) % length]?.focus();
  }

  #focusLetter(letter: string, from: number): void {
    const { length } = this.items;
    for (let step = 1; step <= length; step++) {
      const index = (from + step) % length;
      if (this.items[index]?.label.toLowerCase().startsWith(letter)) {
        this.#focus(index);
        return;
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-menu': PartnerMenu;
  }
}
