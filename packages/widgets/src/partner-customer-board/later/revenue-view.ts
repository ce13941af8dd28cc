import type { BoardRevenue } from '@partner-widgets/contract/board';
import { cyclesBetween } from '@partner-widgets/domain/billing-ranges';
import { formatCycle } from '@partner-widgets/domain/calendar-words';
import { amountText, formatAmount, isAmount, parseAmount } from '@partner-widgets/domain/money';
import { html, nothing, type TemplateResult } from 'lit';
import type { LaterWriting } from './later-writing.js';
import { monthsSentence } from './months-sentence.js';

const units = {
  zero: 0n,
  add: (left: bigint, right: bigint): bigint => left + right,
  subtract: (left: bigint, right: bigint): bigint => left - right,
};

/** B5: the months as a line, and the customers who contributed most. Sums are exact (customers/GEN-09). */
export function renderRevenue(
  label: string,
  value: BoardRevenue,
  range: { readonly monthBegin: string; readonly monthEnd: string },
  writing: LaterWriting,
  openCustomer: (customerId: string) => void,
): TemplateResult {
  const { later, locale } = writing;
  const { currency } = value;
  const known = new Map(value.months.map(({ month, amount }) => [month, amount]));
  const months = cyclesBetween(range.monthBegin, range.monthEnd);
  const figures = months.map((month) => ({ month, value: unitsOf(known.get(month)) }));
  const write = (amount: bigint, signed = false): string =>
    (signed && amount > 0n ? '+' : '') +
    formatAmount(amountText(amount), { locale, currency }).replace('-', '−');
  return html`<div class="revenue-parts">
    <partner-chart
      kind="line"
      .label=${label}
      .summary=${monthsSentence(figures, { ...units, write }, later, locale)}
      .categoryLabel=${later.month}
      .categories=${months.map((month) => formatCycle(month, locale))}
      .series=${[
        {
          id: 'revenue',
          label: later.revenue(currency),
          // For drawing only: pixels need no cents.
          values: figures.map((figure) => Number(amountText(figure.value))),
          texts: figures.map((figure) => write(figure.value)),
        },
      ]}
      .totals=${[formatAmount(value.total, { locale, currency })]}
    ></partner-chart>
    ${value.topCustomers.length > 0 ? renderRanking(value, writing, openCustomer) : nothing}
  </div>`;
}

function renderRanking(
  { topCustomers, currency }: BoardRevenue,
  { later, locale }: LaterWriting,
  openCustomer: (customerId: string) => void,
): TemplateResult {
  const highest = unitsOf(topCustomers[0]?.amount);
  return html`<section class="ranking">
    <h4>${later.topCustomers}</h4>
    <ol tabindex="0" aria-label=${later.topCustomers}>
      ${topCustomers.map(({ customerId, customerName, accountName, amount, ratio }, index) => {
        const name = customerName ?? accountName ?? later.formerCustomer;
        return html`<li>
          <span class="rank">${index + 1}</span>
          <button
            class="link"
            type="button"
            aria-label=${later.openCustomer(name)}
            @click=${() => openCustomer(customerId)}
          >
            ${name}
          </button>
          <span class="amount">${formatAmount(amount, { locale, currency })}</span>
          <svg class="meter" aria-hidden="true" focusable="false">
            <rect width="100%" height="100%" rx="2" class="track"></rect>
            <rect width="${lengthOf(unitsOf(amount), highest)}%" height="100%" rx="2"></rect>
          </svg>
          <span class="ratio">${percentOf(ratio, locale)}</span>
        </li>`;
      })}
    </ol>
  </section>`;
}

function unitsOf(amount: string | undefined): bigint {
  return amount !== undefined && isAmount(amount) ? parseAmount(amount) : 0n;
}

/** Percent of the highest, for drawing. */
function lengthOf(amount: bigint, highest: bigint): number {
  return amount > 0n && highest > 0n ? Number((amount * 1000n) / highest) / 10 : 0;
}

function percentOf(ratio: string | null, locale: string): string {
  if (ratio === null) return '';
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    Number(ratio),
  );
}
