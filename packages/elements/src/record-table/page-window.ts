import type { Capabilities } from '@partner-widgets/contract/session';
import type { Session } from '@partner-widgets/core/session/session';
import { billingCycleOf, billingDayOf } from '@partner-widgets/domain/billing-time';
import type { PageWindow } from './record-page.js';

/** customers/CD-07, Q-04: a setting, 18 where nobody says otherwise. */
const monthsBack = 18;

/**
 * What the rules need to know about now and about who asks: from the capabilities once they are there,
 * before that from the session and the server's clock, so that the first page need not wait for them.
 */
export function pageWindow(
  session: Session | undefined,
  capabilities: Capabilities | undefined,
  maxMonthsBack: number | undefined,
): PageWindow {
  const now = new Date(session?.serverNow() ?? Date.now());
  return {
    currentCycle: capabilities?.currentCycle ?? billingCycleOf(now),
    today: billingDayOf(now),
    lookBackMonths: maxMonthsBack ?? capabilities?.lookBackMonths ?? monthsBack,
    accountManagerRequired:
      capabilities?.accountManagerRequired ?? session?.snapshot.accountManagerRequired ?? false,
  };
}

/** `max-months-back` as a host wrote it; nonsense is no setting. */
export function monthsBackInput(value: unknown): number | undefined {
  const months = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof months === 'number' && Number.isInteger(months) && months >= 0 ? months : undefined;
}
