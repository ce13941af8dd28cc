import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { maskEmail } from '@partner-widgets/domain/mask';
import type { Store } from '../database/open.js';
import { invitationTokenHash } from '../invitation/token.js';
import { seededInvitationToken } from './invitations.js';
import { invitedAccounts } from './invited-accounts.js';

/** One mail of the seed, as the demo's outbox page lists it. */
export interface OutboxMail {
  readonly to: string;
  readonly subject: string;
  readonly invitedOperatorId: string;
  /** What the seed made of it; ACCEPTED, DECLINED and later states come from the gateway. */
  readonly state: string;
  readonly check: string | null;
  /** The page of the link, the token in its fragment, which no server is sent. */
  readonly path: string;
}

/** Writes the mails of the seeded invitations; nothing when the database has none of them. */
export async function writeOutbox(store: Store, file: string): Promise<void> {
  const rows = await store.tables
    .selectFrom('invitations as i')
    .innerJoin('partners as p', 'p.partner_id', 'i.invited_partner_id')
    .select(['i.invitation_id', 'i.token_hash', 'p.email'])
    .execute();
  const known = new Map(rows.map((row) => [row.invitation_id, row]));
  const mails = invitedAccounts.flatMap((account): OutboxMail[] => {
    const token = seededInvitationToken(account.invitationId);
    const row = known.get(account.invitationId);
    if (row?.token_hash !== invitationTokenHash(token)) return [];
    return [
      {
        to: maskEmail(row.email),
        subject: '邀请您成为华为云云经销商 / Invitation to become a Huawei Cloud reseller',
        invitedOperatorId: account.operatorId,
        state: account.state,
        check: account.check ?? null,
        path: `/invite#token=${token}`,
      },
    ];
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(mails, null, 2)}\n`);
}
