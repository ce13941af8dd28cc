import type { Kysely, Selectable } from 'kysely';
import type { Store } from '../database/open.js';
import type { InvitationTable, Tables } from '../database/schema.js';
import { ProblemError } from '../problem.js';
import type { Principal } from '../session/principal.js';
import { invitationTokenHash } from './token.js';

export type InvitationRow = Selectable<InvitationTable> & {
  distributor_name: string;
  distributor_country: string;
};

function invitations(tables: Kysely<Tables>) {
  return tables
    .selectFrom('invitations as i')
    .innerJoin('partners as d', 'd.partner_id', 'i.distributor_id')
    .selectAll('i')
    .select(['d.name as distributor_name', 'd.country_code as distributor_country']);
}

/**
 * The invitation of a token, for its invited account only. Inside a transaction on
 * PostgreSQL its row is locked until the end, so that decisions follow one another.
 *
 * @throws {ProblemError} `invitation-unknown`; `invitation-not-addressed`, which says
 * nothing of the distributor (vouchers/DI-10).
 */
export async function invitationOfToken(
  store: Store,
  tables: Kysely<Tables>,
  principal: Principal,
  token: string,
  { lock = false } = {},
): Promise<InvitationRow> {
  let query = invitations(tables).where('i.token_hash', '=', invitationTokenHash(token));
  if (lock && store.engine === 'postgres') query = query.forUpdate('i');
  const row = await query.executeTakeFirst();
  if (!row) throw new ProblemError('invitation-unknown');
  if (row.invited_partner_id !== principal.partner.id) {
    throw new ProblemError('invitation-not-addressed');
  }
  return row;
}

/** An invitation by its id; the same `not-found` for another account's, an open and an unknown one. */
export async function finalInvitation(
  tables: Kysely<Tables>,
  principal: Principal,
  invitationId: string,
  now: Date,
): Promise<InvitationRow> {
  const row = await invitations(tables)
    .where('i.invitation_id', '=', invitationId)
    .where('i.invited_partner_id', '=', principal.partner.id)
    .executeTakeFirst();
  if (!row || statusOf(row, now) === 'PENDING') throw new ProblemError('not-found');
  return row;
}

/** The state at an instant: an open invitation whose time has run out is expired. */
export function statusOf(
  row: Pick<InvitationRow, 'status' | 'expire_time'>,
  now: Date,
): 'PENDING' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED' | 'FAILED' {
  if (row.status === 'PENDING' && Date.parse(row.expire_time) <= now.getTime()) return 'EXPIRED';
  return row.status as ReturnType<typeof statusOf>;
}
