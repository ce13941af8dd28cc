/** Everything that the board's first face does without; loaded when that stands. */
import '@partner-widgets/elements/chart/define';
import '@partner-widgets/elements/filter-bar/define';
import '@partner-widgets/elements/freshness/define';
import '@partner-widgets/elements/states/define';

export { applyFilters, openCustomer, signInAgain } from './asking-the-host.js';
export { renderChart, renderTools } from './chart-panels.js';
export { loadChoices } from './choices.js';
export { renderFilters } from './filters-view.js';
export { laterDictionaries, type BoardLaterMessages } from './later-messages.js';
export type { LaterWriting } from './later-writing.js';
export type { ProfileDimension } from './profile-view.js';
export { renderFreshness } from './freshness-view.js';
export { renderPastYear } from './past-year-view.js';
export { prepare } from './prepare.js';
export { watchRecords } from './records-watch.js';
export { renderState } from './state-view.js';
export { renderRefresh } from './tools-view.js';
