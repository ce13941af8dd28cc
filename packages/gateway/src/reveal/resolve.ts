import type { ResolveAnswer } from '@partner-widgets/contract/sensitive';
import { billingCycleOf } from '@partner-widgets/domain/billing-time';
import { validateConsumptionFilter } from '@partner-widgets/domain/filter-validation';
import { foldText } from '@partner-widgets/domain/fold-text';
import { sql, type RawBuilder } from 'kysely';
import { recordAudit } from '../audit/audit.js';
import { dataClock } from '../database/data-clock.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { requireValid } from '../http/filter-issues.js';
import { ProblemError } from '../problem.js';
import { subjectsInScope } from '../scope/subjects.js';
import { requireAction, requireCustomers } from '../session/rights.js';

const mostMatches = 1000;

/**
 * Ids of the subjects in scope whose name or account contains the text, folded. The audit
 * says how many matched and which fields were used, not what was typed.
 *
 * @throws {ProblemError} `too-many-matches`, instead of a silent cap.
 */
export async function resolveSubjects(
  gateway: Gateway,
  call: Call<'resolveSubjects'>,
): Promise<ResolveAnswer> {
  const { store, configuration } = gateway;
  const { principal, language, now } = call;
  requireCustomers(principal);
  requireAction(principal, 'reveal');
  const { kind, name, accountName, cycle } = call.input.body;
  if (name === undefined && accountName === undefined) {
    throw new ProblemError('invalid-request', {
      errors: [{ field: 'name', message: language === 'en' ? 'is required' : '必填' }],
    });
  }
  if (cycle !== undefined) {
    const window = {
      currentCycle: billingCycleOf(now),
      lookBackMonths: configuration.lookBackMonths,
    };
    requireValid(validateConsumptionFilter({ cycle }, window), '', language);
  }
  const { table, idColumn, condition } = await subjectsInScope(store, principal, kind);
  const parts: RawBuilder<unknown>[] = [condition];
  if (name !== undefined) parts.push(contains('name_folded', name));
  if (accountName !== undefined) parts.push(contains('account_folded', accountName));
  if (cycle !== undefined && kind === 'customer') {
    parts.push(sql`exists (select 1 from consumption_records c
      where c.partner_id = customers.partner_id and c.cycle = ${cycle}
        and c.customer_id = customers.customer_id)`);
  }
  const { rows } = await sql<{ id: string }>`
    select ${sql.ref(idColumn)} as id from ${sql.table(table)}
    where ${sql.join(parts, sql` and `)}
    order by ${sql.ref(idColumn)} limit ${mostMatches + 1}`.execute(store.tables);
  await recordAudit(store.tables, 'resolve', call, {
    kind,
    fields: [
      name === undefined ? [] : 'name',
      accountName === undefined ? [] : 'accountName',
    ].flat(),
    matches: rows.length,
  });
  if (rows.length > mostMatches) throw new ProblemError('too-many-matches');
  return { ids: rows.map((row) => row.id), asOf: await dataClock(store, 'detail') };
}

function contains(column: string, text: string): RawBuilder<unknown> {
  const pattern = `%${foldText(text).replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  return sql`${sql.ref(column)} like ${pattern} escape '\\'`;
}
