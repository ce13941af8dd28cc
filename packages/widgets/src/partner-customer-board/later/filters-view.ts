import { html, nothing, type TemplateResult } from 'lit';
import type { BoardFacts } from '../board-view.js';
import { barDefaults, barValue, boardFilters, issueWords } from './board-filters.js';
import type { LaterWriting } from './later-writing.js';

/** The filter bar, unless nobody may use it. */
export function renderFilters(
  { model, input, managers, resellers, filterChanged }: BoardFacts,
  { later }: LaterWriting,
): TemplateResult | typeof nothing {
  const { capabilities, window, face, issues } = model;
  if (face === 'no-permission' || face === 'session-ended') return nothing;
  // That something must be chosen is said below, not as a mistake.
  const mistakes = issues.filter(({ code }) => code !== 'required');
  return html`<partner-filter-bar
    single-row
    .filters=${boardFilters(input, { capabilities, managers, resellers, window }, later)}
    .value=${barValue(input, window)}
    .defaults=${barDefaults(window)}
    .issues=${issueWords(mistakes, later)}
    @filter-change=${filterChanged}
  ></partner-filter-bar>`;
}
