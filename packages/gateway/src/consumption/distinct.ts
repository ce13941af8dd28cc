import type {
  consumptionDistinctColumns,
  DistinctList,
} from '@partner-widgets/contract/consumption';
import { associationTypes } from '@partner-widgets/domain/codes/association-type';
import { billDetailTypes } from '@partner-widgets/domain/codes/bill-detail-type';
import { chargingModes } from '@partner-widgets/domain/codes/charging-mode';
import { paymentStatuses } from '@partner-widgets/domain/codes/payment-status';
import { sql } from 'kysely';
import { nameOf, regionName, serviceTypeName } from '../catalogue/names.js';
import { dataClock } from '../database/data-clock.js';
import { whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Asking, Call } from '../http/call.js';
import { consumptionCondition, selectConsumption } from './filter.js';

type Column = (typeof consumptionDistinctColumns)[number];

const columns: Readonly<Record<Column, string>> = {
  associationType: 'c.association_type',
  accountManagerId: 'c.account_manager_id',
  serviceTypeCode: 'c.service_type_code',
  chargingMode: 'c.charging_mode',
  billDetailType: 'c.bill_detail_type',
  regionCode: 'c.region_code',
  paymentStatus: 'c.payment_status',
};

interface DistinctRow {
  value: string | null;
  name: string | null;
  count: FromColumn;
}

/** The values a column has under the filter, most frequent first; '' stands for none. */
export async function distinctConsumption(
  gateway: Gateway,
  call: Call<'distinctConsumption'>,
): Promise<DistinctList> {
  const { filter, column } = call.input.body;
  const selection = await selectConsumption(gateway, call, filter);
  const value = sql.ref(columns[column]);
  const { rows } = await sql<DistinctRow>`
    select v.value, m.name, v.count from (
      select ${value} as value, count(*) as count
      from consumption_records c
      where ${consumptionCondition(selection)}
      group by ${value}) v
    left join account_managers m on m.manager_id = v.value
    order by v.count desc, v.value asc`.execute(gateway.store.sums);
  return {
    items: rows.map((row) => ({
      value: row.value ?? '',
      label:
        row.value === null || column === 'accountManagerId'
          ? row.name
          : labelOf(column, row.value, call),
      count: whole(row.count),
    })),
    total: rows.length,
    asOf: await dataClock(gateway.store, 'detail'),
  };
}

/** The name of a code in the language asked for. */
export function labelOf(
  column: Exclude<Column, 'accountManagerId'>,
  code: string,
  { principal, language }: Asking,
): string {
  switch (column) {
    case 'serviceTypeCode':
      return serviceTypeName(code, language);
    case 'regionCode':
      return regionName(code, language);
    case 'associationType':
      return nameOf(associationTypes(principal.partner.site), code, language);
    case 'chargingMode':
      return nameOf(chargingModes, code, language);
    case 'billDetailType':
      return nameOf(billDetailTypes, code, language);
    case 'paymentStatus':
      return nameOf(paymentStatuses, code, language);
  }
}
