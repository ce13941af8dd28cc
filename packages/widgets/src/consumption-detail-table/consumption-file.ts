import type {
  ConsumptionAmountColumn,
  ConsumptionFilter,
} from '@partner-widgets/contract/consumption';
import type { Catalogue, Named } from '@partner-widgets/contract/catalogue';
import { codeLabel, codesOf, type CodeTable } from '@partner-widgets/domain/codes';
import { associationTypes, type Site } from '@partner-widgets/domain/codes/association-type';
import { billDetailTypes } from '@partner-widgets/domain/codes/bill-detail-type';
import { chargingModes } from '@partner-widgets/domain/codes/charging-mode';
import { paymentStatuses } from '@partner-widgets/domain/codes/payment-status';
import type { ExportColumn, ExportWords } from '@partner-widgets/core/export/local/export-types';
import type {
  FileContent,
  FileLanguage,
  FileQuestion,
} from '@partner-widgets/elements/record-table/export/file-subject';

export interface ConsumptionFileContext {
  readonly language: FileLanguage;
  readonly site: Site;
  readonly cycle: string;
  /** In the file's language; without one the names are those that the dataset shows. */
  readonly catalogue?: Pick<Catalogue, 'serviceTypes' | 'products' | 'regions'> | undefined;
}

type Labels = ExportColumn['labels'];

/**
 * The file of 消费明细: the same columns in the same order as the server's export (customers §3.2), so that both say
 * the same. Names and accounts are masks, beside the opaque id, whatever the page reveals (customers/EX-04).
 */
export function consumptionFileColumns(context: ConsumptionFileContext): ExportColumn[] {
  const { language, site, cycle, catalogue } = context;
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
  const text = (column: string, zh: string, en: string, labels?: Labels): ExportColumn => ({
    column,
    header: say(zh, en),
    kind: 'text',
    labels,
  });
  const coded = (column: string, zh: string, en: string, table: CodeTable): ExportColumn =>
    text(column, zh, en, labelsOf(table, language));
  const named = (column: string, zh: string, en: string, names?: readonly Named[]): ExportColumn =>
    names
      ? text(column, zh, en, Object.fromEntries(names.map(({ code, name }) => [code, name])))
      : { ...text(column, zh, en), of: 'label' };
  const id = (column: string, zh: string, en: string): ExportColumn => ({
    ...text(column, zh, en),
    kind: 'id',
  });
  const time = (column: string, zh: string, en: string): ExportColumn => ({
    column,
    header: say(`${zh}(GMT+08:00)`, `${en} (GMT+08:00)`),
    kind: 'time',
  });
  const amount = (column: ConsumptionAmountColumn, zh: string, en: string): ExportColumn => ({
    ...text(column, zh, en),
    kind: 'amount',
  });
  return [
    time('consumeTime', '消费时间', 'Consumed on'),
    { ...text('billCycle', '账期', 'Billing cycle'), constant: cycle },
    id('customerId', '客户ID', 'Customer ID'),
    text('customerName', '客户名称', 'Customer name'),
    text('accountName', '客户账号名', 'Customer account'),
    coded('associationType', '关联类型', 'Association type', associationTypes(site)),
    named('accountManagerId', '客户经理', 'Account manager'),
    named('serviceTypeCode', '产品类型', 'Product type', catalogue?.serviceTypes),
    named('productName', '产品名称', 'Product name', catalogue?.products),
    coded('billDetailType', '账单类型', 'Bill type', billDetailTypes),
    coded('chargingMode', '计费模式', 'Billing mode', chargingModes),
    id('tradeId', '订单号/交易号', 'Order/Transaction ID'),
    amount('paymentAmount', '应付金额', 'Amount due'),
    coded('paymentStatus', '支付状态', 'Payment status', paymentStatuses),
    named('regionCode', '区域', 'Region', catalogue?.regions),
    text('resourceName', '资源名称', 'Resource name'),
    id('resourceId', '资源ID', 'Resource ID'),
    text('productSpec', '规格', 'Specification'),
    time('tradeTime', '交易时间', 'Traded on'),
    amount('officialAmount', '官网价', 'List price'),
    amount('discountAmount', '优惠金额', 'Discount'),
    amount('eraseAmount', '抹零金额', 'Erased amount'),
    amount('cashAmount', '现金', 'Cash'),
    amount('creditAmount', '信用额度', 'Credit'),
    amount('couponAmount', '代金券', 'Vouchers'),
    amount('cashCouponAmount', '现金券', 'Cash coupons'),
    amount('storedValueCardAmount', '储值卡', 'Stored-value card'),
    amount('debtAmount', '欠费', 'Arrears'),
    amount('writeoffAmount', '欠费核销', 'Written off'),
    text('currency', '币种', 'Currency'),
    id('resellerId', '云经销商ID', 'Reseller ID'),
    id('id', '记录ID', 'Record ID'),
  ];
}

