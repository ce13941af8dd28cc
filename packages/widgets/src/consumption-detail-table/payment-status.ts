import type { ConsumptionRecord } from '@partner-widgets/contract/consumption';
import { codeLabel } from '@partner-widgets/domain/codes';
import { paymentStatuses } from '@partner-widgets/domain/codes/payment-status';
import type { ColumnDefinition } from '@partner-widgets/elements/data-table/column-definition';
import { statusWord, type StatusTone } from '@partner-widgets/elements/record-table/status-word';

const tones: Readonly<Record<string, StatusTone>> = { 1: 'success', 2: 'warning', 3: 'waiting' };

/** 支付状态 by icon and word, never by colour alone (customers/CD-22). */
export function paymentStatusColumn(
  label: string,
  locale: string,
): ColumnDefinition<ConsumptionRecord> {
  const word = (row: ConsumptionRecord): string =>
    codeLabel(paymentStatuses, row.paymentStatus, locale);
  return {
    id: 'paymentStatus',
    label,
    width: 112,
    sortable: true,
    text: word,
    render: (row) => statusWord(tones[row.paymentStatus] ?? 'neutral', word(row)),
  };
}
