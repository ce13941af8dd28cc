import type { BoardMessages } from './messages.js';

export const messages: BoardMessages = {
  title: '客户看板',
  titles: {
    count: '客户数量统计',
    'new-associations': '新增关联客户',
    profile: '客户信息分析',
    disassociations: '解除关联客户',
    revenue: '贡献收入统计',
    'association-totals': '关联客户',
    records: '客户关联记录',
  },
  totalCustomers: '客户总数',
  consumingCustomers: '本月消费客户',
  newThisMonth: '本月新增',
  lostThisMonth: '本月解除',
  change: (signed) => `较上月 ${signed}`,
  unchanged: '与上月持平',
  associateCount: '关联次数',
  disassociateCount: '解除关联次数',
};
