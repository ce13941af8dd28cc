import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Store } from '../database/open.js';
import { ProblemError } from '../problem.js';
import type { Principal } from '../session/principal.js';
import { actionsOf, mustChooseManager } from '../session/rights.js';
import { managerIdsOf } from './managers.js';

/**
 * Which rows of charges, periods and association events a call may see. Rows carry the
 * partner, distributor and account manager of their own instant, so that a customer's
 * move opens nothing of the time before or after it.
 */
export interface RowScope {
  readonly partnerId?: string;
  /** Set when a distributor looks at rows made under his resellers (customers/CD-14). */
  readonly distributorId?: string;
  readonly managerIds?: readonly string[];
}

export interface ScopeWish {
  readonly accountManagerId?: string | undefined;
  readonly scope?: 'mine' | 'resellers' | undefined;
  readonly resellerId?: string | undefined;
}

/**
 * The rows a principal may see under his wish.
 *
 * @throws {ProblemError} `reseller-not-permitted`, alike for foreign and unknown ones;
 * `account-manager-required` (customers/CD-13).
 */
export async function rowScope(
  store: Store,
  principal: Principal,
  wish: ScopeWish = {},
): Promise<RowScope> {
  const managerIds = await chosenManagers(store, principal, wish.accountManagerId);
  const who = managerIds ? { managerIds } : {};
  if (wish.resellerId === undefined && wish.scope !== 'resellers') {
    return { partnerId: principal.partner.id, ...who };
  }
  if (!actionsOf(principal).includes('see-resellers')) {
    throw new ProblemError('reseller-not-permitted');
  }
  const distributorId = principal.partner.id;
  if (wish.resellerId === undefined) return { distributorId, ...who };
  const tie = await store.tables
    .selectFrom('reseller_associations')
    .select('association_id')
    .where('distributor_id', '=', distributorId)
    .where('reseller_id', '=', wish.resellerId)
    .executeTakeFirst();
  if (!tie) throw new ProblemError('reseller-not-permitted');
  return { partnerId: wish.resellerId, distributorId, ...who };
}

async function chosenManagers(
  store: Store,
  principal: Principal,
  chosen: string | undefined,
): Promise<readonly string[] | undefined> {
  const mine = await managerIdsOf(store, principal);
  if (mustChooseManager(principal)) {
    if (!chosen || !mine?.includes(chosen)) throw new ProblemError('account-manager-required');
    return [chosen];
  }
  if (chosen === undefined) return mine;
  return !mine || mine.includes(chosen) ? [chosen] : [];
}

/** The condition on a table that carries partner, distributor and manager of each row. */
export function inScope(scope: RowScope, alias: string): RawBuilder<SqlBool> {
  const parts: RawBuilder<unknown>[] = [];
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  if (scope.partnerId !== undefined) parts.push(sql`${column('partner_id')} = ${scope.partnerId}`);
  if (scope.distributorId !== undefined) {
    parts.push(sql`${column('distributor_id')} = ${scope.distributorId}`);
  }
  // A scope that names nobody would be everybody's rows.
  if (parts.length === 0) throw new Error('a scope without partner');
  if (scope.managerIds) parts.push(among(column('account_manager_id'), scope.managerIds));
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

/** `column in (…)`; nothing matches an empty list. */
export function among(column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<unknown> {
  if (values.length === 0) return sql`1 = 0`;
  return sql`${column} in (${sql.join(values.map((value) => sql`${value}`))})`;
}
