import type { FirstTableMessages } from './messages.js';

export const messages: FirstTableMessages = {
  table: '数据表格',
  rowFailed: (row) => `第 ${row} 行未能加载`,
  rowsFailed: '这一段记录未能加载',
  retry: '重试',
  rowCount: (total) => `共 ${total} 行`,
  sortPriority: (priority) => `排序优先级 ${priority}`,
  eyeOf: (column) => `${column}：显示完整内容/隐藏`,
  columnMenu: (column) => `${column}：列操作`,
  selectAll: '选择全部符合条件的行',
  selectRow: (row) => `选择第 ${row} 行`,
  noMatchHeading: '没有符合条件的记录',
  noMatchDescription: '请调整或重置筛选条件。',
  resetFilters: '重置筛选条件',
};
