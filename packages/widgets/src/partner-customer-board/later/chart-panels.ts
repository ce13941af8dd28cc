import { nothing, type TemplateResult } from 'lit';
import type { AnswerPanelId, PanelId } from '../board-panels.js';
import type { BoardFacts } from '../board-view.js';
import { renderEvents } from './events-view.js';
import type { LaterWriting } from './later-writing.js';
import { renderDimensions, renderProfile } from './profile-view.js';
import { renderRevenue } from './revenue-view.js';
import { renderRevenueHelp } from './tools-view.js';

/** The chart of a panel that has one. */
export function renderChart(
  id: AnswerPanelId,
  { model, dimension, openCustomer }: BoardFacts,
  writing: LaterWriting,
): TemplateResult | undefined {
  const { panels, filter } = model;
  const label = writing.text.titles[id];
  if (!filter) return undefined;
  if (id === 'profile' && panels.profile.answer) {
    return renderProfile(label, panels.profile.answer.value, dimension, writing);
  }
  if (id === 'revenue' && panels.revenue.answer) {
    return renderRevenue(label, panels.revenue.answer.value, filter, writing, openCustomer);
  }
  if ((id === 'new-associations' || id === 'disassociations') && panels[id].answer) {
    const isSplit = id === 'new-associations';
    return renderEvents(label, panels[id].answer.value, filter, writing, isSplit);
  }
  return undefined;
}

/** What stands beside a panel's title. */
export function renderTools(
  id: PanelId,
  { model, dimension, chooseDimension }: BoardFacts,
  writing: LaterWriting,
): TemplateResult | typeof nothing {
  if (id === 'revenue') return renderRevenueHelp(writing);
  const value = id === 'profile' && !model.isEmpty(id) ? model.panels.profile.answer?.value : null;
  return value ? renderDimensions(value, dimension, writing, chooseDimension) : nothing;
}
