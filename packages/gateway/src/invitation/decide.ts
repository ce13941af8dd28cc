import type {
  InvitationAcceptance,
  InvitationDecline,
  InvitationReceipt,
} from '@partner-widgets/contract/invitation';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import { isInstant } from '@partner-widgets/domain/billing-time';
import { sql, type Kysely } from 'kysely';
import { recordAudit } from '../audit/audit.js';
import type { Tables } from '../database/schema.js';
import { whole } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { once } from '../http/idempotency.js';
import { ProblemError } from '../problem.js';
import { checkInvitation } from './checks.js';
import { exitAfterAcceptCommit } from './fault.js';
import { noticeVersion } from './notice.js';
import { receiptOf } from './receipt.js';
import { invitationOfToken, statusOf, type InvitationRow } from './stored.js';
import { invitationTokenHash } from './token.js';

type Outcome = 'ACCEPTED' | 'DECLINED';
type Deciding = Call<'acceptInvitation'> | Call<'declineInvitation'>;

/**
 * 愿意, exactly once: checks, tie, audit record and idempotency key are one transaction
 * (vouchers/DI-12, DI-21). A repetition with another key gets the stored receipt.
 */
export async function acceptInvitation(
  gateway: Gateway,
  call: Call<'acceptInvitation'>,
): Promise<InvitationReceipt> {
  const acceptance = call.input.body;
  if (!isInstant(acceptance.noticeReadAt)) {
    throw new ProblemError('invalid-request', {
      errors: [{ field: 'noticeReadAt', message: 'no instant of the calendar' }],
    });
  }
  const receipt = await decide(gateway, call, 'ACCEPTED', async (tables, row) => {
    requireNotice(acceptance);
    requireRegions(acceptance, row);
    await requireChecks(gateway, call, tables, row);
    return accepted(tables, call, row, acceptance);
  });
  exitAfterAcceptCommit();
  return receipt;
}

/** 不愿意: changes nothing but the invitation (vouchers/DI-14). */
export async function declineInvitation(
  gateway: Gateway,
  call: Call<'declineInvitation'>,
): Promise<InvitationReceipt> {
  return decide(gateway, call, 'DECLINED', (tables, row) =>
    declined(tables, call, row, call.input.body),
  );
}

async function decide(
  gateway: Gateway,
  call: Deciding,
  outcome: Outcome,
  change: (tables: Kysely<Tables>, row: InvitationRow) => Promise<InvitationRow>,
): Promise<InvitationReceipt> {
  const { store } = gateway;
  const { principal, language, invitationToken, idempotencyKey, now } = call;
  const request = {
    operation: outcome === 'ACCEPTED' ? 'acceptInvitation' : 'declineInvitation',
    idempotencyKey,
    content: [invitationTokenHash(invitationToken), call.input.body],
  };
  return once(store, call, request, async (tables) => {
    if (store.engine === 'postgres') {
      // SQLite has one writer; here an account's answers to several invitations follow one another.
      await sql`select 1 from partners where partner_id = ${principal.partner.id} for update`.execute(
        tables,
      );
    }
    const row = await invitationOfToken(store, tables, principal, invitationToken, { lock: true });
    const status = statusOf(row, now);
    if (status === 'FAILED') await requireChecks(gateway, call, tables, row);
    const known = status === 'PENDING' ? undefined : finalReceipt(row, call, status, outcome);
    if (known) return known;
    const changed = await change(tables, row);
    await recordAudit(
      tables,
      outcome === 'ACCEPTED' ? 'invitation.accept' : 'invitation.decline',
      call,
      { invitationId: row.invitation_id, regions: changed.chosen_regions },
    );
    const receipt = receiptOf(changed, principal, language);
    if (!receipt) throw new Error('a decided invitation without receipt');
    return receipt;
  });
}

function finalReceipt(
  row: InvitationRow,
  { principal, language }: Deciding,
  status: string,
  outcome: Outcome,
): InvitationReceipt {
  if (status === 'EXPIRED') throw new ProblemError('invitation-expired');
  if (status === 'CANCELLED') throw new ProblemError('invitation-cancelled');
  if (status === 'FAILED') throw new ProblemError('invitation-precondition-failed');
  const receipt = status === outcome ? receiptOf(row, principal, language) : null;
  if (!receipt) throw new ProblemError('invitation-handled');
  return receipt;
}

function requireNotice({ noticeVersion: version, noticeLanguage }: InvitationAcceptance): void {
  if (version !== noticeVersion || !['zh-CN', 'en'].includes(noticeLanguage)) {
    throw new ProblemError('invitation-notice-not-agreed');
  }
}

function requireRegions({ businessRegions }: InvitationAcceptance, row: InvitationRow): void {
  const offered = row.region_codes.split(',');
  const tooMany = whole(row.multiple_regions) !== 1 && businessRegions.length > 1;
  if (tooMany || businessRegions.some((code) => !offered.includes(code))) {
    throw new ProblemError('invitation-region-not-allowed');
  }
}

async function requireChecks(
  { configuration }: Gateway,
  { language }: Deciding,
  tables: Kysely<Tables>,
  row: InvitationRow,
): Promise<void> {
  const checks = await checkInvitation(tables, row, configuration.invitationRules, language);
  if (checks.some(({ passed }) => !passed)) {
    throw new ProblemError('invitation-precondition-failed', { checks });
  }
}

async function accepted(
  tables: Kysely<Tables>,
  { now }: Deciding,
  row: InvitationRow,
  acceptance: InvitationAcceptance,
): Promise<InvitationRow> {
  const time = instantText(new Date(Math.floor(now.getTime() / 1000) * 1000));
  const change = {
    status: 'ACCEPTED',
    handle_time: time,
    chosen_regions: [...acceptance.businessRegions].sort().join(','),
    notice_version: acceptance.noticeVersion,
    notice_language: acceptance.noticeLanguage,
    notice_read_at: acceptance.noticeReadAt,
  };
  await tables
    .updateTable('invitations')
    .set(change)
    .where('invitation_id', '=', row.invitation_id)
    .execute();
  await tables
    .insertInto('reseller_associations')
    .values({
      association_id: `tie-${row.invitation_id}`,
      invitation_id: row.invitation_id,
      distributor_id: row.distributor_id,
      reseller_id: row.invited_partner_id,
      begin_time: time,
      end_time: null,
    })
    .execute();
  // vouchers/DI-13: from now on it stands in 我的云经销商.
  await tables
    .updateTable('partners')
    .set({ distributor_id: row.distributor_id, associated_on: time, identity: 'reseller' })
    .where('partner_id', '=', row.invited_partner_id)
    .execute();
  return { ...row, ...change };
}

async function declined(
  tables: Kysely<Tables>,
  { now }: Deciding,
  row: InvitationRow,
  { reason }: InvitationDecline,
): Promise<InvitationRow> {
  const change = {
    status: 'DECLINED',
    handle_time: instantText(new Date(Math.floor(now.getTime() / 1000) * 1000)),
    decline_reason: reason ?? '',
  };
  await tables
    .updateTable('invitations')
    .set(change)
    .where('invitation_id', '=', row.invitation_id)
    .execute();
  return { ...row, ...change };
}
