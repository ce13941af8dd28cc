import { foldText } from '@partner-widgets/domain/fold-text';
import type { Insertable } from 'kysely';
import type { AccountManagerTable, PartnerTable } from '../database/schema.js';
import { accountCanary, emailCanary, mobileCanary, nameCanary } from './canaries.js';

export const partnerIds = {
  distributor: 'p-dist-0001',
  otherDistributor: 'p-dist-0002',
  frozenDistributor: 'p-dist-0003',
  solution: 'p-sol-0001',
  reseller: 'p-res-0001',
  secondReseller: 'p-res-0002',
  thirdReseller: 'p-res-0003',
  otherReseller: 'p-res-0009',
  stranger: 'p-none-0001',
} as const;

type PartnerRow = Insertable<PartnerTable>;

/** A partner whose own staff sign in: its name is no canary, they see it of themselves. */
function partner(
  partnerId: string,
  name: string,
  accountName: string,
  identity: string,
  number: number,
  more: Partial<PartnerRow> = {},
): PartnerRow {
  return {
    partner_id: partnerId,
    name,
    name_folded: foldText(name),
    account_name: accountName,
    account_folded: foldText(accountName),
    mobile: mobileCanary(number),
    email: emailCanary(number),
    identity,
    country_code: 'CN',
    currency: 'CNY',
    site: 'CN',
    frozen: 0,
    distributor_id: null,
    associated_on: null,
    ...more,
  };
}

/** The partners beside the invited accounts. Numbers from 8000 on, apart from the customers'. */
export function seedPartners(longAgo: string): PartnerRow[] {
  const { distributor, otherDistributor } = partnerIds;
  const tied = (to: string) => ({ distributor_id: to, associated_on: longAgo });
  return [
    partner(distributor, '云启数科（北京）有限公司', 'yunqi_dist', 'distributor', 8001),
    partner(otherDistributor, '南方云渠道有限公司', 'nanfang_dist', 'distributor', 8002),
    partner(partnerIds.frozenDistributor, '西部云分销有限公司', 'xibu_dist', 'distributor', 8003, {
      frozen: 1,
    }),
    partner(
      partnerIds.solution,
      '智见解决方案（杭州）有限公司',
      'zhijian_sol',
      'solution-provider',
      8004,
    ),
    partner(
      partnerIds.reseller,
      '华北云商科技有限公司',
      'huabei_res',
      'reseller',
      8005,
      tied(distributor),
    ),
    partner(
      partnerIds.secondReseller,
      `湖北${nameCanary(870)}网络有限公司`,
      `hb_${accountCanary(8006)}r`,
      'reseller',
      8006,
      tied(distributor),
    ),
    partner(
      partnerIds.thirdReseller,
      `成都${nameCanary(871)}信息技术有限公司`,
      `cd_${accountCanary(8007)}r`,
      'reseller',
      8007,
      tied(distributor),
    ),
    partner(
      partnerIds.otherReseller,
      '岭南云商有限公司',
      'lingnan_res',
      'reseller',
      8008,
      tied(otherDistributor),
    ),
    partner(partnerIds.stranger, '路过科技有限公司', 'luguo_tech', 'none', 8009),
  ];
}

export const supervisorOperator = 'op-dist-supervisor';

/** Account managers; the supervisor leads three of the distributor's six. */
export const seedManagers: readonly Insertable<AccountManagerTable>[] = [
  ['am-0001', partnerIds.distributor, '林晓', supervisorOperator],
  ['am-0002', partnerIds.distributor, '周正', null],
  ['am-0003', partnerIds.distributor, '陈默', supervisorOperator],
  ['am-0004', partnerIds.distributor, '王若溪', supervisorOperator],
  ['am-0005', partnerIds.distributor, '赵一鸣', null],
  ['am-0006', partnerIds.distributor, 'Grace Liu', null],
  ['am-0101', partnerIds.solution, '孙立', null],
  ['am-0102', partnerIds.solution, '吴桐', null],
  ['am-0201', partnerIds.reseller, '郑凯', null],
  ['am-0301', partnerIds.otherDistributor, '冯宁', null],
  ['am-0401', partnerIds.otherReseller, '何苗', null],
].map(([manager_id, partner_id, name, supervisor_id]) => ({
  manager_id: manager_id ?? '',
  partner_id: partner_id ?? '',
  name: name ?? '',
  supervisor_id: supervisor_id ?? null,
}));

/** The managers of a partner, in order. */
export function managersOf(partnerId: string): string[] {
  return seedManagers.filter((m) => m.partner_id === partnerId).map((m) => m.manager_id);
}
