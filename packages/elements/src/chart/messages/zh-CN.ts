import type { ChartMessages } from './messages.js';

export const messages: ChartMessages = {
  showTable: '以表格显示',
  showChart: '以图表显示',
  category: '项目',
  total: '合计',
  drawFailed: '图表无法绘制，已改用表格显示。',
};
