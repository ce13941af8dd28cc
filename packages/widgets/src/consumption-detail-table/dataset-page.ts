import type { Catalogue, Named } from '@partner-widgets/contract/catalogue';
import type {
  ConsumptionAmountColumn,
  ConsumptionContainsColumn,
  ConsumptionFilter,
  ConsumptionGroupColumn,
  ConsumptionRecord,
  ConsumptionSortColumn,
  ConsumptionSummary,
} from '@partner-widgets/contract/consumption';
import type { DatasetHandle } from '@partner-widgets/core/dataset/dataset-handle';
import type { DatasetMapping } from '@partner-widgets/core/dataset/dataset-rows';
import type {
  ColumnLabels,
  Condition,
  EngineRow,
} from '@partner-widgets/core/dataset/engine/engine-types';
import type { DatasetScope } from '@partner-widgets/core/dataset/store/stored-dataset';
import { consumptionChunkColumns } from '@partner-widgets/domain/chunk/consumption-columns';
import { dayRange } from '@partner-widgets/domain/billing-ranges';
import type {
  DatasetPage,
  DatasetWorld,
} from '@partner-widgets/elements/record-table/dataset-page';

/** The amounts of the chunks, in their order. */
const amounts = consumptionChunkColumns
  .filter(({ kind }) => kind === 'amount')
  .map(({ name }) => name as ConsumptionAmountColumn);

/** Where a shown text comes from: a column of the chunks, as it is or by its names. */
const textOf: Readonly<
  Record<ConsumptionContainsColumn, { readonly column: string; readonly of: 'value' | 'label' }>
> = {
  serviceTypeName: { column: 'serviceTypeCode', of: 'label' },
  resourceTypeName: { column: 'resourceTypeCode', of: 'label' },
  productName: { column: 'productName', of: 'label' },
  productSpec: { column: 'productSpec', of: 'value' },
  regionName: { column: 'regionCode', of: 'label' },
  resourceName: { column: 'resourceName', of: 'value' },
  resourceId: { column: 'resourceId', of: 'value' },
  tradeId: { column: 'tradeId', of: 'value' },
  accountManagerName: { column: 'accountManagerId', of: 'label' },
};

/** Texts that people read are ordered by their language, everything else by code unit. */
const collated: readonly string[] = ['productName', 'resourceName', 'accountManagerName'];

const sortable: readonly ConsumptionSortColumn[] = [
  ...amounts,
  'consumeTime',
  'tradeTime',
  'associationType',
  'accountManagerName',
  'serviceTypeCode',
  'productName',
  'billDetailType',
  'chargingMode',
  'tradeId',
  'paymentStatus',
  'regionCode',
  'resourceName',
  'resourceId',
];

const groupable: readonly ConsumptionGroupColumn[] = [
  'customerId',
  'associationType',
  'serviceTypeCode',
  'chargingMode',
  'billDetailType',
  'regionCode',
];

const same = [
  'id',
  'customerId',
  'customerName',
  'accountName',
  'stillAssociated',
  'associationType',
  'accountManagerId',
  'resellerId',
  'serviceTypeCode',
  'productSpec',
  'billDetailType',
  'chargingMode',
  'regionCode',
  'resourceId',
  'resourceName',
  'tradeId',
  'consumeTime',
  'tradeTime',
  ...amounts,
  'paymentStatus',
  'currency',
] as const satisfies readonly (keyof ConsumptionRecord)[];

/** The rows the filter wants; what the scope of the dataset already says is said once more, which costs nothing. */
function where(filter: ConsumptionFilter): Condition[] {
  const conditions: Condition[] = [];
  const among = (column: string, values: readonly string[] | undefined): void => {
    if (values) conditions.push({ kind: 'in', column, values });
  };
  const equal = (column: string, value: string | undefined): void =>
    among(column, value === undefined ? undefined : [value]);
  // customers/CD-03: refunds stay, so it is "not zero", not "above zero".
  if (!filter.includeZero) conditions.push({ kind: 'not-zero', column: 'paymentAmount' });
  among('customerId', filter.customerIds);
  equal('accountManagerId', filter.accountManagerId);
  equal('associationType', filter.associationType);
  among('serviceTypeCode', filter.serviceTypeCodes);
  among('chargingMode', filter.chargingModes);
  among('billDetailType', filter.billDetailTypes);
  among('regionCode', filter.regionCodes);
  // customers Q-12: ids and names are compared whole.
  equal('tradeId', filter.tradeId);
  equal('resourceName', filter.resourceName);
  equal('resourceId', filter.resourceId);
  if (filter.dayBegin && filter.dayEnd) {
    const { begin, end } = dayRange(filter.dayBegin, filter.dayEnd);
    conditions.push({ kind: 'range', column: 'tradeTime', from: begin, to: end });
  }
  for (const { column, text } of filter.contains ?? [])
    conditions.push({ kind: 'contains', ...textOf[column], text });
  return conditions;
}

const newestFirst = [{ column: 'consumeTime', descending: true }];

