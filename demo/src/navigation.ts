/** Who sees an entry (orders §10.1): D distributor, R reseller, S solution provider. */
export type Audience = 'D' | 'R' | 'S';

/** A widget of the suite that a page shows, by its tag. */
export type WidgetTag =
  | 'partner-customer-board'
  | 'consumption-detail-table'
  | 'voucher-operation-log'
  | 'distributor-invite-accept';

/** One entry of the menu: area (level 1), group (level 2), page (level 3), then tabs on the page. */
export interface NavigationNode {
  readonly slug: string;
  readonly zh: string;
  readonly en: string;
  /** Absent = every partner; inherited by children that state nothing. */
  readonly audience?: string;
  /** Hidden from an account manager who holds no other role (orders/ROLE-03). */
  readonly notForAccountManager?: boolean;
  /** Seen by the administrator only. */
  readonly administratorOnly?: boolean;
  readonly widget?: WidgetTag;
  readonly children?: readonly NavigationNode[];
}

type Rest = Partial<Omit<NavigationNode, 'slug' | 'zh' | 'en'>>;
const node = (slug: string, zh: string, en: string, rest: Rest = {}): NavigationNode => ({
  slug,
  zh,
  en,
  ...rest,
});

const boards = node('operation-statistics', '运营看板', 'Operation statistics', {
  children: [
    node('customer-board', '客户看板', 'Customers', {
      children: [node('overview', '总览', 'Overview', { widget: 'partner-customer-board' })],
    }),
    node('expenditure-board', '消费看板', 'Expenditures', {
      children: [
        node('overview', '总览', 'Overview'),
        node('trend', '费用走势', 'Expenditure trend'),
        node('distribution', '费用分布', 'Expenditure distribution'),
      ],
    }),
    node('revenue-board', '业绩看板', 'Revenue', { audience: 'DS' }),
    node('incentive-board', '激励看板', 'Incentives', { audience: 'DS' }),
  ],
});

const leads = node('leads', '拓新', 'Leads and opportunities', {
  children: [
    node('lead-dispatch', '线索派发', 'Lead dispatch', { audience: 'S' }),
    node('lead-management', '线索管理', 'Lead management', { audience: 'S' }),
    node('opportunities', '机会点管理', 'Opportunities', { audience: 'DS' }),
    node('customer-expansion', '客户拓展', 'Customer expansion', {
      children: [
        node('registration', '报备/邀请', 'Registration and invitation'),
        node('records', '拓展记录', 'Expansion records'),
      ],
    }),
    node('marketing-tasks', '营销任务', 'Marketing tasks', {
      children: [
        node('expansion-tasks', '销售拓展任务', 'Sales-expansion tasks'),
        node('renewal-tasks', '大单续订任务', 'Large-order renewal tasks'),
      ],
    }),
  ],
});

const vouchers = node('vouchers', '券管理', 'Coupons', {
  notForAccountManager: true,
  children: [
    node('voucher-quotas', '代金券额度', 'Voucher quotas'),
    node('operation-log', '代金券额度 › 操作记录', 'Voucher quotas › Operation log', {
      widget: 'voucher-operation-log',
    }),
    node('issued-vouchers', '已发放代金券', 'Issued vouchers'),
    node('delivery-coupons', '提货券管理', 'Delivery coupons'),
  ],
});

const customers = node('customers', '客户', 'Customers', {
  children: [
    node('customer-management', '客户管理', 'Customer management', {
      children: [
        node('mine', '我的客户', 'Customers'),
        node('resellers', '云经销商的客户', 'Resellers’ customers', { audience: 'D' }),
      ],
    }),
    node('customer-assignment', '客户分配', 'Customer assignment'),
    node('customer-orders', '客户订单', 'Customer orders', {
      children: [
        node('mine', '我的客户订单', 'Customers’ orders'),
        node('resellers', '云经销商的客户订单', 'Resellers’ customers’ orders', { audience: 'D' }),
        node('resources', '订单资源明细', 'Order resource details'),
      ],
    }),
    node('customer-consumption', '客户消费', 'Customer expenditure', {
      children: [
        node('summary', '消费汇总', 'Expenditure summary'),
        node('details', '消费明细', 'Expenditure details', { widget: 'consumption-detail-table' }),
      ],
    }),
    node('customer-alerts', '客户预警', 'Customer alerts'),
    vouchers,
  ],
});

const finance = node('finance', '账务', 'Financial information', {
  notForAccountManager: true,
  children: [
    node('partner-bills', '伙伴账单', 'Partner bills', { audience: 'DS' }),
    node('enablement-reconciliation', '赋能云对账', 'Enablement cloud reconciliation', {
      audience: 'DS',
    }),
    node('funds', '资金管理', 'Funds', {
      children: [
        node('statements', '收支明细', 'Account statements'),
        node('top-up', '充值', 'Top-up', { audience: 'DS' }),
        node('withdrawal', '提现', 'Withdrawal', { audience: 'DS' }),
        node('remittance', '汇款认领', 'Remittance claims', { audience: 'DS' }),
      ],
    }),
    node('invoices', '发票管理', 'Invoices', { audience: 'DS' }),
    node('contracts', '合同商务', 'Contracts', { audience: 'DS' }),
  ],
});

