import type { ConsumptionRecord } from '@partner-widgets/contract/consumption';
import type { ColumnDefinition } from '@partner-widgets/elements/data-table/column-definition';
import { statusWord, type StatusTone } from '@partner-widgets/elements/record-table/status-word';

const tones: Readonly<Record<string, StatusTone>> = { 1: 'success', 2: 'warning', 3: 'waiting' };

/** 支付状态 by icon and word, never by colour alone (customers/CD-22). */
export function paymentStatusColumn(
  label: string,
  labels: Readonly<Record<string, string>>,
): ColumnDefinition<ConsumptionRecord> {
  const word = (row: ConsumptionRecord): string => labels[row.paymentStatus] ?? row.paymentStatus;
  return {
    id: 'paymentStatus',
    label,
    width: 112,
    sortable: true,
    text: word,
    render: (row) => statusWord(tones[row.paymentStatus] ?? 'neutral', word(row)),
  };
}
