import type { Invitation } from '@partner-widgets/contract/invitation';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { Gateway } from '../gateway.js';
import type { Asking, Call } from '../http/call.js';
import { whole } from '../database/values.js';
import { checkInvitation } from './checks.js';
import { noticeTitle, noticeVersion } from './notice.js';
import { namedRegions, receiptOf } from './receipt.js';
import { finalInvitation, invitationOfToken, statusOf, type InvitationRow } from './stored.js';

/** The invitation of the link, with fresh checks. Reading changes nothing. */
export async function getInvitation(
  gateway: Gateway,
  call: Call<'getInvitation'>,
): Promise<Invitation> {
  const { store } = gateway;
  const { principal, invitationToken } = call;
  const row = await invitationOfToken(store, store.tables, principal, invitationToken);
  return shown(gateway, call, row);
}

/** A final invitation without its token, for the account it was sent to. */
export async function getInvitationOutcome(
  gateway: Gateway,
  call: Call<'getInvitationOutcome'>,
): Promise<Invitation> {
  const { invitationId } = call.input.params;
  const row = await finalInvitation(gateway.store.tables, call.principal, invitationId, call.now);
  return shown(gateway, call, row);
}

async function shown(
  { store, configuration }: Gateway,
  { principal, language, now }: Asking,
  row: InvitationRow,
): Promise<Invitation> {
  const status = statusOf(row, now);
  return {
    invitationId: row.invitation_id,
    status,
    distributorName: row.distributor_name,
    invitedAccountName: principal.partner.accountName,
    message: row.message,
    countryCode: row.country_code,
    createTime: row.create_time,
    expireTime: row.expire_time,
    multipleRegions: whole(row.multiple_regions) === 1,
    businessRegions: namedRegions(row.region_codes, language),
    notice: { version: noticeVersion, title: noticeTitle(language) },
    // Only an open invitation can be decided; an accepted one would fail by its own tie.
    checks:
      status === 'PENDING'
        ? await checkInvitation(store.tables, row, configuration.invitationRules, language)
        : [],
    failReason:
      status === 'FAILED' ? (language === 'en' ? row.fail_reason_en : row.fail_reason_zh) : null,
    receipt: receiptOf(row, principal, language),
    asOf: instantText(now),
  };
}
