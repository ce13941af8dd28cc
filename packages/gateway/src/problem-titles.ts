import type { ProblemCode } from '@partner-widgets/contract/problem';
import type { Language } from './http/language.js';

/** Titles say what happened and, where there is one, the way on. */
export const problemTitles: Readonly<Record<ProblemCode, Readonly<Record<Language, string>>>> = {
  'invalid-request': { 'zh-CN': '请求参数不正确', en: 'The request is not valid' },
  'malformed-body': { 'zh-CN': '请求内容无法解析', en: 'The body is not valid JSON' },
  unauthenticated: {
    'zh-CN': '会话无效或已过期，请重新登录',
    en: 'The session is missing, invalid or expired; sign in again',
  },
  'host-secret-invalid': { 'zh-CN': '主机密钥无效', en: 'The host secret is not valid' },
  'permission-denied': { 'zh-CN': '没有访问权限', en: 'You have no permission for this' },
  'not-found': { 'zh-CN': '没有找到', en: 'Not found' },
  'method-not-allowed': { 'zh-CN': '不支持该请求方法', en: 'This method is not allowed here' },
  'payload-too-large': { 'zh-CN': '请求内容过大', en: 'The body is too large' },
  'unsupported-media-type': {
    'zh-CN': '仅接受 application/json',
    en: 'Only application/json is accepted',
  },
  'account-manager-required': {
    'zh-CN': '请先选择一位客户经理',
    en: 'Choose one of your account managers first',
  },
  'reseller-not-permitted': {
    'zh-CN': '没有查看该云经销商的权限',
    en: 'You have no right on this reseller',
  },
  'too-many-matches': {
    'zh-CN': '匹配结果过多，请输入更完整的名称',
    en: 'Too many matches; type more of the name',
  },
  'rate-limited': { 'zh-CN': '请求过于频繁，请稍后重试', en: 'Too many requests; try again later' },
  'idempotency-key-required': {
    'zh-CN': '缺少 Idempotency-Key',
    en: 'The header Idempotency-Key is missing or malformed',
  },
  'idempotency-key-reused': {
    'zh-CN': '该 Idempotency-Key 已用于另一请求',
    en: 'This Idempotency-Key was used for another request',
  },
  'export-already-running': {
    'zh-CN': '已有同类导出任务正在进行，请等待其完成',
    en: 'An export of this type is already running; wait until it has finished',
  },
  'export-not-ready': { 'zh-CN': '导出尚未完成', en: 'The export is not finished' },
  'export-expired': {
    'zh-CN': '导出文件已失效，请重新导出',
    en: 'The exported file has expired; export again',
  },
  'too-many-views': {
    'zh-CN': '每个列表最多保存50个视图，请先删除不用的',
    en: 'A list holds at most 50 saved views; delete one first',
  },
  'invitation-unknown': {
    'zh-CN': '邀请链接无效，请使用最新邮件中的链接',
    en: 'This invitation link is not valid; use the link of the latest mail',
  },
  'invitation-not-addressed': {
    'zh-CN': '该邀请不是发送给当前账号的，请更换账号登录',
    en: 'This invitation is not addressed to this account; sign in with another one',
  },
  'invitation-expired': {
    'zh-CN': '邀请已失效，请联系总经销商重新发送',
    en: 'This invitation has expired; ask the distributor to send it again',
  },
  'invitation-handled': {
    'zh-CN': '该邀请已处理',
    en: 'This invitation has been handled already',
  },
  'invitation-cancelled': {
    'zh-CN': '该邀请已被总经销商取消',
    en: 'The distributor has cancelled this invitation',
  },
  'invitation-precondition-failed': {
    'zh-CN': '当前账号不满足接受邀请的条件',
    en: 'This account does not meet the conditions of the invitation',
  },
  'invitation-region-not-allowed': {
    'zh-CN': '所选业务开展地区不在邀请范围内',
    en: 'A chosen business region is not offered by the invitation',
  },
  'invitation-notice-not-agreed': {
    'zh-CN': '请阅读最新版本的须知并同意',
    en: 'Read the current version of the notice and agree to it',
  },
  internal: { 'zh-CN': '服务内部错误，请稍后重试', en: 'Something went wrong on the server' },
  unavailable: { 'zh-CN': '服务暂不可用，请稍后重试', en: 'The service is not available now' },
};
