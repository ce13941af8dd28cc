import type { ChartMessages } from './messages.js';

export const messages: ChartMessages = {
  showTable: 'Show as table',
  showChart: 'Show as chart',
  category: 'Item',
  total: 'Total',
  drawFailed: 'The chart cannot be drawn. The same numbers are shown as a table.',
};
