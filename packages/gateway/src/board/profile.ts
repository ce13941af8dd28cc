import { profileDimensions, type BoardProfile } from '@partner-widgets/contract/board';
import { sql } from 'kysely';
import { whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { inScope } from '../scope/row-scope.js';
import { selectBoard } from './selection.js';

const columns: Readonly<Record<(typeof profileDimensions)[number], string>> = {
  customerType: 'c.customer_type',
  verifiedStatus: 'c.verified_status',
  customerLevel: 'c.customer_level',
  associationType: 'c.association_type',
  newCustomerTag: 'c.new_customer_tag',
};

/** B3 客户信息分析: how today's customers are distributed. */
export async function getBoardProfile(
  gateway: Gateway,
  call: Call<'getBoardProfile'>,
): Promise<BoardProfile> {
  const { scope, filter, asOf } = await selectBoard(gateway, call, call.input.query);
  const ofType =
    filter.associationType === undefined
      ? sql``
      : sql` and c.association_type = ${filter.associationType}`;
  const dimensions: BoardProfile['dimensions'] = [];
  for (const dimension of profileDimensions) {
    const column = sql.ref(columns[dimension]);
    const { rows } = await sql<{ key: string; count: FromColumn }>`
      select ${column} as key, count(*) as count from customers c
      where ${inScope(scope, 'c')}${ofType}
      group by ${column} order by 2 desc, 1 asc`.execute(gateway.store.tables);
    const items = rows.map((row) => ({ key: row.key, count: whole(row.count) }));
    dimensions.push({ dimension, total: items.reduce((sum, { count }) => sum + count, 0), items });
  }
  return { dimensions, asOf };
}
