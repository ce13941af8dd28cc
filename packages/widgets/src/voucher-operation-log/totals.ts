import type { VoucherLogSummary } from '@partner-widgets/contract/voucher-log';
import type { Total } from '@partner-widgets/elements/record-table/totals';
import type { VoucherLogMessages } from './messages/messages.js';

/** Amounts of succeeded records only: a failed one moved no money. */
export function voucherLogTotals(
  summary: VoucherLogSummary | undefined,
  { totals: label }: VoucherLogMessages,
): Total[] {
  const { issuedAmount = '', reclaimedAmount = '', count = 0 } = summary ?? {};
  return [
    { id: 'issued', label: label.issued, value: issuedAmount, kind: 'amount' },
    { id: 'reclaimed', label: label.reclaimed, value: reclaimedAmount, kind: 'amount' },
    { id: 'records', label: label.records, value: count, kind: 'count' },
  ];
}
