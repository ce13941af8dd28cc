import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { settingsQuery, type DemoSettings } from './settings.js';
import { wordsOf } from './words.js';

interface Entrance {
  readonly path: string;
  readonly tag: string;
  readonly zh: string;
  readonly en: string;
}

const entrances: readonly Entrance[] = [
  {
    path: '/sales/operation-statistics/customer-board/overview',
    tag: '<partner-customer-board>',
    zh: '客户看板 › 总览',
    en: 'Customer board › Overview',
  },
  {
    path: '/sales/customers/customer-consumption/details',
    tag: '<consumption-detail-table>',
    zh: '客户消费 › 消费明细',
    en: 'Customer expenditure › Details',
  },
  {
    path: '/sales/customers/vouchers/operation-log',
    tag: '<voucher-operation-log>',
    zh: '代金券额度 › 操作记录',
    en: 'Voucher quotas › Operation log',
  },
  {
    path: '/outbox',
    tag: '<distributor-invite-accept>',
    zh: '邀请邮件 › 接受合作邀请',
    en: 'Invitation mail › Accept',
  },
];

/** The first page: what there is to see. */
export class HomePage extends LitElement {
  static override styles = css`
    :host {
      display: block;
      container: home / inline-size;
    }
    h1 {
      margin: var(--_space-5) 0 var(--_space-2);
      font-size: var(--_text-xxl);
      line-height: 1.3;
    }
    p {
      max-inline-size: 64ch;
      margin: 0 0 var(--_space-6);
      color: var(--_text-muted);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
      gap: var(--_space-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      display: grid;
      gap: var(--_space-2);
      padding: var(--_space-5);
      border: 1px solid var(--_line);
      border-radius: var(--_radius-l);
      background: var(--_surface);
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      border-color: var(--_accent);
    }
    a:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    strong {
      font-size: var(--_text-l);
    }
    code {
      color: var(--_text-muted);
      font: var(--_text-s) / 1.6 var(--_font-mono);
    }
  `;

  @property({ attribute: false }) settings!: DemoSettings;

  override render() {
    const words = wordsOf(this.settings.locale);
    const english = this.settings.locale === 'en';
    return html`<h1>${words.homeTitle}</h1>
      <p>${words.homeText}</p>
      <ul>
        ${entrances.map(
          (e) =>
            html`<li>
              <a href=${e.path + settingsQuery(this.settings, e.path)}>
                <strong>${english ? e.en : e.zh}</strong><code dir="ltr">${e.tag}</code>
              </a>
            </li>`,
        )}
      </ul>`;
  }
}
