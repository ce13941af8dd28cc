import type {
  ConsumptionAmountColumn,
  ConsumptionGroupColumn,
  ConsumptionGroups,
} from '@partner-widgets/contract/consumption';
import { sql } from 'kysely';
import { dataClock } from '../database/data-clock.js';
import { whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { customerFaces } from '../scope/customer-names.js';
import { amountSums, amountsOf } from './amount-sums.js';
import { labelOf } from './distinct.js';
import { consumptionCondition, selectConsumption } from './filter.js';
import { selectionKey, type ConsumptionSelection } from './selection.js';

const columns: Readonly<Record<ConsumptionGroupColumn, string>> = {
  customerId: 'c.customer_id',
  associationType: 'c.association_type',
  serviceTypeCode: 'c.service_type_code',
  chargingMode: 'c.charging_mode',
  billDetailType: 'c.bill_detail_type',
  regionCode: 'c.region_code',
};

interface Group {
  readonly key: string;
  readonly count: number;
  readonly amounts: Record<ConsumptionAmountColumn, string>;
}

/** Every group of the filter with exact sums of raw decimals (customers/GEN-09), ordered by key. */
export async function groupConsumption(
  gateway: Gateway,
  call: Call<'groupConsumption'>,
): Promise<ConsumptionGroups> {
  const { filter, by } = call.input.body;
  const selection = await selectConsumption(gateway, call, filter);
  const asOf = await dataClock(gateway.store, 'detail');
  const groups = await gateway.kept.read(
    selection.texts.version,
    ['groups', by, selectionKey(selection)],
    () => readGroups(gateway, selection, by),
  );
  // Two customers may share a mask: groups are of ids, and a mask is only what they are called.
  const face = await customerFaces(
    gateway.store,
    call.principal,
    by === 'customerId' ? groups.map(({ key }) => key) : [],
  );
  const items = groups.map((group) => ({
    ...group,
    label: by === 'customerId' ? face(group.key).name : labelOf(by, group.key, call),
  }));
  return { items, total: items.length, asOf };
}

async function readGroups(
  { store }: Gateway,
  selection: ConsumptionSelection,
  by: ConsumptionGroupColumn,
): Promise<Group[]> {
  const key = sql.ref(columns[by]);
  // Not by an index, which would fetch the rows from all over the file.
  const grouped = store.engine === 'sqlite' ? sql`+${key}` : key;
  const { rows } = await sql<Record<string, FromColumn>>`
    select ${key} as key, count(*) as count, ${sql.join(amountSums(store))}
    from consumption_records c
    where ${consumptionCondition(selection)}
    group by ${grouped} order by key`.execute(store.sums);
  return rows.map((row) => ({
    key: String(row['key']),
    count: whole(row['count']),
    amounts: amountsOf(row),
  }));
}
