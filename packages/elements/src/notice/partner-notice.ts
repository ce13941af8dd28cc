import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { closeIcon, dangerIcon, infoIcon, successIcon, warningIcon } from '../base/icons.js';
import { PartnerElement } from '../base/partner-element.js';
import { buttonStyles } from '../base/styles/button.styles.js';
import { elementDictionaries } from '../messages/element-dictionaries.js';
import type { ElementMessages } from '../messages/element-messages.js';
import { MessagesController } from '../messages/messages-controller.js';

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

const icons = { info: infoIcon, success: successIcon, warning: warningIcon, danger: dangerIcon };

/**
 * @summary A message above or below content: an icon, words, and perhaps a button to dismiss it.
 *
 * @slot - The message.
 * @slot actions - Buttons at its end.
 * @fires dismiss - The user closed it; the owner removes it.
 * @csspart notice - The box.
 */
export class PartnerNotice extends PartnerElement {
  static override styles = [
    buttonStyles,
    css`
      .notice {
        display: flex;
        align-items: flex-start;
        gap: var(--_space-2);
        padding: var(--_space-2) var(--_space-3);
        border: var(--_line-width) solid color-mix(in oklab, var(--_tone) 24%, var(--_soft));
        border-radius: var(--_radius-m);
        background: var(--_soft);
        --_tone: var(--_info);
        --_soft: var(--_info-soft);
      }

      .success {
        --_tone: var(--_success);
        --_soft: var(--_success-soft);
      }

      .warning {
        --_tone: var(--_warning);
        --_soft: var(--_warning-soft);
      }

      .danger {
        --_tone: var(--_danger);
        --_soft: var(--_danger-soft);
      }

      .icon {
        display: flex;
        align-items: center;
        block-size: calc(var(--_text-m) * var(--_line-height));
        color: var(--_tone);
      }

      .body {
        flex: 1;
        min-inline-size: 0;
      }

      .button {
        margin-block: calc(-1 * var(--_space-1));
      }
    `,
  ];

  @property() kind: NoticeKind = 'info';

  /** Shows a button that fires `dismiss`. */
  @property({ type: Boolean }) dismissible = false;

  readonly #messages = new MessagesController<ElementMessages>(this, elementDictionaries);

  override render() {
    const kind = this.kind in icons ? this.kind : 'info';
    return html`<div
      class="notice ${kind}"
      part="notice"
      role=${kind === 'danger' ? 'alert' : 'status'}
    >
      <span class="icon">${icons[kind]}</span>
      <div class="body"><slot></slot></div>
      <slot name="actions"></slot>
      ${
        this.dismissible
          ? html`<button
              class="button quiet icon-only small"
              type="button"
              aria-label=${this.#messages.text?.dismiss ?? nothing}
              @click=${this.#dismiss}
            >
              ${closeIcon}
            </button>`
          : nothing
      }
    </div>`;
  }

  #dismiss(): void {
    this.emit(new Event('dismiss'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-notice': PartnerNotice;
  }
}
