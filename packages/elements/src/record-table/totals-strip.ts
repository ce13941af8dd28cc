import { html, nothing, type TemplateResult } from 'lit';
import { copyIcon } from './copy-icon.js';
import type { RecordTableMessages } from './messages/messages.js';
import { hasTurn } from './parts-in-turn.js';
import type { FilterInput } from './record-page.js';
import type { PageWords, RecordTableElement } from './record-table-element.js';
import { writeTotal, type WrittenTotal } from './totals.js';

type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

/** Sums of the whole filter, with the exact value behind each. */
export function renderTotals(
  host: Host,
  common: RecordTableMessages,
  words: PageWords,
): TemplateResult | undefined {
  if (!hasTurn(host, 'totals')) return undefined;
  const { summary, summaryFailure } = host.query;
  const currency = host.currency;
  return html`<section
    class="totals"
    part="totals"
    aria-label=${common.totals}
    aria-busy=${!summary && !summaryFailure}
  >
    <dl class=${host.exactValues ? 'exact' : ''}>
      ${
        summaryFailure
          ? html`<div class="total">
              <dt>${common.totalsFailed}</dt>
              <dd>
                <button class="link" type="button" @click=${() => host.query.retry()}>
                  ${common.retry}
                </button>
              </dd>
            </div>`
          : host
              .totalsOf(summary?.value, words)
              .map((total) =>
                renderTotal(
                  host,
                  common,
                  summary ? writeTotal(total, host.writing) : { ...total, shown: '', exact: '' },
                ),
              )
      }
    </dl>
    <p class="unit" part="unit">${currency ? common.currencyUnit(currency) : nothing}</p>
  </section>`;
}

function renderTotal(host: Host, common: RecordTableMessages, total: WrittenTotal): TemplateResult {
  const { id, label, shown, exact, kind } = total;
  return html`<div class="total" part="total total-${id}">
    <dt>${label}</dt>
    <dd>
      ${shown ? html`<span class="value">${shown}</span>` : html`<span class="skeleton"></span>`}
      ${
        shown && kind === 'amount'
          ? html`<button
              class="button quiet icon-only copy"
              type="button"
              aria-label=${common.copyExactValue(label, exact)}
              @click=${() => copy(host, exact)}
            >
              ${copyIcon}
            </button>`
          : nothing
      }
    </dd>
  </div>`;
}

function copy(host: Host, text: string): void {
  void navigator.clipboard?.writeText(text).then(
    () => host.table?.announce(host.common?.text?.copied(text) ?? ''),
    () => undefined,
  );
}
