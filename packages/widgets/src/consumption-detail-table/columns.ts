import type {
  ConsumptionAmountColumn,
  ConsumptionRecord,
} from '@partner-widgets/contract/consumption';
import type { CodeTable } from '@partner-widgets/domain/codes';
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
import type { ConsumptionColumnId, ConsumptionMessages } from './messages/messages.js';
import { paymentStatusColumn } from './payment-status.js';

/** What the columns need to know of the page. */
export interface ConsumptionColumnContext {
  readonly words: ConsumptionMessages;
  readonly writing: Writing;
  /** The names of the site's association types: CN and INTL differ (customers §0.2). */
  readonly associationTypes: CodeTable;
  readonly reveal: Reveal;
}

type Column = ColumnDefinition<ConsumptionRecord>;
const hidden = { defaultVisible: false } as const;

/** The columns of customers §3.2 in their order, the default ones visible. */
export function consumptionColumns(context: ConsumptionColumnContext): Column[] {
  const { words, writing, associationTypes, reveal } = context;
  const label = (id: ConsumptionColumnId): string => words.columns[id];
  const amount = (id: ConsumptionAmountColumn, options = {}): Column =>
    amountColumn(
      id,
      label(id),
      writing,
      (row) => row[id],
      (row) => row.currency,
      options,
    );
  const text = (
    id: ConsumptionColumnId & keyof ConsumptionRecord,
    options = {},
    textOf = (row: ConsumptionRecord): string | null => row[id],
  ): Column => textColumn(id, label(id), textOf, options);
  const coded = (id: 'billDetailType' | 'chargingMode', width: number): Column =>
    text(id, { width }, (row) => words.codes[id][row[id]] ?? row[id]);
  const time = (id: 'consumeTime' | 'tradeTime', options = {}): Column =>
    timeColumn(id, label(id), writing, (row) => row[id], options);
  const subject = (row: ConsumptionRecord) => ({
    id: row.customerId,
    name: row.customerName,
    accountName: row.accountName,
  });
  return [
    time('consumeTime', { removable: false }),
    subjectColumn('customer', label('customer'), 'customer', subject, reveal, words.formerCustomer),
    codeColumn(
      'associationType',
      label('associationType'),
      writing,
      associationTypes,
      (row) => row.associationType,
      { width: 112 },
    ),
    text(
      'accountManagerName',
      { width: 120 },
      (row) => row.accountManagerName ?? row.accountManagerId,
    ),
    text('serviceTypeCode', { width: 168 }, (row) => row.serviceTypeName || row.serviceTypeCode),
    text('productName', { width: 200 }),
    coded('billDetailType', 144),
    coded('chargingMode', 112),
    text('tradeId', { width: 192 }),
    // What the page is about stays in sight, however far the columns are scrolled.
    amount('paymentAmount', { removable: false, pinned: 'end' }),
    paymentStatusColumn(label('paymentStatus'), words.codes.paymentStatus),
    text('regionCode', { ...hidden, width: 136 }, (row) => row.regionName || row.regionCode),
    text('resourceName', hidden),
    text('resourceId', { ...hidden, width: 264 }),
    text('productSpec', { ...hidden, sortable: false, width: 200 }),
    time('tradeTime', hidden),
    amount('officialAmount', hidden),
    amount('discountAmount', hidden),
    amount('eraseAmount', hidden),
    amount('cashAmount', hidden),
    amount('creditAmount', hidden),
    amount('couponAmount', hidden),
    amount('cashCouponAmount', hidden),
    amount('storedValueCardAmount', hidden),
    amount('debtAmount', hidden),
    amount('writeoffAmount', hidden),
    text('customerId', { ...hidden, sortable: false, width: 264 }),
  ];
}
