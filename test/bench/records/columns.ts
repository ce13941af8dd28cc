/** Every contender shows and exports these 25; the product has them and twelve more on the wire. */
export type ColumnKind = 'text' | 'amount' | 'time';

export interface BenchColumn {
  readonly id: string;
  readonly kind: ColumnKind;
  readonly title: string;
  readonly width: number;
}

const column = (id: string, kind: ColumnKind, title: string, width: number): BenchColumn => ({
  id,
  kind,
  title,
  width,
});

export const columns: readonly BenchColumn[] = [
  column('id', 'text', '记录ID', 190),
  column('consumeTime', 'time', '消费时间', 190),
  column('customerName', 'text', '客户名称', 200),
  column('accountName', 'text', '客户账号', 140),
  column('customerId', 'text', '客户ID', 240),
  column('associationType', 'text', '关联类型', 90),
  column('accountManagerName', 'text', '客户经理', 120),
  column('serviceTypeCode', 'text', '产品类型编码', 190),
  column('serviceTypeName', 'text', '产品类型', 160),
  column('productName', 'text', '产品', 200),
  column('productSpec', 'text', '规格', 180),
  column('billDetailType', 'text', '账单类型', 90),
  column('chargingMode', 'text', '计费模式', 90),
  column('tradeId', 'text', '订单号/交易号', 190),
  column('regionCode', 'text', '区域编码', 120),
  column('regionName', 'text', '区域', 130),
  column('resourceId', 'text', '资源ID', 280),
  column('resourceName', 'text', '资源名称', 160),
  column('paymentStatus', 'text', '支付状态', 90),
  column('tradeTime', 'time', '交易时间', 190),
  column('officialAmount', 'amount', '官网价', 140),
  column('discountAmount', 'amount', '优惠金额', 140),
  column('paymentAmount', 'amount', '应付金额', 140),
  column('cashAmount', 'amount', '现金支付', 140),
  column('creditAmount', 'amount', '信用支付', 140),
];

/** Texts that hardly ever come twice: a dictionary of them would be as large as the column. */
export const distinctTexts: ReadonlySet<string> = new Set(['id', 'tradeId']);

/** Each repetition asks another one, so that no answer is kept from the one before. */
export const questions = {
  sort: [
    { column: 'paymentAmount', descending: true },
    { column: 'paymentAmount', descending: false },
  ],
  filter: [
    ['云', 'cn-north-4'],
    ['网', 'cn-north-1'],
    ['服', 'cn-east-3'],
  ].map(([text = '', value = '']) => ({
    contains: { column: 'productName' as const, text },
    equals: { column: 'regionCode' as const, value },
  })),
  group: { by: 'customerId', sum: 'paymentAmount' },
};

/** What the search field looks in. */
export const searchedColumn = 'productName';
