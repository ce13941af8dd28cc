import type { ScenarioEntry, WidgetTag } from './scenario-entry.js';

const widgets: readonly WidgetTag[] = ['distributor-invite-accept'];

/** Situations of an invitation (vouchers §4.3). */
export const invitationScenarios: readonly ScenarioEntry[] = [
  {
    id: 'invitation-pending',
    title: { zh: '待接受', en: 'Invitation pending' },
    description: { zh: '所有检查已通过。', en: 'All checks have passed.' },
    widgets,
    load: () => import('./invitation-pending.js'),
  },
  {
    id: 'invitation-one-region',
    title: { zh: '只能选一个地区', en: 'One region only' },
    description: {
      zh: '只能选择一个业务开展地区。',
      en: 'Exactly one business region may be chosen.',
    },
    widgets,
    load: () => import('./invitation-one-region.js'),
  },
  {
    id: 'invitation-precondition-failed',
    title: { zh: '条件不满足', en: 'Precondition failed' },
    description: { zh: '列出未通过的检查与处理办法。', en: 'Failed checks, each with a remedy.' },
    widgets,
    load: () => import('./invitation-precondition-failed.js'),
  },
  {
    id: 'invitation-wrong-account',
    title: { zh: '账号不符', en: 'Wrong account' },
    description: { zh: '邀请不是发给当前账号的。', en: 'Addressed to another account.' },
    widgets,
    load: () => import('./invitation-wrong-account.js'),
  },
  {
    id: 'invitation-login-needed',
    title: { zh: '需要登录', en: 'Login needed' },
    description: { zh: '需要宿主引导登录。', en: 'The host must sign the user in.' },
    widgets,
    load: () => import('./invitation-login-needed.js'),
  },
  {
    id: 'invitation-expired',
    title: { zh: '邀请已失效', en: 'Invitation expired' },
    description: { zh: '已超过 7 天有效期。', en: 'Seven days have passed.' },
    widgets,
    load: () => import('./invitation-expired.js'),
  },
  {
    id: 'invitation-cancelled',
    title: { zh: '邀请已取消', en: 'Invitation cancelled' },
    description: { zh: '总经销商已取消邀请。', en: 'Cancelled by the distributor.' },
    widgets,
    load: () => import('./invitation-cancelled.js'),
  },
  {
    id: 'invitation-accepted',
    title: { zh: '已接受', en: 'Invitation accepted' },
    description: { zh: '再次显示接受回执。', en: 'The receipt is shown again.' },
    widgets,
    load: () => import('./invitation-accepted.js'),
  },
  {
    id: 'invitation-declined',
    title: { zh: '已拒绝', en: 'Invitation declined' },
    description: { zh: '再次显示拒绝结果。', en: 'The outcome is shown again.' },
    widgets,
    load: () => import('./invitation-declined.js'),
  },
  {
    id: 'invitation-handled-already',
    title: { zh: '已在别处处理', en: 'Handled already' },
    description: {
      zh: '打开后已在另一页面被接受。',
      en: 'Accepted elsewhere after it was opened.',
    },
    widgets,
    load: () => import('./invitation-handled-already.js'),
  },
  {
    id: 'invitation-failed',
    title: { zh: '邀请失败', en: 'Invitation failed' },
    description: { zh: '有效期内条件发生变化。', en: 'A precondition broke while it was open.' },
    widgets,
    load: () => import('./invitation-failed.js'),
  },
  {
    id: 'invitation-unknown-token',
    title: { zh: '链接无效', en: 'Unknown token' },
    description: { zh: '邀请链接无效。', en: 'The link is not valid.' },
    widgets,
    load: () => import('./invitation-unknown-token.js'),
  },
  {
    id: 'invitation-notice-unreadable',
    title: { zh: '须知无法阅读', en: 'Notice unreadable' },
    description: { zh: '须知加载失败，不能接受。', en: "The notice can't be read." },
    widgets,
    load: () => import('./invitation-notice-unreadable.js'),
  },
  {
    id: 'invitation-accept-conflict',
    title: { zh: '接受时条件变化', en: 'Conflict at accepting' },
    description: { zh: '提交时检查未通过。', en: 'A check fails only at accepting.' },
    widgets,
    load: () => import('./invitation-accept-conflict.js'),
  },
  {
    id: 'invitation-accept-lost-answer',
    title: { zh: '接受结果丢失', en: 'Answer lost' },
    description: {
      zh: '已提交成功，但回应丢失；重试得到同一结果。',
      en: 'Committed, but the answer is lost; retrying gets it.',
    },
    widgets,
    load: () => import('./invitation-accept-lost-answer.js'),
  },
  {
    id: 'invitation-offline',
    title: { zh: '提交时断网', en: 'Offline at accepting' },
    description: {
      zh: '提交未送达，可重试。',
      en: 'The acceptance never leaves; it can be tried again.',
    },
    widgets,
    load: () => import('./invitation-offline.js'),
  },
];
