import type { Session } from '@partner-widgets/core/session/session';
import { PartnerFilterChangeEvent } from '@partner-widgets/elements/events/filter-change';
import { PartnerLoginRequiredEvent } from '@partner-widgets/elements/events/login-required';
import { PartnerNavigateEvent } from '@partner-widgets/elements/events/navigate';
import type { FilterValues } from '@partner-widgets/elements/filter-bar/filter-definition';
import type { BoardInput, MonthWindow } from '../board-filter.js';
import { inputOf } from './board-filters.js';

/** What the user chose becomes the board's own properties, and the host hears of it. */
export function applyFilters(
  board: HTMLElement & { -readonly [Name in keyof BoardInput]: BoardInput[Name] },
  value: FilterValues,
  window: MonthWindow,
): void {
  const input = inputOf(value, window);
  Object.assign(board, input);
  board.dispatchEvent(new PartnerFilterChangeEvent({ filters: { ...input } }));
}

/** The page of a customer is the host's. */
export function openCustomer(board: HTMLElement, customerId: string): void {
  const parameters = { customerId };
  board.dispatchEvent(new PartnerNavigateEvent({ target: 'customer', parameters }));
}

/** Unless the host takes over, its session callback is asked again. */
export function signInAgain(board: HTMLElement, session: Session | undefined): void {
  const event = new PartnerLoginRequiredEvent({ reason: 'login-needed' });
  if (board.dispatchEvent(event)) session?.restart();
}
