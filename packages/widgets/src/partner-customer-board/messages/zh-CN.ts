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
  events: (count) => `${count} 次`,
  customers: (count) => `${count} 个客户`,
  associateCount: '关联次数',
  disassociateCount: '解除关联次数',
  pastYear: (begin, end) => `过去一年（${begin} 至 ${end}）的累计次数，同一客户可计多次`,
  loading: '加载中',
  revenueHelp: '贡献收入的口径',
  revenueDefinition:
    '贡献收入 = 应付金额 − 代金券 − 现金券，退款计为负数。购买储值卡不计入，使用储值卡消费与现金相同。客户经理名下的新客户自分配次日起计入。',
  refresh: '刷新',
  noProvider: '此组件需要放在 <partner-provider> 中，并设置 endpoint 与 fetchSession。',
};