export function consumptionFileWords(language: FileLanguage): ExportWords {
  return language === 'en'
    ? {
        sheet: 'Consumption details',
        rows: 'Records',
        sum: 'Total:',
        longAmounts: 'Amounts of more than 15 digits, as text',
        cutTexts: 'Texts cut to 32,767 characters (CSV has them whole)',
      }
    : {
        sheet: '消费明细',
        rows: '记录数',
        sum: '合计：',
        longAmounts: '超过 15 位有效数字、以文本保存的金额数',
        cutTexts: '截断至 32,767 个字符的文本数（CSV 中为完整内容）',
      };
}

/** What the filter says, for the header block. Typed names are not in it: they were turned into ids (customers/EX-04). */
export function consumptionFilterLines(
  filter: ConsumptionFilter,
  { language, site, catalogue }: ConsumptionFileContext,
): (readonly [string, string])[] {
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
  const list = (codes: readonly string[] | undefined, table?: CodeTable): string | undefined =>
    codes?.map((code) => (table ? codeLabel(table, code, language) : code)).join(', ');
  const lines: [string, string | undefined][] = [
    [say('账期', 'Billing cycle'), filter.cycle],
    [
      say('包含金额为零的记录', 'Records of amount zero'),
      filter.includeZero ? say('是', 'Yes') : say('否', 'No'),
    ],
    [
      say('按名称或账号选定的客户数', 'Customers found by name or account'),
      filter.customerIds && String(filter.customerIds.length),
    ],
    [say('客户经理ID', 'Account manager ID'), filter.accountManagerId],
    [say('云经销商ID', 'Reseller ID'), filter.resellerId],
    [
      say('关联类型', 'Association type'),
      filter.associationType && codeLabel(associationTypes(site), filter.associationType, language),
    ],
    [
      say('产品类型', 'Product type'),
      list(filter.serviceTypeCodes, tableOf(catalogue?.serviceTypes)),
    ],
    [say('计费模式', 'Billing mode'), list(filter.chargingModes, chargingModes)],
    [say('账单类型', 'Bill type'), list(filter.billDetailTypes, billDetailTypes)],
    [say('区域', 'Region'), list(filter.regionCodes, tableOf(catalogue?.regions))],
    [say('订单号/交易号', 'Order/Transaction ID'), filter.tradeId],
    [say('资源名称', 'Resource name'), filter.resourceName],
    [say('资源ID', 'Resource ID'), filter.resourceId],
    [
      say('交易日期(GMT+08:00)', 'Traded on (GMT+08:00)'),
      filter.dayBegin && `${filter.dayBegin} – ${filter.dayEnd}`,
    ],
    ...(filter.contains ?? []).map(({ column, text }): [string, string] => [
      say(`${column} 包含`, `${column} contains`),
      text,
    ]),
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}

function labelsOf(table: CodeTable, language: FileLanguage): Record<string, string> {
  return Object.fromEntries(codesOf(table).map((code) => [code, codeLabel(table, code, language)]));
}

function tableOf(names: readonly Named[] | undefined): CodeTable | undefined {
  return names && Object.fromEntries(names.map(({ code, name }) => [code, { zh: name, en: name }]));
}

/** 消费明细 as the browser writes it: the same columns in the same words as the server's. */
export async function consumptionContent({
  client,
  filter,
  language,
  capabilities,
  signal,
}: FileQuestion<ConsumptionFilter>): Promise<FileContent> {
  const catalogue = await client
    .read('getCatalogue', {}, { signal, locale: language })
    // Offline and never asked before: the dataset's own names do.
    .catch(() => undefined);
  const context = {
    language,
    site: capabilities.site,
    cycle: filter.cycle,
    catalogue: catalogue?.value,
  };
  return {
    columns: consumptionFileColumns(context),
    words: consumptionFileWords(language),
    filterLines: consumptionFilterLines(filter, context),
  };
}