const sales = node('sales', '销售', 'Sales', {
  children: [
    boards,
    leads,
    customers,
    node('resellers', '云经销商', 'Resellers', {
      audience: 'D',
      children: [
        node('reseller-management', '云经销商管理', 'Reseller management', {
          children: [
            node('list', '云经销商列表', 'My resellers'),
            node('applications', '云经销商合作申请', 'Applications'),
          ],
        }),
      ],
    }),
    node('marketplace', '云商店', 'KooGallery', {
      children: [
        node('products', '商品信息', 'Products'),
        node('offers', '专属优惠', 'Exclusive offers'),
        node('revenue-sharing', '商品分账', 'Revenue sharing', {
          audience: 'S',
          children: [
            node('reconciliation', '对账管理', 'Reconciliation'),
            node('transactions', '交易明细查询', 'Transaction details'),
          ],
        }),
      ],
    }),
    finance,
    node('incentives', '激励', 'Incentives', {
      audience: 'DS',
      children: [
        node('policies', '产品激励策略', 'Incentive policies'),
        node('indicators', '指标信息', 'Indicator information'),
        node('revenue', '业绩管理', 'Revenue management'),
        node('incentive-management', '激励管理', 'Incentive management'),
      ],
    }),
    node('shared-opportunities', '机会点管理', 'Co-sell opportunities', {
      children: [
        node('sharing', '机会点共享', 'Opportunity sharing'),
        node('incentive-requests', '机会点激励申请', 'Opportunity incentives'),
        node('marketplace-incentives', '云商店机会点专项激励', 'KooGallery opportunity incentives'),
      ],
    }),
  ],
});

const single = (slug: string, zh: string, en: string, ...pages: [string, string, string][]) =>
  node(slug, zh, en, {
    children: [
      node(slug, zh, en, { children: pages.map(([s, pageZh, pageEn]) => node(s, pageZh, pageEn)) }),
    ],
  });

/** The Partner Center menu of the China site (orders §10.1), in its order. */
export const navigation: readonly NavigationNode[] = [
  node('home', '主页', 'Home'),
  sales,
  single('competency', '能力', 'Competency', [
    'certification',
    '能力认证',
    'Competency certification',
  ]),
  single(
    'build',
    '方案',
    'Build',
    ['software-solutions', '云软件方案', 'Cloud software solutions'],
    ['advanced-solutions', '先进云软件方案', 'Advanced cloud software solutions'],
    ['baseline-solutions', '基线解决方案', 'Baseline solutions'],
  ),
  single(
    'delivery',
    '交付',
    'Delivery',
    ['projects', '项目管理', 'Project management'],
    ['baseline-delivery', '基线解决方案', 'Baseline solutions'],
  ),
  single(
    'benefits',
    '权益',
    'Benefits',
    ['test-coupons', '测试券', 'Test coupons'],
    ['exam-vouchers', '考试券', 'Exam vouchers'],
    ['cloud-labs', '云实验', 'Cloud labs'],
    ['market-development-fund', '市场发展基金(MDF)', 'Market development fund (MDF)'],
    ['funding-head', '专职人员激励(FH)', 'Funding head (FH)'],
    ['competency-incentive', '能力提升激励', 'Competency improvement incentive'],
    ['delivery-support', '交付能力提升支持', 'Delivery capability support'],
  ),
  single(
    'programs',
    '计划',
    'Programs',
    ['partner-programs', '华为云伙伴计划', 'Huawei Cloud partner programs'],
    ['joined-programs', '已申请伙伴计划', 'Joined programs'],
  ),
  node('organization', '组织', 'Organization', {
    administratorOnly: true,
    children: [
      node('organization', '组织', 'Organization', {
        children: [
          node('members', '组织成员', 'Member management'),
          node('project-staff', '项目专员', 'Project staff'),
        ],
      }),
    ],
  }),
  single(
    'support',
    '支持',
    'Support',
    ['tickets', '问题求助和反馈（工单）', 'Help and service tickets'],
    ['suggestions', '建议反馈', 'Suggestions'],
    ['library', '资料库', 'Library'],
    ['open-api', '能力开放', 'API management'],
  ),
];

/** The chain of entries from level 1 to the page's tab that a path names, or undefined. */
export function findTrail(path: string): readonly NavigationNode[] | undefined {
  const trail: NavigationNode[] = [];
  let level: readonly NavigationNode[] | undefined = navigation;
  for (const slug of path.split('/').filter(Boolean)) {
    const found: NavigationNode | undefined = level?.find((n) => n.slug === slug);
    if (!found) return undefined;
    trail.push(found);
    level = found.children;
  }
  return trail.length > 0 ? trail : undefined;
}

/** Where a click on an entry leads: down to the first page or tab that shows a widget, else to the first one. */
export function landingOf(
  entry: NavigationNode,
  allowed: (child: NavigationNode) => boolean,
): readonly NavigationNode[] {
  const children = entry.children?.filter(allowed) ?? [];
  const leadsToWidget = (candidate: NavigationNode): boolean =>
    candidate.widget !== undefined || (candidate.children?.some(leadsToWidget) ?? false);
  const next = children.find(leadsToWidget) ?? children[0];
  return next ? [entry, ...landingOf(next, allowed)] : [entry];
}

export const pathOf = (trail: readonly NavigationNode[]): string =>
  `/${trail.map((n) => n.slug).join('/')}`;
