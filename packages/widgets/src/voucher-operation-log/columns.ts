import type { VoucherLogRecord } from '@partner-widgets/contract/voucher-log';
import { codeLabel } from '@partner-widgets/domain/codes';
import { voucherOperations } from '@partner-widgets/domain/codes/voucher-operation';
import { voucherResults } from '@partner-widgets/domain/codes/voucher-result';
import type { ColumnDefinition } from '@partner-widgets/elements/data-table/column-definition';
import {
  amountColumn,
  codeColumn,
  subjectColumn,
  textColumn,
  timeColumn,
  type Reveal,
  type Writing,
} from '@partner-widgets/elements/record-table/column-kinds';
import { statusWord } from '@partner-widgets/elements/record-table/status-word';
import { html } from 'lit';
import type { VoucherLogColumnId, VoucherLogMessages } from './messages/messages.js';
import type { VoucherLogTab } from './voucher-log-page.js';

export interface VoucherLogColumnContext {
  readonly words: VoucherLogMessages;
  readonly writing: Writing;
  readonly tab: VoucherLogTab;
  readonly reveal: Reveal;
  readonly openVoucher: (voucherId: string) => void;
}

type Column = ColumnDefinition<VoucherLogRecord>;

/** The columns of vouchers §2.4: vouchers have an id to look into, quotas a source. */
export function voucherLogColumns(context: VoucherLogColumnContext): Column[] {
  const { words, writing, tab, reveal } = context;
  const label = (id: VoucherLogColumnId): string => words.columns[id];
  const subject = (row: VoucherLogRecord) => ({
    id: row.subjectId,
    name: row.subjectName,
    accountName: row.subjectAccountName,
  });
  return [
    timeColumn('operationTime', label('operationTime'), writing, (row) => row.operationTime, {
      removable: false,
    }),
    codeColumn(
      'operationType',
      label('operationType'),
      writing,
      voucherOperations,
      (row) => row.operationType,
      { width: 176 },
    ),
    resultColumn(label('result'), words, writing.locale),
    subjectColumn(tab, label(tab), tab, subject, reveal, ''),
    textColumn('quotaId', label('quotaId'), (row) => row.quotaId, { width: 184 }),
    tab === 'customer'
      ? voucherColumn(label('voucherId'), context)
      : textColumn('parentQuotaId', label('parentQuotaId'), (row) => row.parentQuotaId, {
          width: 184,
        }),
    amountColumn(
      'amount',
      label('amount'),
      writing,
      (row) => row.amount,
      (row) => row.currency,
    ),
    // Nobody operated an automatic reclaim (vouchers OQ-15).
    textColumn('operator', label('operator'), (row) => row.operator ?? words.system, {
      width: 144,
    }),
    // Null to everybody but the issuer (vouchers/VL-07).
    textColumn('remark', label('remark'), (row) => row.remark, { sortable: false, width: 224 }),
  ];
}

/** 操作结果 by icon and word; what failed says why. */
function resultColumn(label: string, words: VoucherLogMessages, locale: string): Column {
  const word = ({ result, errorCode }: VoucherLogRecord): string => {
    if (result === '0') return codeLabel(voucherResults, result, locale);
    const reason = errorCode ? words.failedWith(errorCode) : words.failedWithoutCode;
    return `${codeLabel(voucherResults, result, locale)} · ${reason}`;
  };
  return {
    id: 'result',
    label,
    width: 208,
    sortable: true,
    text: word,
    render: (row) => statusWord(row.result === '0' ? 'success' : 'danger', word(row)),
  };
}

/** 代金券ID as the way to its details (vouchers/VL-04). */
function voucherColumn(label: string, { words, openVoucher }: VoucherLogColumnContext): Column {
  return textColumn('voucherId', label, (row) => row.voucherId, {
    width: 192,
    render: ({ voucherId }) =>
      voucherId === null
        ? ''
        : html`<button
            class="link"
            type="button"
            aria-label=${words.openVoucher(voucherId)}
            @click=${() => openVoucher(voucherId)}
          >
            ${voucherId}
          </button>`,
  });
}
