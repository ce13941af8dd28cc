import type { Check } from '@partner-widgets/contract/problem';
import type { InvitationCheck } from '@partner-widgets/domain/codes/invitation-check';
import type { Kysely } from 'kysely';
import type { Configuration } from '../configuration.js';
import type { Tables } from '../database/schema.js';
import { whole } from '../database/values.js';
import type { Language } from '../http/language.js';
import { checkTexts } from './check-texts.js';
import type { InvitationRow } from './stored.js';

const common: readonly InvitationCheck[] = [
  'NO_OTHER_PROGRAM',
  'SAME_COUNTRY',
  'NO_OTHER_DISTRIBUTOR',
  'ACCOUNT_NOT_FROZEN',
  'DISTRIBUTOR_ACTIVE',
  'NOT_PARTNER_CUSTOMER',
  'NO_RESOURCES',
  'NO_CONSUMPTION',
  'NO_ARREARS',
  'NOT_ENTERPRISE_MEMBER',
  'NO_CREDIT_ACCOUNT',
  'NOT_PRE_REGISTERED',
  'IDENTITY_UNUSED',
];

/**
 * The preconditions of an invitation as they are now (vouchers/DI-12, DI-22): read anew
 * at every opening, and again in the transaction of an acceptance.
 */
export async function checkInvitation(
  tables: Kysely<Tables>,
  row: InvitationRow,
  rules: Configuration['invitationRules'],
  language: Language,
): Promise<Check[]> {
  const failed = await failedChecks(tables, row);
  const codes = [rules === 'hcpn' ? 'HCPN_ENTERED' : 'PROGRAM_JOINED', ...common] as const;
  return codes.map((code) => {
    const [message, remedy] = checkTexts[code][language];
    return failed.has(code)
      ? { code, passed: false, message, remedy }
      : { code, passed: true, message: '', remedy: '' };
  });
}

async function failedChecks(tables: Kysely<Tables>, row: InvitationRow): Promise<Set<string>> {
  const account = await tables
    .selectFrom('partners')
    .select(['country_code', 'frozen'])
    .where('partner_id', '=', row.invited_partner_id)
    .executeTakeFirstOrThrow();
  const distributor = await tables
    .selectFrom('partners')
    .select(['identity', 'frozen'])
    .where('partner_id', '=', row.distributor_id)
    .executeTakeFirstOrThrow();
  const tie = await tables
    .selectFrom('reseller_associations')
    .select('association_id')
    .where('reseller_id', '=', row.invited_partner_id)
    .where('end_time', 'is', null)
    .executeTakeFirst();
  const blockers = await tables
    .selectFrom('account_blockers')
    .select('check_code')
    .where('partner_id', '=', row.invited_partner_id)
    .execute();
  const failed = new Set(blockers.map((blocker) => blocker.check_code));
  if (account.country_code !== row.distributor_country) failed.add('SAME_COUNTRY');
  if (tie) failed.add('NO_OTHER_DISTRIBUTOR');
  if (whole(account.frozen)) failed.add('ACCOUNT_NOT_FROZEN');
  if (whole(distributor.frozen) || distributor.identity !== 'distributor') {
    failed.add('DISTRIBUTOR_ACTIVE');
  }
  return failed;
}
