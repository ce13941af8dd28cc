import type { Insertable } from 'kysely';
import type { OperatorTable } from '../database/schema.js';
import { permissionItems, presetPermissions } from '../session/permission-items.js';
import type { Role } from '../session/principal.js';
import { partnerIds, supervisorOperator } from './partners.js';

type OperatorRow = Insertable<OperatorTable>;

function operator(
  operatorId: string,
  partnerId: string,
  name: string,
  roles: readonly Role[],
  more: { managerId?: string; permissions?: readonly string[] } = {},
): OperatorRow {
  const items = more.permissions ?? roles.flatMap((role) => presetPermissions[role]);
  return {
    operator_id: operatorId,
    partner_id: partnerId,
    name,
    roles: roles.join(','),
    permissions: [...new Set(items)].join(','),
    manager_id: more.managerId ?? null,
  };
}

/** The principals of the seed, by stable ids; README.md lists what each is for. */
export const seedOperators: readonly OperatorRow[] = [
  operator('op-dist-admin', partnerIds.distributor, '系统管理员', ['administrator']),
  operator('op-dist-operator', partnerIds.distributor, '运营专员', ['operator']),
  operator('op-dist-manager', partnerIds.distributor, '林晓', ['account-manager'], {
    managerId: 'am-0001',
  }),
  operator('op-dist-manager-b', partnerIds.distributor, '周正', ['account-manager'], {
    managerId: 'am-0002',
  }),
  operator(
    'op-dist-manager-plus',
    partnerIds.distributor,
    '陈默',
    ['account-manager', 'operator'],
    {
      managerId: 'am-0003',
    },
  ),
  operator(supervisorOperator, partnerIds.distributor, '客户经理主管', [
    'account-manager-supervisor',
  ]),
  operator('op-dist-viewer', partnerIds.distributor, '财务查看', ['operator'], {
    permissions: [permissionItems.consumptionList],
  }),
  operator('op-other-admin', partnerIds.otherDistributor, '系统管理员', ['administrator']),
  operator('op-solution-admin', partnerIds.solution, '系统管理员', ['administrator']),
  operator('op-solution-manager', partnerIds.solution, '孙立', ['account-manager'], {
    managerId: 'am-0101',
  }),
  operator('op-reseller-admin', partnerIds.reseller, '系统管理员', ['administrator']),
  operator('op-reseller-other', partnerIds.otherReseller, '系统管理员', ['administrator']),
  operator('op-stranger', partnerIds.stranger, '访客', ['administrator'], { permissions: [] }),
];
