/** What the first rows do without; one chunk. */
export { voucherLogFilters } from './filters.js';
export { renderTabs } from './tabs.js';
export { tabStyles } from './tabs.styles.js';
export { voucherLogTotals } from './totals.js';
