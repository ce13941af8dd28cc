import type { FreshnessMessages } from './messages.js';

export const messages: FreshnessMessages = {
  asOf: (time) => `数据截至 ${time}`,
  storedView: (age) => `${age}保存的数据，正在更新`,
  offlineView: (age) => `离线，显示${age}保存的数据`,
  justNow: '刚刚',
};
