import type { RecordsMessages } from './messages.js';

export const messages: RecordsMessages = {
  title: '客户关联记录',
  customer: '客户名称/账号名',
  operation: '操作类型',
  associationType: '关联类型',
  initiator: '发起方',
  status: '状态',
  time: (zone) => `操作时间（${zone}）`,
  reason: '原因',
  operationTime: '操作时间',
  formerCustomer: '已解除关联',
  changed: (before, after) => `${before} → ${after}`,
  revealFailed: '未能显示完整内容，请稍后重试。',
  revealForbidden: '您的账号无权查看完整内容。',
};
