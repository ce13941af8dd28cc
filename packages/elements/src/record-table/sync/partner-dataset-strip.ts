import type { DatasetState } from '@partner-widgets/core/dataset/dataset-state';
import { formatAmount, formatCount } from '@partner-widgets/domain/money';
import { css, html, nothing } from 'lit';
import { property, state } from '../../base/decorators.js';
import { PartnerElement } from '../../base/partner-element.js';
import { visuallyHiddenStyles } from '../../base/styles/visually-hidden.styles.js';
import { MessagesController } from '../../messages/messages-controller.js';
import { syncDictionaries, type SyncMessages } from './messages/messages.js';

const megabyte = 1024 * 1024;

/**
 * @summary One line on the whole cycle in this browser: how much of it is here, ready, paused or why not. It takes the
 * room that is left over and never moves anything.
 *
 * @csspart text - The line.
 */
export class PartnerDatasetStrip extends PartnerElement {
  static override styles = [
    visuallyHiddenStyles,
    css`
      :host {
        display: block;
        position: relative;
        min-inline-size: 0;
        container-type: inline-size;
        block-size: calc(var(--_text-s) * var(--_line-height));
        overflow: hidden;
        font-size: var(--_text-s);
        color: var(--_text-muted);
        font-variant-numeric: tabular-nums;
      }

      span {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      /* A few letters say nothing; screen readers are told all the same. */
      @container (inline-size < 120px) {
        [part='text'] {
          visibility: hidden;
        }
      }
    `,
  ];

  /** What is known of the dataset; undefined: nothing is said. */
  @property({ attribute: false }) value: DatasetState | undefined;

  /** Said to screen readers: only what has changed its kind, not each megabyte. */
  @state() private news = '';

  readonly #messages = new MessagesController(this, syncDictionaries);
  #told: string | undefined;

  override render() {
    const { text } = this.#messages;
    const line = text && this.value ? this.#line(text, this.value) : '';
    return html`<span part="text" title=${line || nothing}>${line}</span>
      <div class="visually-hidden" role="status">${this.news}</div>`;
  }

  override updated(): void {
    const { text } = this.#messages;
    if (!text || !this.value) return;
    const { status, reason } = this.value;
    const told = `${status} ${reason}`;
    if (told === this.#told) return;
    this.#told = told;
    // How it begins is of no use to a listener; how it ends or stops is.
    const isNews = status === 'complete' || status === 'unavailable' || reason !== undefined;
    this.news = isNews ? this.#line(text, this.value) : '';
  }

  #line(text: SyncMessages, value: DatasetState): string {
    const { status, reason, rows, totalRows, bytes, totalBytes } = value;
    const { locale } = this.#messages;
    const number = (count: number): string => formatCount(count, locale);
    // Without Intl, whose first number format of a page holds it up for 50 ms.
    const megabytes = (count: number): string => {
      const tenths = Math.round((count * 10) / megabyte);
      const text = `${Math.floor(tenths / 10)}.${tenths % 10}`;
      return `${formatAmount(text, { locale, minimumDecimals: 1, maximumDecimals: 1 })} MB`;
    };
    const why = reason ? text.reason(reason) : '';
    if (status === 'unavailable') return why;
    if (status === 'complete')
      return (reason === 'not-kept' ? text.readyInMemory : text.ready)(number(rows));
    if (status === 'preparing')
      return totalRows > 0 ? text.preparing(number(rows), number(totalRows)) : why;
    const progress = text.downloading(
      number(rows),
      number(totalRows),
      megabytes(bytes),
      megabytes(totalBytes),
    );
    return why ? `${progress} · ${why}` : progress;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-dataset-strip': PartnerDatasetStrip;
  }
}
