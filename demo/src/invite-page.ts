import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttonStyles } from './demo.styles.js';
import { hostBackEnd, type OutboxMail } from './host.js';
import { principals } from './principals.js';
import type { DemoSettings } from './settings.js';
import { nameOf, wordsOf } from './words.js';

/** The page of the e-mail link. When the widget asks for a login, the demo offers the accounts there are. */
export class InvitePage extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: block;
        max-inline-size: 880px;
        margin-inline: auto;
      }
      section {
        display: grid;
        gap: var(--_space-3);
        margin-block-end: var(--_space-5);
        padding: var(--_space-5);
        border: 1px solid var(--_line);
        border-radius: var(--_radius-l);
        background: var(--_surface);
      }
      h2,
      p {
        margin: 0;
      }
      h2 {
        font-size: var(--_text-l);
      }
      p {
        color: var(--_text-muted);
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-2);
      }
      @media print {
        section {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) settings!: DemoSettings;
  @state() private asked: 'login-needed' | 'wrong-account' | undefined;
  @state() private mails: readonly OutboxMail[] = [];

  constructor() {
    super();
    this.addEventListener('partner-login-required', ((event: Event & { reason?: string }) => {
      this.asked = event.reason === 'wrong-account' ? 'wrong-account' : 'login-needed';
      void hostBackEnd.outbox().then((mails) => (this.mails = mails));
    }) as EventListener);
  }

  override render() {
    return html`${this.asked ? this.renderSignIn(this.asked) : nothing}<slot></slot>`;
  }

  private renderSignIn(asked: 'login-needed' | 'wrong-account') {
    const { settings } = this;
    const words = wordsOf(settings.locale);
    const invited = this.mails.map((m) => m.invitedOperatorId);
    const accounts = [...new Set([...invited, ...principals.map((p) => p.operatorId)])];
    return html`<section aria-label=${words.signInTitle}>
      <h2>${words.signInTitle}</h2>
      <p>${asked === 'wrong-account' ? words.wrongAccountText : words.signInText}</p>
      <div>
        ${accounts.map((operatorId) => {
          const known = principals.find((p) => p.operatorId === operatorId);
          return html`<button type="button" @click=${() => this.signIn(operatorId)}>
            ${known ? nameOf(known, settings.locale) : operatorId}
          </button>`;
        })}
      </div>
    </section>`;
  }

  private signIn(operatorId: string): void {
    this.asked = undefined;
    this.dispatchEvent(
      new CustomEvent('settings-change', {
        detail: { as: operatorId },
        bubbles: true,
        composed: true,
      }),
    );
  }
}
