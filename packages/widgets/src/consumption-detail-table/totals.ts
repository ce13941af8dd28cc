import type { ConsumptionSummary } from '@partner-widgets/contract/consumption';
import type { Total } from '@partner-widgets/elements/record-table/totals';
import type { ConsumptionPartMessages } from './messages/messages.js';

/** Totals of the whole filter; labels alone before they are known. Summed from raw decimals on the server (customers/GEN-09, P-3). */
export function consumptionTotals(
  summary: ConsumptionSummary | undefined,
  { totals: label }: ConsumptionPartMessages,
): Total[] {
  const { amounts, refundAmount = '', count = 0, customers = 0 } = summary ?? {};
  return [
    { id: 'payment', label: label.payment, value: amounts?.paymentAmount ?? '', kind: 'amount' },
    { id: 'official', label: label.official, value: amounts?.officialAmount ?? '', kind: 'amount' },
    { id: 'refund', label: label.refund, value: refundAmount, kind: 'amount' },
    { id: 'records', label: label.records, value: count, kind: 'count' },
    { id: 'customers', label: label.customers, value: customers, kind: 'count' },
  ];
}
