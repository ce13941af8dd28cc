import type { InvitationNotice } from '@partner-widgets/contract/invitation';
import { checkIcon, infoIcon, warningIcon } from '@partner-widgets/elements/base/icons';
import { PartnerElement } from '@partner-widgets/elements/base/partner-element';
import { buttonStyles } from '@partner-widgets/elements/base/styles/button.styles';
import { MessagesController } from '@partner-widgets/elements/messages/messages-controller';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { dictionaries } from '../dictionaries.js';
import { NoticeOpenEvent, NoticeReadEvent } from '../events.js';
import type { InvitationMessages } from '../messages/messages.js';
import { noticeReaderStyles } from './notice-reader.styles.js';

export type NoticeState = 'closed' | 'loading' | 'open' | 'failed';

/** Zoomed pages scroll in fractions of a pixel and stop short of the end. */
const scrollSlack = 2;

/**
 * @summary The notice (须知): opened by the reader, and read when its end was on screen.
 * @fires notice-open - The reader opens it, or tries again.
 * @fires notice-read - The end of the notice was seen; once for each notice.
 * @csspart notice - The scrolling text.
 * @csspart notice-open - The button that opens it.
 */
export class NoticeReader extends PartnerElement {
  static override styles = [buttonStyles, noticeReaderStyles];

  /** `closed`, `loading`, `open` or `failed`: its owner reads the notice. */
  @property() phase: NoticeState = 'closed';
  /** What is read; another one has to be read anew. */
  @property({ attribute: false }) notice: InvitationNotice | undefined;
  /** When its end was reached, already in words; undefined while it has not been. */
  @property({ attribute: false }) readAt: string | undefined;

  readonly #messages = new MessagesController<InvitationMessages>(this, dictionaries);
  #seen: InvitationNotice | undefined;
  #watching: Element | undefined;
  // No root: the end must be inside the scrolled box and inside the window, so that a short notice
  // below the fold does not count as read.
  readonly #observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) this.#reachedEnd();
  });

  override render() {
    const text = this.#messages.text;
    if (!text) return nothing;
    if (this.phase === 'open' && this.notice) return this.#renderNotice(text, this.notice);
    if (this.phase === 'failed') return this.#renderFailure(text);
    const loading = this.phase === 'loading';
    return html`
      <button
        class="button open"
        part="notice-open"
        type="button"
        aria-disabled=${loading ? 'true' : nothing}
        @click=${this.#open}
      >
        ${loading ? text.noticeOpening : text.noticeOpen}
      </button>
    `;
  }

  override updated(changed: PropertyValues): void {
    const end = this.renderRoot.querySelector('.end') ?? undefined;
    if (end !== this.#watching || changed.has('notice')) {
      this.#observer.disconnect();
      this.#watching = end;
      if (end) this.#observer.observe(end);
    }
    const opened = changed.get('phase') === 'loading' && this.phase === 'open';
    if (opened) this.renderRoot.querySelector<HTMLElement>('.notice')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#watching = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  #renderNotice(text: InvitationMessages, notice: InvitationNotice): TemplateResult {
    return html`
      <div
        class="notice"
        part="notice"
        role="region"
        tabindex="0"
        lang=${notice.language}
        aria-label=${notice.title}
        @scroll=${this.#scrolled}
      >
        <h4 class="title">${notice.title}</h4>
        <p class="version">${text.noticeVersion(notice.version)}</p>
        ${notice.sections.map(
          ({ heading, paragraphs }) => html`
            <h5>${heading}</h5>
            ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
          `,
        )}
        <p class="end">${text.noticeEnd}</p>
      </div>
      <p class=${this.readAt ? 'status done' : 'status'}>
        ${this.readAt ? checkIcon : infoIcon}
        ${this.readAt ? text.noticeRead(this.readAt) : text.noticeScroll}
      </p>
    `;
  }

  #renderFailure(text: InvitationMessages): TemplateResult {
    return html`
      <p class="status failed" role="alert">${warningIcon} ${text.noticeUnreadable}</p>
      <button class="button" part="notice-open" type="button" @click=${this.#open}>
        ${text.retry}
      </button>
    `;
  }

  readonly #open = (): void => {
    if (this.phase === 'closed' || this.phase === 'failed') this.emit(new NoticeOpenEvent());
  };

  readonly #scrolled = (event: Event): void => {
    const box = event.currentTarget as HTMLElement;
    if (box.scrollTop + box.clientHeight >= box.scrollHeight - scrollSlack) this.#reachedEnd();
  };

  #reachedEnd(): void {
    if (!this.notice || this.#seen === this.notice) return;
    this.#seen = this.notice;
    this.emit(new NoticeReadEvent(this.notice));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-notice-reader': NoticeReader;
  }
}
