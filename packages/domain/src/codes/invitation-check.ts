import type { CodeTable } from '../codes.js';

/**
 * Preconditions of an invitation (vouchers §4.4 and DI-22). The server decides which are sent, and what to do about each.
 */
export const invitationChecks = {
  PROGRAM_JOINED: { zh: '已加入分销计划（云经销商）', en: 'Joined the reseller programme' },
  HCPN_ENTERED: { zh: '已加入华为云合作伙伴体系', en: 'Entered the Huawei Cloud partner network' },
  NO_OTHER_PROGRAM: { zh: '未加入其他伙伴计划', en: 'In no other partner programme' },
  SAME_COUNTRY: {
    zh: '与总经销商属于同一国家或地区',
    en: 'Same country or region as the distributor',
  },
  NO_OTHER_DISTRIBUTOR: { zh: '未与其他总经销商合作', en: 'Not tied to another distributor' },
  ACCOUNT_NOT_FROZEN: { zh: '账号未被冻结', en: 'Account not frozen' },
  DISTRIBUTOR_ACTIVE: { zh: '总经销商状态正常', en: 'Distributor in good standing' },
  NOT_PARTNER_CUSTOMER: { zh: '不是其他伙伴的客户', en: 'Not a customer of a partner' },
  NO_RESOURCES: { zh: '没有使用中的资源', en: 'No resources in use' },
  NO_CONSUMPTION: { zh: '没有消费记录', en: 'No consumption records' },
  NO_ARREARS: { zh: '账户无欠款', en: 'No arrears' },
  NOT_ENTERPRISE_MEMBER: {
    zh: '不是企业主账号或成员账号',
    en: 'No enterprise master or member account',
  },
  NO_CREDIT_ACCOUNT: { zh: '没有信用账户', en: 'No credit account' },
  NOT_PRE_REGISTERED: { zh: '未被华为云报备', en: 'Not pre-registered by Huawei Cloud' },
  IDENTITY_UNUSED: {
    zh: '实名认证信息未被其他账号使用',
    en: 'Real-name authentication not used elsewhere',
  },
} as const satisfies CodeTable;

/** A precondition this version knows. */
export type InvitationCheck = `${keyof typeof invitationChecks}`;
