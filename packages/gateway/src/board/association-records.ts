import type { AssociationRecordPage } from '@partner-widgets/contract/board';
import { validateVoucherLogFilter } from '@partner-widgets/domain/filter-validation';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import { dataClock } from '../database/data-clock.js';
import type { AssociationRecordTable } from '../database/schema.js';
import { whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { requireValid } from '../http/filter-issues.js';
import { storedInstant } from '../http/stored-instant.js';
import { customerFaces } from '../scope/customer-names.js';
import { inScope, rowScope } from '../scope/row-scope.js';
import { requirePage } from '../session/rights.js';

/** B7 客户关联记录; a switch is found by the type before and by the type after (customers §1.3). */
export async function queryAssociationRecords(
  { store }: Gateway,
  { principal, language, input }: Call<'queryAssociationRecords'>,
): Promise<AssociationRecordPage> {
  requirePage(principal, 'customer-board');
  const { filter, descending, offset, limit } = input.body;
  const { timeBegin, timeEnd } = filter;
  // Only order and calendar of the two instants; there are events of 24 months.
  const issues = validateVoucherLogFilter({ timeBegin, timeEnd }, { maximumMonths: 1200 });
  requireValid(issues, 'filter', language);
  const scope = await rowScope(store, principal, filter);
  const asOf = await dataClock(store, 'board');
  const parts: RawBuilder<unknown>[] = [inScope(scope, 'a'), sql`a.operation_time < ${asOf}`];
  if (filter.operationType !== undefined) {
    parts.push(sql`a.operation_type = ${filter.operationType}`);
  }
  if (filter.associationType !== undefined) {
    const type = filter.associationType;
    parts.push(sql`(a.association_type_before = ${type} or a.association_type_after = ${type})`);
  }
  if (timeBegin) parts.push(sql`a.operation_time >= ${storedInstant(timeBegin)}`);
  if (timeEnd) parts.push(sql`a.operation_time < ${storedInstant(timeEnd)}`);
  const condition = sql`${sql.join(parts, sql` and `)}`;
  const direction = descending === false ? sql`asc` : sql`desc`;
  const { rows } = await sql<Selectable<AssociationRecordTable>>`
    select a.* from association_records a where ${condition}
    order by a.operation_time ${direction}, a.record_id asc
    limit ${limit} offset ${offset}`.execute(store.tables);
  const total = await sql<{ count: FromColumn }>`
    select count(*) as count from association_records a where ${condition}`.execute(store.tables);
  const face = await customerFaces(
    store,
    principal,
    rows.map((row) => row.customer_id),
  );
  return {
    items: rows.map((row) => ({
      id: row.record_id,
      customerId: row.customer_id,
      customerName: face(row.customer_id).name,
      accountName: face(row.customer_id).accountName,
      operationType: row.operation_type,
      associationTypeBefore: row.association_type_before,
      associationTypeAfter: row.association_type_after,
      initiator: row.initiator,
      status: row.status,
      operationTime: row.operation_time,
      reason: row.reason,
    })),
    total: whole(total.rows[0]?.count),
    asOf,
  };
}
