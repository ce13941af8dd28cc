import { billingDayOf } from '@partner-widgets/domain/billing-time';
import { formatDay } from '@partner-widgets/domain/calendar-words';
import { html, type TemplateResult } from 'lit';
import type { PanelAnswer } from '../board-panels.js';
import type { LaterWriting } from './later-writing.js';

/** Which year B6 is about; its end is exclusive. */
export function renderPastYear(
  { begin, end }: PanelAnswer<'association-totals'>,
  { later, locale }: LaterWriting,
): TemplateResult {
  const lastDay = billingDayOf(new Date(Date.parse(end) - 1));
  const days = [billingDayOf(begin), lastDay].map((day) => formatDay(day, locale));
  return html`<p class="note">${later.pastYear(days[0] ?? '', days[1] ?? '')}</p>`;
}
