/** What the first rows do without; one chunk. */
export { consumptionFilters } from './filters.js';
export { renderManagerChoice } from './manager-choice.js';
export { consumptionTotals } from './totals.js';
