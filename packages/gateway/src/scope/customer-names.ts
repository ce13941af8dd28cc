import { maskAccount, maskName } from '@partner-widgets/domain/mask';
import type { Store } from '../database/open.js';
import type { Principal } from '../session/principal.js';

/** What may be shown of a customer beside its id. */
export interface CustomerFace {
  readonly name: string | null;
  readonly accountName: string | null;
  readonly stillAssociated: boolean;
}

const former: CustomerFace = { name: null, accountName: null, stillAssociated: false };

/** A statement takes but so many parameters. */
const idsAtOnce = 2000;

/**
 * Masked names of customers that are associated now, with the principal's partner or a
 * reseller of it; of a former customer nothing but its id is known (customers/CD-11).
 */
export async function customerFaces(
  store: Store,
  principal: { readonly partner: Pick<Principal['partner'], 'id'> },
  customerIds: Iterable<string>,
): Promise<(customerId: string) => CustomerFace> {
  const ids = [...new Set(customerIds)];
  if (ids.length === 0) return () => former;
  const { id } = principal.partner;
  const faces = new Map<string, CustomerFace>();
  for (let begin = 0; begin < ids.length; begin += idsAtOnce) {
    const rows = await store.tables
      .selectFrom('customers')
      .select(['customer_id', 'name', 'account_name'])
      .where('customer_id', 'in', ids.slice(begin, begin + idsAtOnce))
      .where((by) => by.or([by('partner_id', '=', id), by('distributor_id', '=', id)]))
      .execute();
    for (const row of rows) {
      faces.set(row.customer_id, {
        name: maskName(row.name),
        accountName: maskAccount(row.account_name),
        stillAssociated: true,
      });
    }
  }
  return (customerId) => faces.get(customerId) ?? former;
}
