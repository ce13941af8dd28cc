import type { ScenarioEntry, WidgetTag } from './scenario-entry.js';

const board: WidgetTag = 'partner-customer-board';
const details: WidgetTag = 'consumption-detail-table';
const log: WidgetTag = 'voucher-operation-log';
const tables: readonly WidgetTag[] = [details, log];
const dataWidgets: readonly WidgetTag[] = [board, details, log];
const everyWidget: readonly WidgetTag[] = [...dataWidgets, 'distributor-invite-accept'];

/** Situations of a page, a session or a network. A list and nothing else, hence its length. */
export const pageScenarios: readonly ScenarioEntry[] = [
  {
    id: 'ready',
    title: { zh: '全部正常', en: 'Ready' },
    description: {
      zh: '40 个客户，每个近期账期约 1,200 条记录。',
      en: 'Forty customers and 1,200 records in each recent cycle.',
    },
    widgets: everyWidget,
    load: () => import('./ready.js'),
  },
  {
    id: 'loading',
    title: { zh: '加载中', en: 'Loading' },
    description: { zh: '请求一直没有返回。', en: 'Requests never answer.' },
    widgets: everyWidget,
    load: () => import('./loading.js'),
  },
  {
    id: 'slow',
    title: { zh: '响应缓慢', en: 'Slow' },
    description: { zh: '每次请求耗时 3 秒。', en: 'Each answer takes three seconds.' },
    widgets: everyWidget,
    load: () => import('./slow.js'),
  },
  {
    id: 'empty',
    title: { zh: '无数据', en: 'Empty' },
    description: { zh: '伙伴还没有任何客户。', en: 'A partner without customers.' },
    widgets: dataWidgets,
    load: () => import('./empty.js'),
  },
  {
    id: 'no-permission',
    title: { zh: '无权限', en: 'No permission' },
    description: { zh: '当前操作员没有任何页面的权限。', en: 'The operator may use no page.' },
    widgets: dataWidgets,
    load: () => import('./no-permission.js'),
  },
  {
    id: 'failed',
    title: { zh: '加载失败', en: 'Failed' },
    description: { zh: '网关对所有请求返回 500。', en: 'The gateway answers 500 to everything.' },
    widgets: everyWidget,
    load: () => import('./failed.js'),
  },
  {
    id: 'failed-then-recovers',
    title: { zh: '失败后恢复', en: 'Fails, then recovers' },
    description: { zh: '重试后恢复正常。', en: 'Retrying works in the second phase.' },
    widgets: everyWidget,
    load: () => import('./failed-then-recovers.js'),
  },
  {
    id: 'partial',
    title: { zh: '部分失败', en: 'Partly failed' },
    description: {
      zh: '一个面板或合计加载失败，其余正常。',
      en: 'One panel or the totals fail, the rest is there.',
    },
    widgets: dataWidgets,
    load: () => import('./partial.js'),
  },
  {
    id: 'offline',
    title: { zh: '离线', en: 'Offline' },
    description: {
      zh: '网关与宿主后端都无法访问。',
      en: "Neither gateway nor the host's back end can be reached.",
    },
    widgets: everyWidget,
    load: () => import('./offline.js'),
  },
  {
    id: 'stale',
    title: { zh: '离线时的上次数据', en: 'Last view, offline' },
    description: {
      zh: '先正常加载，随后断网，保留上次数据与其时间。',
      en: 'Loaded once, then the network dies: the last view stays with its age.',
    },
    widgets: dataWidgets,
    load: () => import('./stale.js'),
  },
  {
    id: 'rate-limited',
    title: { zh: '请求受限', en: 'Rate limited' },
    description: { zh: '返回 429 与 Retry-After。', en: '429 with Retry-After.' },
    widgets: everyWidget,
    load: () => import('./rate-limited.js'),
  },
  {
    id: 'session-ended',
    title: { zh: '会话结束', en: 'Session ended' },
    description: { zh: '用户已退出登录。', en: 'The user is signed out.' },
    widgets: everyWidget,
    load: () => import('./session-ended.js'),
  },
  {
    id: 'session-expired-then-renewed',
    title: { zh: '会话自动续期', en: 'Session renewed' },
    description: {
      zh: '首个令牌失效，续期后用户无感知。',
      en: 'The first token is refused, the second works.',
    },
    widgets: everyWidget,
    load: () => import('./session-expired-then-renewed.js'),
  },
  {
    id: 'mint-refused',
    title: { zh: '会话被拒绝', en: 'Session refused' },
    description: { zh: '宿主后端拒绝签发会话。', en: "The host's back end refuses a session." },
    widgets: everyWidget,
    load: () => import('./mint-refused.js'),
  },
  {
    id: 'mint-broken',
    title: { zh: '会话无效', en: 'Session invalid' },
    description: { zh: '宿主回调返回的不是会话。', en: "The host's callback answers no session." },
    widgets: everyWidget,
    load: () => import('./mint-broken.js'),
  },
  {
    id: 'masked',
    title: { zh: '已脱敏', en: 'Masked' },
    description: { zh: '名称与账号默认脱敏。', en: 'Names and accounts are masked.' },
    widgets: dataWidgets,
    load: () => import('./masked.js'),
  },
  {
    id: 'revealed',
    title: { zh: '显示完整内容', en: 'Revealed' },
    description: {
      zh: '点击列头的眼睛图标后显示完整名称。',
      en: 'The eye in the header shows plain names.',
    },
    widgets: dataWidgets,
    load: () => import('./revealed.js'),
  },
  {
    id: 'reveal-denied',
    title: { zh: '不允许显示', en: 'Reveal denied' },
    description: { zh: '显示完整内容被拒绝。', en: 'Revealing is refused.' },
    widgets: dataWidgets,
    load: () => import('./reveal-denied.js'),
  },
  {
    id: 'long-text',
    title: { zh: '超长文本', en: 'Long text' },
    description: {
      zh: '所有名称都很长，且部分无法断行。',
      en: 'Every text is long, half without a break.',
    },
    widgets: dataWidgets,
    load: () => import('./long-text.js'),
  },
  {
    id: 'rtl',
    title: { zh: '从右到左', en: 'Right to left' },
    description: { zh: '阿拉伯语与希伯来语名称。', en: 'Arabic and Hebrew names.' },
    widgets: everyWidget,
    load: () => import('./rtl.js'),
  },
  {
    id: 'many-rows',
    title: { zh: '两百万行', en: 'Two million rows' },
    description: { zh: '每个账期两百万条记录。', en: 'Two million records in every cycle.' },
    widgets: [details],
    load: () => import('./many-rows.js'),
  },
  {
    id: 'unknown-codes',
    title: { zh: '未知编码', en: 'Unknown codes' },
    description: {
      zh: '所有编码都是当前版本不认识的。',
      en: 'Every code is unknown to this version.',
    },
    widgets: dataWidgets,
    load: () => import('./unknown-codes.js'),
  },
  {
    id: 'supervisor',
    title: { zh: '客户经理主管', en: 'Supervisor' },
    description: { zh: '必须先选择一位客户经理。', en: 'Must choose an account manager first.' },
    widgets: [board, details],
    load: () => import('./supervisor.js'),
  },
  {
    id: 'account-manager',
    title: { zh: '客户经理', en: 'Account manager' },
    description: {
      zh: '只能查看自己的客户，没有券管理。',
      en: 'Sees own customers only, no vouchers.',
    },
    widgets: dataWidgets,
    load: () => import('./account-manager.js'),
  },
  {
    id: 'reseller',
    title: { zh: '云经销商', en: 'Reseller' },
    description: { zh: '查看自己的客户。', en: 'Looks at customers of its own.' },
    widgets: dataWidgets,
    load: () => import('./reseller.js'),
  },
  {
    id: 'solution-provider',
    title: { zh: '解决方案提供商', en: 'Solution provider' },
    description: { zh: '没有云经销商。', en: 'Has no resellers.' },
    widgets: dataWidgets,
    load: () => import('./solution-provider.js'),
  },
  {
    id: 'international',
    title: { zh: '国际站', en: 'International site' },
    description: { zh: '美元结算，关联类型为转售。', en: 'US dollars and resale by its own code.' },
    widgets: dataWidgets,
    load: () => import('./international.js'),
  },
  {
    id: 'broken-json',
    title: { zh: '返回内容损坏', en: 'Broken JSON' },
    description: { zh: '返回的 JSON 不完整。', en: 'Answers are cut off in the middle.' },
    widgets: everyWidget,
    load: () => import('./broken-json.js'),
  },
  {
    id: 'business-error',
    title: { zh: '200 的业务错误', en: 'Business error in a 200' },
    description: { zh: 'HTTP 200，但内容是错误。', en: 'HTTP 200 that is an error.' },
    widgets: everyWidget,
    load: () => import('./business-error.js'),
  },
  {
    id: 'invalid-filter',
    title: { zh: '筛选条件无效', en: 'Invalid filter' },
    description: { zh: '网关返回 400 并指出字段。', en: '400 that names the member.' },
    widgets: dataWidgets,
    load: () => import('./invalid-filter.js'),
  },
  {
    id: 'export-running',
    title: { zh: '导出进行中', en: 'Export running' },
    description: { zh: '已有导出任务在进行。', en: 'An export is running already.' },
    widgets: tables,
    load: () => import('./export-running.js'),
  },
  {
    id: 'export-failed',
    title: { zh: '导出失败', en: 'Export failed' },
    description: { zh: '导出任务失败。', en: 'Every export fails.' },
    widgets: tables,
    load: () => import('./export-failed.js'),
  },
  {
    id: 'export-expired',
    title: { zh: '导出已失效', en: 'Export expired' },
    description: { zh: '文件已超过 3 天保留期。', en: 'Files are older than three days.' },
    widgets: tables,
    load: () => import('./export-expired.js'),
  },
];
