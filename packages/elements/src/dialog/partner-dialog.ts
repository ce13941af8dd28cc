import { css, html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { closeIcon } from '../base/icons.js';
import { PartnerElement } from '../base/partner-element.js';
import { buttonStyles } from '../base/styles/button.styles.js';
import { elementDictionaries } from '../messages/element-dictionaries.js';
import type { ElementMessages } from '../messages/element-messages.js';
import { MessagesController } from '../messages/messages-controller.js';

/**
 * @summary A modal dialog in the top layer. Escape and the close button close it; focus goes back to
 * where it was.
 *
 * @slot - Content.
 * @slot footer - Buttons.
 * @fires dialog-close - (cancelable) It is about to close by the user's will.
 * @csspart dialog - The box.
 * @csspart header - Heading and close button.
 * @csspart body - What scrolls.
 * @csspart footer - The buttons' row.
 */
export class PartnerDialog extends PartnerElement {
  static override styles: CSSResultGroup = [
    buttonStyles,
    css`
      :host {
        display: contents;
      }

      dialog {
        inline-size: min(calc(100vw - 2 * var(--_space-4)), var(--_size, var(--_width-l)));
        max-inline-size: none;
        max-block-size: min(calc(100dvh - 2 * var(--_space-4)), var(--_height-xl));
        margin: auto;
        padding: 0;
        border: var(--_line-width) solid var(--_line);
        border-radius: var(--_radius-l);
        background: var(--_surface-raised);
        color: var(--_text);
        box-shadow: var(--_shadow-overlay);
        overflow: hidden;
      }

      dialog[open] {
        display: flex;
        flex-direction: column;
        animation: rise var(--_duration) ease-out;
      }

      dialog::backdrop {
        background: var(--_scrim);
      }

      .s {
        --_size: var(--_width-m);
      }

      .l {
        --_size: var(--_width-xl);
      }

      header {
        display: flex;
        align-items: flex-start;
        gap: var(--_space-3);
        padding: var(--_space-4) var(--_space-4) var(--_space-3) var(--_space-5);
      }

      h2 {
        flex: 1;
        padding-block-start: var(--_space-1);
        font-size: var(--_text-l);
        font-weight: var(--_weight-strong);
      }

      .body {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
        padding: var(--_space-1) var(--_space-5) var(--_space-5);
      }

      footer {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--_space-2);
      }

      footer:has(slot[data-filled], .button) {
        padding: var(--_space-3) var(--_space-5);
        border-block-start: var(--_line-width) solid var(--_line);
        background: var(--_surface-sunken);
      }

      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(var(--_space-2));
        }
      }
    `,
  ];

  /** Names the dialog; always visible. */
  @property() heading = '';

  @property({ type: Boolean, reflect: true }) open = false;

  /** Width: `s` 400 px, `m` 520 px, `l` 880 px; never wider than the screen. */
  @property() size: 's' | 'm' | 'l' = 'm';

  /** While something runs that must not be left: no Escape, no close button. */
  @property({ type: Boolean }) blocking = false;

  readonly #messages = new MessagesController<ElementMessages>(this, elementDictionaries);
  #focusBefore: HTMLElement | undefined;

  @query('dialog') private readonly dialogElement!: HTMLDialogElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.open) this.#returnFocus();
  }

  override render() {
    return html`<dialog
      class=${this.size}
      part="dialog"
      aria-labelledby="heading"
      @cancel=${this.#cancel}
      @close=${this.#closed}
    >
      <header part="header">
        <h2 id="heading">${this.heading}</h2>
        ${
          this.blocking
            ? nothing
            : html`<button
                class="button quiet icon-only small"
                type="button"
                aria-label=${this.#messages.text?.close ?? nothing}
                @click=${() => this.requestClose()}
              >
                ${closeIcon}
              </button>`
        }
      </header>
      <div class="body" part="body">${this.renderBody()}</div>
      <footer part="footer">${this.renderFooter()}</footer>
    </dialog>`;
  }

  /** A dialog with content of its own overrides this: what is slotted is no descendant of the dialog. */
  protected renderBody(): unknown {
    return html`<slot></slot>`;
  }

  protected renderFooter(): unknown {
    return html`<slot name="footer" @slotchange=${this.#markFooter}></slot>`;
  }

  /** By the user's will: may be vetoed (`dialog-close`). */
  protected requestClose(): void {
    if (!this.emit(new Event('dialog-close', { cancelable: true }))) return;
    this.open = false;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    const dialog = this.dialogElement;
    if (this.open && !dialog.open && this.isConnected) {
      this.#focusBefore = deepActiveElement();
      dialog.showModal();
    } else if (!this.open && dialog.open) {
      dialog.close();
    }
  }

  #cancel(event: Event): void {
    event.preventDefault();
    if (!this.blocking) this.requestClose();
  }

  /** Chromium closes on a second Escape whatever `cancel` said. */
  #closed(): void {
    if (this.open) {
      if (this.blocking) {
        this.dialogElement.showModal();
        return;
      }
      this.open = false;
      this.emit(new Event('dialog-close', { cancelable: true }));
    }
    this.#returnFocus();
  }

  // The browser returns focus only into the document's own tree; ours may sit in several shadow roots.
  #returnFocus(): void {
    this.#focusBefore?.focus({ preventScroll: true });
    this.#focusBefore = undefined;
  }

  #markFooter(event: Event): void {
    const slot = event.target as HTMLSlotElement;
    slot.toggleAttribute('data-filled', slot.assignedElements().length > 0);
  }
}

function deepActiveElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-dialog': PartnerDialog;
  }
}
