import { codeLabel, codesOf } from '@partner-widgets/domain/codes';
import {
  customerOperations,
  resellerOperations,
  voucherOperations,
} from '@partner-widgets/domain/codes/voucher-operation';
import { voucherResults } from '@partner-widgets/domain/codes/voucher-result';
import type { FilterDefinition } from '@partner-widgets/elements/filter-bar/filter-definition';
import type { VoucherLogFilterId, VoucherLogMessages } from './messages/messages.js';
import type { VoucherLogTab } from './voucher-log-page.js';

/** The filters of vouchers §2.2, those of the open tab. */
export function voucherLogFilters(
  tab: VoucherLogTab,
  words: VoucherLogMessages,
  locale: string,
  today: string,
): FilterDefinition[] {
  const isCustomer = tab === 'customer';
  const text = (
    id: string,
    name: VoucherLogFilterId,
    placeholder: string,
    more: { sensitive?: boolean; primary?: boolean } = {},
  ): FilterDefinition => ({ kind: 'text', id, label: words.filters[name], placeholder, ...more });
  const operations = isCustomer ? customerOperations : resellerOperations;
  return [
    {
      kind: 'day-range',
      id: 'days',
      label: words.filters.days,
      primary: true,
      latest: today,
    },
    {
      kind: 'multi-select',
      id: 'operationTypes',
      label: words.filters.operationTypes,
      primary: true,
      options: operations.map((value) => ({
        value,
        label: codeLabel(voucherOperations, value, locale),
      })),
    },
    {
      kind: 'select',
      id: 'result',
      label: words.filters.result,
      primary: true,
      options: codesOf(voucherResults).map((value) => ({
        value,
        label: codeLabel(voucherResults, value, locale),
      })),
    },
    text('subjectName', isCustomer ? 'customerName' : 'resellerName', words.containsMatch, {
      sensitive: true,
    }),
    text(
      'accountName',
      isCustomer ? 'customerAccountName' : 'resellerAccountName',
      words.containsMatch,
      { sensitive: true },
    ),
    text('quotaId', 'quotaId', words.exactMatch),
    isCustomer
      ? text('voucherId', 'voucherId', words.exactMatch)
      : text('parentQuotaId', 'parentQuotaId', words.exactMatch),
    text('operator', 'operator', words.exactMatch),
  ];
}
