import { maskAccount, maskName } from '@partner-widgets/domain/mask';
import type { Customer, Party } from './people.js';

/** The name as it leaves the gateway; null for a customer that left (customers/CD-11). */
export function maskedName(party: Party | Customer | undefined): string | null {
  return party && !hasLeft(party) ? maskName(party.name) : null;
}

/** The account as it leaves the gateway; null for a customer that left. */
export function maskedAccount(party: Party | Customer | undefined): string | null {
  return party && !hasLeft(party) ? maskAccount(party.accountName) : null;
}

export function hasLeft(party: Party | Customer): boolean {
  return 'leftOn' in party && party.leftOn !== null;
}
