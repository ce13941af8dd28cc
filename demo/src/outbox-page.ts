import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cardStyles } from './demo.styles.js';
import { hostBackEnd, type OutboxMail } from './host.js';
import { settingsQuery, type DemoSettings } from './settings.js';
import { wordsOf } from './words.js';

/** The seeded invitation mails; each link can be opened as its reader would, or as the invited account. */
export class OutboxPage extends LitElement {
  static override styles = [
    cardStyles,
    css`
      p {
        margin: 0 0 var(--_space-4);
        color: var(--_text-muted);
      }
      ul {
        display: grid;
        gap: var(--_space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--_space-3);
        padding: var(--_space-4) var(--_space-5);
        border: 1px solid var(--_line);
        border-radius: var(--_radius-l);
        background: var(--_surface);
      }
      div {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      small {
        display: block;
        color: var(--_text-muted);
        font-size: var(--_text-s);
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-2);
      }
      a {
        padding: 6px var(--_space-3);
        border: 1px solid var(--_line-strong);
        border-radius: var(--_radius-m);
        color: var(--_accent);
        text-decoration: none;
      }
      a:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: 2px;
      }
    `,
  ];

  @property({ attribute: false }) settings!: DemoSettings;
  @state() private mails: readonly OutboxMail[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void hostBackEnd.outbox().then((mails) => (this.mails = mails));
  }

  override render() {
    const words = wordsOf(this.settings.locale);
    if (!this.mails) return nothing;
    if (this.mails.length === 0)
      return html`<section class="card"><h2>${words.outboxEmpty}</h2></section>`;
    return html`<p>${words.outboxHint}</p>
      <ul>
        ${this.mails.map(
          (mail) =>
            html`<li>
              <div>
                <strong>${mail.subject}</strong>
                <small
                  >${words.to} ${mail.to} · ${words.state} ${mail.state} ·
                  ${mail.invitedOperatorId}</small
                >
              </div>
              <div class="links">
                <a href=${this.address(mail, '')}>${words.openLink}</a>
                <a href=${this.address(mail, mail.invitedOperatorId)}>${words.openAsInvited}</a>
              </div>
            </li>`,
        )}
      </ul>`;
  }

  private address(mail: OutboxMail, as: string): string {
    const [path = '/invite', fragment = ''] = mail.path.split('#');
    return `${path}${settingsQuery({ ...this.settings, as, scenario: '' }, path)}#${fragment}`;
  }
}
