import type { RevealAnswer } from '@partner-widgets/contract/sensitive';
import { sql } from 'kysely';
import { recordAudit } from '../audit/audit.js';
import { dataClock } from '../database/data-clock.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { among } from '../scope/row-scope.js';
import { subjectsInScope } from '../scope/subjects.js';
import { requireAction } from '../session/rights.js';

/**
 * Plain names of up to 200 subjects in scope, one audit record for the batch (DESIGN §3).
 * Ids out of scope, of former customers and of nobody are left out alike.
 */
export async function reveal({ store }: Gateway, call: Call<'reveal'>): Promise<RevealAnswer> {
  const { principal } = call;
  requireAction(principal, 'reveal');
  const { kind, ids, column } = call.input.body;
  const { table, idColumn, condition } = await subjectsInScope(store, principal, kind);
  const { rows } = await sql<{ id: string; name: string; account_name: string }>`
    select ${sql.ref(idColumn)} as id, name, account_name from ${sql.table(table)}
    where ${condition} and ${among(sql.ref(idColumn), ids)}
    order by ${sql.ref(idColumn)}`.execute(store.tables);
  const items = rows.map((row) => ({ id: row.id, name: row.name, accountName: row.account_name }));
  // Before the answer: what can't be recorded isn't shown.
  await recordAudit(store.tables, 'reveal', call, {
    kind,
    column,
    asked: ids.length,
    revealed: items.map(({ id }) => id),
  });
  return { items, asOf: await dataClock(store, 'detail') };
}
