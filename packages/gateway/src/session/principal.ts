import { createHash } from 'node:crypto';
import type { identities, roles } from '@partner-widgets/contract/session';
import type { Store } from '../database/open.js';
import { whole } from '../database/values.js';

export type Identity = (typeof identities)[number];
export type Role = (typeof roles)[number];

/** Who asks: one operator of one partner, as the database knows him at this moment. */
export interface Principal {
  /** Opaque, stable for this operator of this partner. */
  readonly id: string;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<string>;
  /** His own id as an account manager. */
  readonly managerId: string | undefined;
  readonly partner: {
    readonly id: string;
    readonly name: string;
    readonly accountName: string;
    readonly identity: Identity;
    readonly site: 'CN' | 'INTL';
    readonly currency: string;
    readonly frozen: boolean;
    /** Of a reseller: the distributor it is tied to. */
    readonly distributorId: string | undefined;
  };
}

/** The opaque name of an operator; it says nothing of him and never changes. */
export function principalId(partnerId: string, operatorId: string): string {
  return createHash('sha256')
    .update(`partner-widgets principal\n${partnerId}\n${operatorId}`)
    .digest('base64url')
    .slice(0, 27);
}

/** Loads an operator with his partner; undefined when there is none. Read at each call, so that a lost role counts at once. */
export async function loadPrincipal(
  store: Store,
  operatorId: string,
): Promise<Principal | undefined> {
  const row = await store.tables
    .selectFrom('operators as o')
    .innerJoin('partners as p', 'p.partner_id', 'o.partner_id')
    .select(['o.operator_id', 'o.name as operator_name', 'o.roles', 'o.permissions'])
    .select(['o.manager_id', 'p.partner_id', 'p.name', 'p.account_name', 'p.identity'])
    .select(['p.site', 'p.currency', 'p.frozen', 'p.distributor_id'])
    .where('o.operator_id', '=', operatorId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: principalId(row.partner_id, row.operator_id),
    operatorId: row.operator_id,
    operatorName: row.operator_name,
    roles: commaList(row.roles) as Role[],
    permissions: new Set(commaList(row.permissions)),
    managerId: row.manager_id ?? undefined,
    partner: {
      id: row.partner_id,
      name: row.name,
      accountName: row.account_name,
      identity: row.identity as Identity,
      site: row.site === 'INTL' ? 'INTL' : 'CN',
      currency: row.currency,
      frozen: whole(row.frozen) === 1,
      distributorId: row.distributor_id ?? undefined,
    },
  };
}

function commaList(text: string): string[] {
  return text ? text.split(',') : [];
}
