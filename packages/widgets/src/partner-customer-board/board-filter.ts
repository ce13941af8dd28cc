import type { BoardFilter } from '@partner-widgets/contract/board';
import type { Capabilities } from '@partner-widgets/contract/session';
import type { Session } from '@partner-widgets/core/session/session';
import { billingCycleOf, shiftCycle } from '@partner-widgets/domain/billing-calendar';
import { validateBoardFilter } from '@partner-widgets/domain/board-filter-validation';
import type { FilterIssue } from '@partner-widgets/domain/filter-issue';

/** Longest range, and how far back it may begin (customers/CB-12). */
export const maximumMonths = 12;
const monthsBack = 18;

export type BoardScope = 'mine' | 'resellers';

/** The filters as the host or the user set them; absent ones are at their default. */
export interface BoardInput {
  readonly monthBegin?: string | undefined;
  readonly monthEnd?: string | undefined;
  readonly associationType?: string | undefined;
  readonly accountManagerId?: string | undefined;
  readonly scope?: string | undefined;
  readonly resellerId?: string | undefined;
}

export interface MonthWindow {
  readonly currentCycle: string;
  readonly earliest: string;
  readonly lookBackMonths: number;
  readonly accountManagerRequired: boolean;
}

/** From the capabilities once they are there, before that from the session and the server's clock. */
export function monthWindow(
  session: Session | undefined,
  capabilities: Capabilities | undefined,
): MonthWindow {
  const currentCycle =
    capabilities?.currentCycle ?? billingCycleOf(new Date(session?.serverNow() ?? Date.now()));
  const lookBackMonths = capabilities?.lookBackMonths ?? monthsBack;
  return {
    currentCycle,
    lookBackMonths,
    earliest: shiftCycle(currentCycle, -lookBackMonths),
    accountManagerRequired:
      capabilities?.accountManagerRequired ?? session?.snapshot.accountManagerRequired ?? false,
  };
}

/** The last 12 months with the current one (customers §1.2); a lone end takes its other end along. */
export function defaultMonths(
  { monthBegin, monthEnd }: BoardInput,
  { currentCycle, earliest }: MonthWindow,
): { begin: string; end: string } {
  const span = maximumMonths - 1;
  if (monthBegin && monthEnd) return { begin: monthBegin, end: monthEnd };
  if (monthBegin) {
    const end = shifted(monthBegin, span) ?? currentCycle;
    return { begin: monthBegin, end: end < currentCycle ? end : currentCycle };
  }
  const end = monthEnd || currentCycle;
  const begin = shifted(end, -span) ?? earliest;
  return { begin: begin > earliest ? begin : earliest, end };
}

/** Undefined for what is no month: the validation says so. */
function shifted(cycle: string, months: number): string | undefined {
  try {
    return shiftCycle(cycle, months);
  } catch {
    return undefined;
  }
}

/** The question, and what is wrong with it; it may be asked only when nothing is. */
export function boardQuestion(
  input: BoardInput,
  window: MonthWindow,
): { readonly filter: BoardFilter; readonly issues: readonly FilterIssue[] } {
  const { begin, end } = defaultMonths(input, window);
  const { associationType, accountManagerId, resellerId } = input;
  const scope = input.scope === 'resellers' ? 'resellers' : 'mine';
  const filter: BoardFilter = {
    monthBegin: begin,
    monthEnd: end,
    ...(associationType ? { associationType } : {}),
    ...(accountManagerId ? { accountManagerId } : {}),
    ...(scope === 'resellers' ? { scope } : {}),
    ...(scope === 'resellers' && resellerId ? { resellerId } : {}),
  };
  const issues = validateBoardFilter(filter, window, maximumMonths);
  if (input.scope && input.scope !== scope) issues.push({ field: 'scope', code: 'format' });
  return { filter, issues };
}
