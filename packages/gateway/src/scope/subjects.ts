import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Store } from '../database/open.js';
import { ProblemError } from '../problem.js';
import type { Principal } from '../session/principal.js';
import { actionsOf } from '../session/rights.js';
import { managerIdsOf } from './managers.js';
import { among } from './row-scope.js';

export type SubjectKind = 'customer' | 'reseller';

/** Where the names of a kind of subject stand. */
export interface SubjectSource {
  readonly table: 'customers' | 'partners';
  readonly idColumn: 'customer_id' | 'partner_id';
  /** The subjects whose plain names this principal may read: those of today. */
  readonly condition: RawBuilder<SqlBool>;
}

/**
 * The subjects in a principal's scope now. An account manager reads the plain names of
 * the customers he has, not of those he once had; a distributor those of his resellers'
 * customers too, as their filter needs them.
 *
 * @throws {ProblemError} `permission-denied` for resellers without the right to see them.
 */
export async function subjectsInScope(
  store: Store,
  principal: Principal,
  kind: SubjectKind,
): Promise<SubjectSource> {
  const { id } = principal.partner;
  const seesResellers = actionsOf(principal).includes('see-resellers');
  if (kind === 'reseller') {
    if (!seesResellers) throw new ProblemError('permission-denied');
    return {
      table: 'partners',
      idColumn: 'partner_id',
      condition: sql<SqlBool>`distributor_id = ${id}`,
    };
  }
  const managers = await managerIdsOf(store, principal);
  const own = managers
    ? sql`(partner_id = ${id} and ${among(sql.ref('account_manager_id'), managers)})`
    : sql`partner_id = ${id}`;
  return {
    table: 'customers',
    idColumn: 'customer_id',
    condition:
      seesResellers && !managers
        ? sql<SqlBool>`(${own} or distributor_id = ${id})`
        : sql<SqlBool>`${own}`,
  };
}