const question: Pick<DatasetMapping<ConsumptionRecord, ConsumptionFilter>, 'where' | 'sort'> = {
  where,
  sort: (sort) =>
    // As the server: newest first when nothing is asked.
    (sort.length > 0 ? sort : newestFirst).map(({ column, descending }) => ({
      column: column === 'accountManagerName' ? 'accountManagerId' : column,
      descending,
      of: collated.includes(column) ? 'label' : 'value',
    })),
};

const tableOf = (named: readonly Named[]): Readonly<Record<string, string>> =>
  Object.fromEntries(named.map(({ code, name }) => [code, name]));

type Names = Readonly<
  Record<
    'serviceTypes' | 'resourceTypes' | 'products' | 'regions' | 'managers',
    Readonly<Record<string, string>>
  >
>;

function rowOf(raw: EngineRow, cycle: string, names: Names): ConsumptionRecord {
  const row: Record<string, unknown> = { billCycle: cycle };
  for (const column of same) row[column] = raw[column] ?? null;
  const name = (table: Readonly<Record<string, string>>, column: string): string => {
    const code = String(raw[column]);
    return Object.hasOwn(table, code) ? table[code]! : code;
  };
  const manager = raw['accountManagerId'];
  return {
    ...row,
    stillAssociated: raw['stillAssociated'] === true,
    accountManagerName: (typeof manager === 'string' ? names.managers[manager] : null) ?? null,
    serviceTypeName: name(names.serviceTypes, 'serviceTypeCode'),
    resourceTypeName: name(names.resourceTypes, 'resourceTypeCode'),
    productName: name(names.products, 'productName'),
    regionName: name(names.regions, 'regionCode'),
  } as ConsumptionRecord;
}

function mappingOf(names: Names): DatasetMapping<ConsumptionRecord, ConsumptionFilter> {
  return {
    capabilities: {
      sortableColumns: sortable,
      multiSort: true,
      groupableColumns: groupable,
      containsColumns: Object.keys(textOf),
    },
    columns: [...same, 'resourceTypeCode', 'productName'],
    ...question,
    row: (raw, { cycle }) => rowOf(raw, cycle, names),
    summary: { sums: amounts, negatives: ['paymentAmount'], distinct: ['customerId'] },
    summaryValue: ({ count, sums, negatives, distinct }, { currency, asOf }) =>
      ({
        count,
        customers: distinct['customerId'] ?? 0,
        currency,
        amounts: sums,
        refundAmount: negatives['paymentAmount'] ?? '0',
        asOf,
      }) as ConsumptionSummary,
    sums: amounts,
  };
}

/** What is shown for codes: the catalogue's names, and the managers of the manifest. */
function label(dataset: DatasetHandle, catalogue: Catalogue, names: Names): void {
  const locale = catalogue.language;
  const set = (
    column: string,
    labels: Readonly<Record<string, string>>,
    more?: Partial<ColumnLabels>,
  ): void => dataset.label(column, { labels, locale, ...more });
  set('serviceTypeCode', names.serviceTypes);
  set('resourceTypeCode', names.resourceTypes);
  set('productName', names.products);
  set('regionCode', names.regions);
  set('associationType', tableOf(catalogue.associationTypes));
  set('billDetailType', tableOf(catalogue.billDetailTypes));
  set('chargingMode', tableOf(catalogue.chargingModes));
  set('paymentStatus', tableOf(catalogue.paymentStatuses));
  set('accountManagerId', names.managers, { missing: 'null' });
  // No names of their own, but the order of the language.
  set('resourceName', {});
}

/** 消费明细 over a whole cycle in the browser. */
export const consumptionDataset: DatasetPage<ConsumptionRecord, ConsumptionFilter> = {
  question,
  file: {
    name: ({ cycle }) => `consumption-detail-${cycle}`,
    sort: newestFirst,
    write: (asked) =>
      import('./consumption-file.js').then(({ consumptionContent }) => consumptionContent(asked)),
  },
  /** A reseller's rows are others than one's own (customers/CD-14); a supervisor has no rows without a manager (CD-13). */
  scope({ cycle, resellerId, accountManagerId }, { accountManagerRequired }): DatasetScope {
    return {
      cycle,
      resellerId,
      accountManagerId: accountManagerRequired ? accountManagerId : undefined,
    };
  },
  async prepare({ client, locale, signal }: DatasetWorld) {
    const { value: catalogue } = await client.read('getCatalogue', {}, { locale, signal });
    const named = {
      serviceTypes: tableOf(catalogue.serviceTypes),
      resourceTypes: tableOf(catalogue.resourceTypes),
      products: tableOf(catalogue.products),
      regions: tableOf(catalogue.regions),
    };
    return (dataset) => {
      const managers = dataset.state.manifest?.managers ?? [];
      const names: Names = {
        ...named,
        managers: Object.fromEntries(managers.map(({ id, name }) => [id, name])),
      };
      label(dataset, catalogue, names);
      return dataset.rowSource(mappingOf(names));
    };
  },
};
