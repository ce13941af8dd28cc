import type { InvitationReceipt } from '@partner-widgets/contract/invitation';
import { provinces } from '../catalogue/regions.js';
import { nameOf } from '../catalogue/names.js';
import type { Language } from '../http/language.js';
import type { Principal } from '../session/principal.js';
import type { InvitationRow } from './stored.js';

/** Codes of a comma list with their names. */
export function namedRegions(
  codes: string | null,
  language: Language,
): { code: string; name: string }[] {
  return (codes ?? '')
    .split(',')
    .filter(Boolean)
    .map((code) => ({ code, name: nameOf(provinces, code, language) }));
}

/** The stored outcome (vouchers/DI-21); null while there is none. */
export function receiptOf(
  row: InvitationRow,
  principal: Principal,
  language: Language,
): InvitationReceipt | null {
  if (row.status !== 'ACCEPTED' && row.status !== 'DECLINED') return null;
  const accepted = row.status === 'ACCEPTED';
  return {
    status: row.status,
    invitationId: row.invitation_id,
    time: row.handle_time ?? row.create_time,
    distributorName: row.distributor_name,
    accountName: principal.partner.accountName,
    resellerId: accepted ? row.invited_partner_id : null,
    businessRegions: accepted ? namedRegions(row.chosen_regions, language) : [],
    noticeVersion: row.notice_version,
    noticeLanguage: row.notice_language,
    noticeReadAt: row.notice_read_at,
    reason: accepted ? null : (row.decline_reason ?? ''),
  };
}
