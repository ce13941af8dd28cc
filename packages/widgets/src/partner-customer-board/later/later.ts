/** Everything that the board's first face does without; loaded when that stands. */
import '@partner-widgets/elements/chart/define';
import '@partner-widgets/elements/filter-bar/define';
import '@partner-widgets/elements/states/define';

export { barDefaults, barValue, boardFilters, inputOf, issueWords } from './board-filters.js';
export { renderEvents } from './events-view.js';
export { laterDictionaries, type BoardLaterMessages } from './later-messages.js';
export type { LaterWriting } from './later-writing.js';
export { renderDimensions, renderProfile, type ProfileDimension } from './profile-view.js';
export { renderRevenue } from './revenue-view.js';
