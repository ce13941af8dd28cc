import { formatInstant } from '@partner-widgets/domain/billing-time';
import { timeZoneLabel } from '@partner-widgets/domain/time-zone-label';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { clockIcon, offlineIcon } from '../base/icons.js';
import { Listening } from '../base/listening.js';
import { PartnerElement } from '../base/partner-element.js';
import { laterTokens } from '../base/later-tokens.js';
import { MessagesController, type Dictionaries } from '../messages/messages-controller.js';
import { ageText } from './age-text.js';
import type { FreshnessMessages } from './messages/messages.js';

const minute = 60_000;

/** Its own, because it stands on every first face while most words of the parts come later. */
const dictionaries: Dictionaries<FreshnessMessages> = {
  'zh-CN': () => import('./messages/zh-CN.js'),
  en: () => import('./messages/en.js'),
};

/**
 * @summary The stamp of an answer: the server's data clock in the zone, and the age of a stored view.
 *
 * @csspart time - The data clock.
 * @csspart stored - Says that an earlier view is shown, and how old it is.
 */
export class PartnerFreshness extends PartnerElement {
  static override styles = css`
    ${laterTokens}

    :host {
      display: inline-block;
    }

    .stamp {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--_space-2);
      min-block-size: calc(var(--_text-s) * var(--_line-height));
      font-size: var(--_text-s);
      color: var(--_text-muted);
      --_icon: var(--_text-m);
    }

    span {
      display: inline-flex;
      align-items: center;
      gap: var(--_space-1);
    }

    .offline {
      color: var(--_warning);
      font-weight: var(--_weight-medium);
    }
  `;

  /** The server's data clock, ISO 8601 UTC. */
  @property({ attribute: 'as-of' }) asOf: string | null | undefined;

  /** An earlier view is shown while the answer is on its way. */
  @property({ type: Boolean, attribute: 'from-cache' }) fromCache = false;

  /** When the view was stored, server epoch milliseconds. */
  @property({ type: Number, attribute: 'stored-at' }) storedAt: number | null | undefined;

  /** The network could not be reached: the view is the last one. */
  @property({ type: Boolean }) offline = false;

  /** IANA zone. Default: the page's, Asia/Shanghai. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** The server's clock, epoch milliseconds; default this machine's. */
  @property({ attribute: false }) now: () => number = Date.now;

  readonly #messages = new MessagesController(this, dictionaries);

  constructor() {
    super();
    new Listening(this, () => {
      const timer = setInterval(() => this.fromCache && this.requestUpdate(), minute);
      return () => clearInterval(timer);
    });
  }

  override render() {
    const { text, locale, timeZone } = this.#messages;
    if (!text || (!this.asOf && !this.fromCache)) return html`<div class="stamp"></div>`;
    const zone = timeZoneLabel(timeZone);
    const time = this.asOf
      ? `${formatInstant(this.asOf, { locale, timeZone, precision: 'minute' })} ${zone}`
      : undefined;
    return html`<div class="stamp">
      ${time ? html`<span part="time">${clockIcon}${text.asOf(time)}</span>` : nothing}
      ${this.fromCache ? this.#renderStored(text, locale) : nothing}
    </div>`;
  }

  #renderStored(text: FreshnessMessages, locale: string) {
    const age = ageText(this.now() - (this.storedAt ?? this.now()), locale, text.justNow);
    return this.offline
      ? html`<span part="stored" class="offline">${offlineIcon}${text.offlineView(age)}</span>`
      : html`<span part="stored">${text.storedView(age)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-freshness': PartnerFreshness;
  }
}
