import { createHash } from 'node:crypto';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import { foldText } from '@partner-widgets/domain/fold-text';
import type { Insertable } from 'kysely';
import { provinces } from '../catalogue/regions.js';
import type { Store } from '../database/open.js';
import type {
  InvitationTable,
  OperatorTable,
  PartnerTable,
  ResellerAssociationTable,
} from '../database/schema.js';
import { invitationTokenHash } from '../invitation/token.js';
import { presetPermissions } from '../session/permission-items.js';
import { bulkInsert } from './bulk-insert.js';
import { emailCanary, mobileCanary } from './canaries.js';
import { invitedAccounts, type InvitedAccount } from './invited-accounts.js';
import { partnerIds } from './partners.js';

const hour = 60 * 60 * 1000;

/**
 * The token of a seeded invitation. It can be computed by everybody who reads this: seeds
 * are for demonstration and tests, a real host runs with SEED=none.
 */
export function seededInvitationToken(invitationId: string): string {
  return createHash('sha256').update(`partner-widgets seed ${invitationId}`).digest('base64url');
}

/** Invitations in each state and one for each check that can fail, each to an account of its own. */
export async function seedInvitations(store: Store, now: Date, longAgo: string): Promise<void> {
  const at = (hours: number) =>
    instantText(new Date(Math.floor((now.getTime() + hours * hour) / 1000) * 1000));
  const ties: Insertable<ResellerAssociationTable>[] = [
    [partnerIds.distributor, partnerIds.reseller],
    [partnerIds.distributor, partnerIds.secondReseller],
    [partnerIds.distributor, partnerIds.thirdReseller],
    [partnerIds.otherDistributor, partnerIds.otherReseller],
  ].map(([distributor_id = '', reseller_id = '']) => ({
    association_id: `tie-${reseller_id}`,
    invitation_id: null,
    distributor_id,
    reseller_id,
    begin_time: longAgo,
    end_time: null,
  }));
  for (const account of invitedAccounts) {
    const tiedTo =
      account.state === 'ACCEPTED'
        ? partnerIds.distributor
        : account.check === 'NO_OTHER_DISTRIBUTOR'
          ? partnerIds.otherDistributor
          : null;
    if (!tiedTo) continue;
    ties.push({
      association_id: `tie-${account.partnerId}`,
      invitation_id: account.state === 'ACCEPTED' ? account.invitationId : null,
      distributor_id: tiedTo,
      reseller_id: account.partnerId,
      begin_time: account.state === 'ACCEPTED' ? at(-20) : longAgo,
      end_time: null,
    });
  }
  await bulkInsert(
    store,
    'partners',
    invitedAccounts.map((account, number) => invitedPartner(account, number, ties)),
  );
  await bulkInsert(store, 'operators', invitedAccounts.map(invitedOperator));
  await bulkInsert(
    store,
    'account_blockers',
    invitedAccounts.flatMap(({ partnerId, blockers }) =>
      blockers.map((check_code) => ({ partner_id: partnerId, check_code })),
    ),
  );
  await bulkInsert(
    store,
    'invitations',
    invitedAccounts.map((account, number) => invitation(account, number, at)),
  );
  await bulkInsert(store, 'reseller_associations', ties);
}

function invitedPartner(
  account: InvitedAccount,
  number: number,
  ties: readonly Insertable<ResellerAssociationTable>[],
): Insertable<PartnerTable> {
  const tie = ties.find((item) => item.reseller_id === account.partnerId);
  return {
    partner_id: account.partnerId,
    name: account.name,
    name_folded: foldText(account.name),
    account_name: account.accountName,
    account_folded: foldText(account.accountName),
    mobile: mobileCanary(8100 + number),
    email: emailCanary(8100 + number),
    identity: account.blockers.includes('PROGRAM_JOINED') ? 'none' : 'reseller',
    country_code: account.check === 'SAME_COUNTRY' ? 'SG' : 'CN',
    currency: 'CNY',
    site: 'CN',
    frozen: account.check === 'ACCOUNT_NOT_FROZEN' ? 1 : 0,
    distributor_id: tie?.distributor_id ?? null,
    associated_on: tie?.begin_time ?? null,
  };
}

function invitedOperator(account: InvitedAccount): Insertable<OperatorTable> {
  return {
    operator_id: account.operatorId,
    partner_id: account.partnerId,
    name: '系统管理员',
    roles: 'administrator',
    permissions: presetPermissions.administrator.join(','),
    manager_id: null,
  };
}

function invitation(
  account: InvitedAccount,
  number: number,
  at: (hours: number) => string,
): Insertable<InvitationTable> {
  const { state } = account;
  // Sent one after the other over two days, each with seven days to answer.
  const sent = state === 'EXPIRED' ? -24 * 9 : -30 - number * 1.37;
  const handled = state === 'PENDING' || state === 'EXPIRED' ? null : at(-20);
  const accepted = state === 'ACCEPTED';
  return {
    invitation_id: account.invitationId,
    token_hash: invitationTokenHash(seededInvitationToken(account.invitationId)),
    distributor_id:
      account.check === 'DISTRIBUTOR_ACTIVE'
        ? partnerIds.frozenDistributor
        : partnerIds.distributor,
    invited_partner_id: account.partnerId,
    // What has run out is found by its time, as in real life.
    status: state === 'EXPIRED' ? 'PENDING' : state,
    message: '诚邀贵司成为我司的云经销商，共同服务华为云客户。',
    country_code: 'CN',
    create_time: at(sent),
    expire_time: at(sent + 7 * 24),
    multiple_regions: account.multipleRegions ? 1 : 0,
    region_codes: (account.multipleRegions
      ? Object.keys(provinces)
      : ['CN-42', 'CN-43', 'CN-44']
    ).join(','),
    fail_reason_zh: state === 'FAILED' ? '邀请期间，该账号加入了其他伙伴计划。' : null,
    fail_reason_en:
      state === 'FAILED'
        ? 'While the invitation was open, the account joined another partner programme.'
        : null,
    handle_time: handled,
    chosen_regions: accepted ? 'CN-42,CN-43' : null,
    notice_version: accepted ? '1.0' : null,
    notice_language: accepted ? 'zh-CN' : null,
    notice_read_at: accepted ? at(-20.1) : null,
    decline_reason: state === 'DECLINED' ? '已有其他合作安排' : null,
  };
}
