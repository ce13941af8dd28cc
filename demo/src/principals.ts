import type { Audience, NavigationNode } from './navigation.js';

/** A person one can be in the demo. `operatorId` is what the demo's host back end vouches for. */
export interface DemoPrincipal {
  readonly operatorId: string;
  readonly zh: string;
  readonly en: string;
  readonly audience: Audience | undefined;
  readonly role: 'administrator' | 'operator' | 'account-manager' | 'account-manager-supervisor';
}

export const principals: readonly DemoPrincipal[] = [
  {
    operatorId: 'op-dist-admin',
    zh: '总经销商 · 管理员',
    en: 'Distributor · administrator',
    audience: 'D',
    role: 'administrator',
  },
  {
    operatorId: 'op-dist-operator',
    zh: '总经销商 · 操作员',
    en: 'Distributor · operator',
    audience: 'D',
    role: 'operator',
  },
  {
    operatorId: 'op-dist-manager',
    zh: '总经销商 · 客户经理',
    en: 'Distributor · account manager',
    audience: 'D',
    role: 'account-manager',
  },
  {
    operatorId: 'op-dist-supervisor',
    zh: '总经销商 · 客户经理主管',
    en: 'Distributor · supervisor',
    audience: 'D',
    role: 'account-manager-supervisor',
  },
  {
    operatorId: 'op-solution-admin',
    zh: '解决方案提供商 · 管理员',
    en: 'Solution provider · administrator',
    audience: 'S',
    role: 'administrator',
  },
  {
    operatorId: 'op-reseller-admin',
    zh: '云经销商 · 管理员',
    en: 'Reseller · administrator',
    audience: 'R',
    role: 'administrator',
  },
  {
    operatorId: 'op-reseller-invited',
    zh: '受邀账号',
    en: 'Invited account',
    audience: undefined,
    role: 'administrator',
  },
  {
    operatorId: 'op-stranger',
    zh: '无伙伴身份的账号',
    en: 'Account without partner identity',
    audience: undefined,
    role: 'administrator',
  },
];

export const principalOf = (operatorId: string): DemoPrincipal | undefined =>
  principals.find((p) => p.operatorId === operatorId);

/** orders/NAV-01: an entry shows only when the role mark and the role allow it, on every level of its trail. */
export function maySee(
  principal: DemoPrincipal | undefined,
  trail: readonly NavigationNode[],
): boolean {
  return trail.every((entry) => {
    if (entry.slug === 'home') return true;
    if (!principal?.audience) return false;
    if (entry.audience && !entry.audience.includes(principal.audience)) return false;
    if (entry.administratorOnly && principal.role !== 'administrator') return false;
    return !(entry.notForAccountManager && principal.role.startsWith('account-manager'));
  });
}
