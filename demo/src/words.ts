/** The demo's own words; the widgets bring theirs. */
export interface DemoWords {
  readonly product: string;
  readonly demo: string;
  readonly workbench: string;
  readonly principal: string;
  readonly nobody: string;
  readonly scenario: string;
  readonly liveGateway: string;
  readonly direction: string;
  readonly locale: string;
  readonly theme: string;
  readonly density: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly densities: Readonly<Record<'comfortable' | 'compact', string>>;
  readonly directions: Readonly<Record<'ltr' | 'rtl', string>>;
  readonly menu: string;
  readonly mainMenu: string;
  readonly pageMenu: string;
  readonly tabs: string;
  readonly breadcrumb: string;
  readonly skip: string;
  readonly snippet: string;
  readonly snippetHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly close: string;
  readonly events: string;
  readonly noEvents: string;
  readonly outbox: string;
  readonly outboxHint: string;
  readonly outboxEmpty: string;
  readonly to: string;
  readonly state: string;
  readonly openLink: string;
  readonly openAsInvited: string;
  readonly noWidgetTitle: string;
  readonly noWidgetText: string;
  readonly noPermissionTitle: string;
  readonly noPermissionText: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly toHome: string;
  readonly homeTitle: string;
  readonly homeText: string;
  readonly open: string;
  readonly signInTitle: string;
  readonly signInText: string;
  readonly wrongAccountText: string;
  readonly logout: string;
}

const zh: DemoWords = {
  product: '伙伴中心',
  demo: '演示',
  workbench: '工作台设置',
  principal: '身份',
  nobody: '未登录',
  scenario: '场景',
  liveGateway: '真实网关',
  direction: '方向',
  locale: '语言',
  theme: '主题',
  density: '密度',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  densities: { comfortable: '舒适', compact: '紧凑' },
  directions: { ltr: '从左到右', rtl: '从右到左' },
  menu: '菜单',
  mainMenu: '主导航',
  pageMenu: '页面导航',
  tabs: '页签',
  breadcrumb: '当前位置',
  skip: '跳到主要内容',
  snippet: '嵌入代码',
  snippetHint: '把当前页面放进任何门户：一个脚本、一个 provider、一个标签。',
  copy: '复制',
  copied: '已复制',
  close: '关闭',
  events: '组件事件',
  noEvents: '还没有事件。',
  outbox: '邮件发件箱',
  outboxHint: '预置的邀请邮件及其链接。链接中的令牌只在打开它的标签页中短暂保留。',
  outboxEmpty: '发件箱为空：网关尚未写入预置邮件。',
  to: '收件人',
  state: '状态',
  openLink: '打开链接（未登录）',
  openAsInvited: '以受邀账号打开',
  noWidgetTitle: '此页面暂无组件',
  noWidgetText: '菜单与伙伴中心保持一致；该页面的组件尚未提供。',
  noPermissionTitle: '无权访问此页面',
  noPermissionText: '当前身份看不到这个菜单项。请切换身份，或联系管理员。',
  notFoundTitle: '页面不存在',
  notFoundText: '地址没有对应的菜单项。',
  toHome: '返回主页',
  homeTitle: '把伙伴中心放进任何门户',
  homeText:
    '四个可嵌入的业务组件，运行在真实网关与真实数据之上。用上方的设置切换身份、场景、语言、主题、密度与方向。',
  open: '打开',
  signInTitle: '登录',
  signInText: '这里由宿主门户负责登录。演示中请选择一个账号：',
  wrongAccountText: '请选择另一个账号：',
  logout: '退出登录',
};

const en: DemoWords = {
  product: 'Partner Center',
  demo: 'Demo',
  workbench: 'Workbench settings',
  principal: 'Signed in as',
  nobody: 'Nobody',
  scenario: 'Scenario',
  liveGateway: 'Real gateway',
  direction: 'Direction',
  locale: 'Language',
  theme: 'Theme',
  density: 'Density',
  themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  directions: { ltr: 'Left to right', rtl: 'Right to left' },
  menu: 'Menu',
  mainMenu: 'Main navigation',
  pageMenu: 'Page navigation',
  tabs: 'Tabs',
  breadcrumb: 'You are here',
  skip: 'Skip to main content',
  snippet: 'Embed code',
  snippetHint: 'Put this page into any portal: one script, one provider, one tag.',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  events: 'Widget events',
  noEvents: 'No events yet.',
  outbox: 'Mail outbox',
  outboxHint:
    'The seeded invitation mails with their links. The token of a link stays briefly in the tab that opens it.',
  outboxEmpty: 'The outbox is empty: the gateway has not written its seeded mails yet.',
  to: 'To',
  state: 'State',
  openLink: 'Open the link (signed out)',
  openAsInvited: 'Open as the invited account',
  noWidgetTitle: 'No widget for this page yet',
  noWidgetText:
    'The menu mirrors Partner Center; the widget of this page is not part of the suite yet.',
  noPermissionTitle: 'You may not see this page',
  noPermissionText:
    'This identity does not have this menu entry. Switch the identity, or ask an administrator.',
  notFoundTitle: 'No such page',
  notFoundText: 'The address does not belong to a menu entry.',
  toHome: 'Back to home',
  homeTitle: 'Partner Center, inside any portal',
  homeText:
    'Four embeddable business widgets over a real gateway and real data. Use the settings above to switch identity, scenario, language, theme, density and direction.',
  open: 'Open',
  signInTitle: 'Sign in',
  signInText: 'Signing in is the host portal’s business. In the demo, choose an account:',
  wrongAccountText: 'Choose another account:',
  logout: 'Sign out',
};

export const wordsOf = (locale: string): DemoWords => (locale === 'en' ? en : zh);

/** Name of a thing that carries both languages. */
export const nameOf = (thing: { zh: string; en: string }, locale: string): string =>
  locale === 'en' ? thing.en : thing.zh;
