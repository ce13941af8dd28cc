import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  chooseIcon,
  clockIcon,
  dangerIcon,
  emptyIcon,
  lockIcon,
  offlineIcon,
  warningIcon,
} from '../base/icons.js';
import { PartnerElement } from '../base/partner-element.js';
import { buttonStyles } from '../base/styles/button.styles.js';
import { elementDictionaries } from '../messages/element-dictionaries.js';
import type { ElementMessages, StateWords } from '../messages/element-messages.js';
import { MessagesController } from '../messages/messages-controller.js';
import type { StateKind } from './state-of-error.js';

interface Face {
  readonly icon: TemplateResult;
  readonly tone: 'calm' | 'warning' | 'danger';
  readonly words: (text: ElementMessages) => StateWords;
  readonly action?: (text: ElementMessages) => string;
}

const retry = (text: ElementMessages): string => text.retry;

const faces: Record<StateKind, Face> = {
  empty: { icon: emptyIcon, tone: 'calm', words: (text) => text.stateEmpty },
  'no-permission': { icon: lockIcon, tone: 'calm', words: (text) => text.stateNoPermission },
  failed: { icon: dangerIcon, tone: 'danger', words: (text) => text.stateFailed, action: retry },
  busy: { icon: clockIcon, tone: 'warning', words: (text) => text.stateBusy, action: retry },
  offline: {
    icon: offlineIcon,
    tone: 'warning',
    words: (text) => text.stateOffline,
    action: retry,
  },
  'session-ended': {
    icon: lockIcon,
    tone: 'warning',
    words: (text) => text.stateSessionEnded,
    action: (text) => text.signInAgain,
  },
  invalid: { icon: warningIcon, tone: 'warning', words: (text) => text.stateInvalid },
  choose: { icon: chooseIcon, tone: 'calm', words: (text) => text.stateChoose },
};

/**
 * @summary The face of a place without data: says what is, and offers the way on.
 *
 * @slot - More about it, below the description.
 * @slot actions - Instead of the default button.
 * @fires retry - The user pressed the button.
 * @csspart heading - What is.
 * @csspart description - Why, and what to do.
 * @csspart action - The button.
 */
export class PartnerState extends PartnerElement {
  static override styles = [
    buttonStyles,
    css`
      .state {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: var(--_space-1);
        min-block-size: 100%;
        padding: var(--_space-6) var(--_space-4);
        text-align: center;
        animation: appear var(--_duration) ease-out;
      }

      .words {
        display: flex;
        flex-direction: column;
        align-items: inherit;
        gap: inherit;
        min-inline-size: 0;
      }

      /* Where a low panel must keep its height. */
      :host([compact]) .state {
        flex-direction: row;
        justify-content: flex-start;
        gap: var(--_space-3);
        padding: 0;
        text-align: start;
      }

      :host([compact]) .words {
        flex: 0 1 auto;
        align-items: flex-start;
        gap: 0;
      }

      :host([compact]) .icon,
      :host([compact]) .actions {
        margin: 0;
      }

      .icon {
        flex: none;
        display: grid;
        place-items: center;
        inline-size: var(--_space-8);
        block-size: var(--_space-8);
        margin-block-end: var(--_space-2);
        border-radius: 50%;
        background: var(--_surface-sunken);
        color: var(--_text-muted);
        --_icon: var(--_space-5);
      }

      .warning .icon {
        background: var(--_warning-soft);
        color: var(--_warning);
      }

      .danger .icon {
        background: var(--_danger-soft);
        color: var(--_danger);
      }

      .heading {
        font-weight: var(--_weight-strong);
      }

      .description,
      .request {
        max-inline-size: 44ch;
        color: var(--_text-muted);
      }

      .request {
        font-size: var(--_text-s);
      }

      code {
        font-family: var(--_font-mono);
        user-select: all;
      }

      .actions {
        margin-block-start: var(--_space-3);
      }

      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  @property() kind: StateKind = 'empty';

  /** Instead of the default heading of the kind. */
  @property() heading: string | undefined;

  /** Instead of the default description of the kind. */
  @property() description: string | undefined;

  /** In a row instead of a column, for places that are low. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Shown so that the user can quote it to support. */
  @property({ attribute: 'request-id' }) requestId: string | undefined;

  /** Label of the button; an empty text: no button. Default by kind. */
  @property({ attribute: 'action-label' }) actionLabel: string | undefined;

  readonly #messages = new MessagesController<ElementMessages>(this, elementDictionaries);

  override render() {
    const { text } = this.#messages;
    if (!text) return nothing;
    const face = faces[this.kind] ?? faces.failed;
    const words = face.words(text);
    const action = this.actionLabel ?? face.action?.(text);
    return html`<div class="state ${face.tone}" role="status">
      <span class="icon">${face.icon}</span>
      <div class="words">
        <p class="heading" part="heading">${this.heading ?? words.heading}</p>
        <p class="description" part="description">${this.description ?? words.description}</p>
        ${
          this.requestId
            ? html`<p class="request">${text.requestId} <code>${this.requestId}</code></p>`
            : nothing
        }
        <slot></slot>
      </div>
      <slot name="actions"
        >${
          action
            ? html`<div class="actions">
                <button class="button" part="action" type="button" @click=${this.#retry}>
                  ${action}
                </button>
              </div>`
            : nothing
        }</slot
      >
    </div>`;
  }

  #retry(): void {
    this.emit(new Event('retry'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-state': PartnerState;
  }
}
