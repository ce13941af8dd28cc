import type { Store } from '../database/open.js';
import { isOnlyAccountManager, mustChooseManager } from '../session/rights.js';
import type { Principal } from '../session/principal.js';

/**
 * The account managers whose customers he sees; undefined stands for everyone's
 * (customers/CB-08, orders/ROLE-04).
 */
export async function managerIdsOf(
  store: Store,
  principal: Principal,
): Promise<readonly string[] | undefined> {
  if (mustChooseManager(principal)) {
    const rows = await store.tables
      .selectFrom('account_managers')
      .select('manager_id')
      .where('partner_id', '=', principal.partner.id)
      .where('supervisor_id', '=', principal.operatorId)
      .execute();
    return rows.map((row) => row.manager_id);
  }
  if (isOnlyAccountManager(principal)) return principal.managerId ? [principal.managerId] : [];
  // Who holds no role at all sees nobody's customers.
  return principal.roles.length > 0 ? undefined : [];
}
