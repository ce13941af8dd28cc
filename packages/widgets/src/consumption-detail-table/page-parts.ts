/** What the first rows do without; one chunk, and its words. */
export { consumptionFilters } from './filters.js';
export { grouping } from './grouping.js';
export { renderManagerChoice } from './manager-choice.js';
export { consumptionTotals } from './totals.js';

export const dictionaries = {
  'zh-CN': () => import('./messages/parts.zh-CN.js'),
  en: () => import('./messages/parts.en.js'),
};
