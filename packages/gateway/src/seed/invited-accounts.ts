import type { InvitationCheck } from '@partner-widgets/domain/codes/invitation-check';

/** An account that was invited, and what becomes of it. Each has an operator of its own. */
export interface InvitedAccount {
  readonly operatorId: string;
  readonly partnerId: string;
  readonly invitationId: string;
  /** No canary: he reads it himself on the invitation's page. */
  readonly name: string;
  readonly accountName: string;
  readonly state: 'PENDING' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED' | 'FAILED';
  readonly multipleRegions: boolean;
  /** The one check that fails, where exactly one does. */
  readonly check?: InvitationCheck;
  /** Stored blockers; country, frozen accounts and ties are facts of their own. */
  readonly blockers: readonly InvitationCheck[];
}

const facts: readonly InvitationCheck[] = [
  'SAME_COUNTRY',
  'NO_OTHER_DISTRIBUTOR',
  'ACCOUNT_NOT_FROZEN',
  'DISTRIBUTOR_ACTIVE',
];

/** Checks that one invitation each fails, in the rules of `programme` (vouchers OQ-01). */
export const failingChecks: readonly InvitationCheck[] = [
  'PROGRAM_JOINED',
  'NO_OTHER_PROGRAM',
  ...facts,
  'NOT_PARTNER_CUSTOMER',
  'NO_RESOURCES',
  'NO_CONSUMPTION',
  'NO_ARREARS',
  'NOT_ENTERPRISE_MEMBER',
  'NO_CREDIT_ACCOUNT',
  'NOT_PRE_REGISTERED',
  'IDENTITY_UNUSED',
];

const names = [
  '荆楚云商',
  '湘江数智',
  '岭东云服',
  '天府云联',
  '关中云网',
  '齐鲁云通',
  '闽海云达',
  '江南云信',
  '燕赵云合',
  '滇池云启',
  '北疆云途',
  '松江云领',
];

let number = 0;
function account(operatorId: string, more: Partial<InvitedAccount> = {}): InvitedAccount {
  const place = ++number;
  return {
    operatorId,
    partnerId: `p-inv-${String(place).padStart(4, '0')}`,
    invitationId: `INV20260901${String(place).padStart(3, '0')}`,
    name: `${names[place % names.length] ?? ''}科技有限公司`,
    accountName: `invited_${String(place).padStart(2, '0')}`,
    state: 'PENDING',
    multipleRegions: true,
    blockers: [],
    ...more,
  };
}

export const invitedAccounts: readonly InvitedAccount[] = [
  account('op-reseller-invited'),
  account('op-invited-single-region', { multipleRegions: false }),
  account('op-invited-accepted', { state: 'ACCEPTED' }),
  account('op-invited-declined', { state: 'DECLINED' }),
  account('op-invited-expired', { state: 'EXPIRED' }),
  account('op-invited-cancelled', { state: 'CANCELLED' }),
  account('op-invited-failed', { state: 'FAILED', blockers: ['NO_OTHER_PROGRAM'] }),
  account('op-invited-many-checks', {
    blockers: ['NO_RESOURCES', 'NO_ARREARS', 'NO_CREDIT_ACCOUNT'],
  }),
  account('op-invited-spare-1'),
  account('op-invited-spare-2'),
  account('op-invited-spare-3'),
  account('op-invited-spare-4'),
  ...failingChecks.map((check) =>
    account(`op-invited-check-${check.toLowerCase().replaceAll('_', '-')}`, {
      check,
      blockers: facts.includes(check) ? [] : [check],
    }),
  ),
];
