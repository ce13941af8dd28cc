import type { InvitationCheck } from '@partner-widgets/domain/codes/invitation-check';
import type { Language } from '../http/language.js';

type Texts = Readonly<Record<Language, readonly [message: string, remedy: string]>>;

/** What was found and what to do about it (vouchers/DI-22), for each check that can fail. */
export const checkTexts: Readonly<Record<InvitationCheck, Texts>> = {
  PROGRAM_JOINED: {
    'zh-CN': [
      '当前账号尚未加入分销计划（云经销商）。',
      '请先在伙伴中心申请加入分销计划（云经销商），通过后重新打开本链接。',
    ],
    en: [
      'This account has not joined the reseller programme.',
      'Apply for the reseller programme in the Partner Center first, then open this link again.',
    ],
  },
  HCPN_ENTERED: {
    'zh-CN': [
      '当前账号尚未加入华为云合作伙伴体系。',
      '请先注册成为华为云合作伙伴，再重新打开本链接。',
    ],
    en: [
      'This account has not entered the Huawei Cloud partner network.',
      'Register as a Huawei Cloud partner first, then open this link again.',
    ],
  },
  NO_OTHER_PROGRAM: {
    'zh-CN': [
      '当前账号已加入或正在申请其他伙伴计划。',
      '同一账号不能同时加入其他计划；请退出该计划，或使用新的账号。',
    ],
    en: [
      'This account is in, or has applied for, another partner programme.',
      'One account can’t be in both; leave that programme or use a new account.',
    ],
  },
  SAME_COUNTRY: {
    'zh-CN': ['当前账号与总经销商不属于同一国家或地区。', '请使用与总经销商同一国家或地区的账号。'],
    en: [
      'This account is not of the distributor’s country or region.',
      'Use an account of the same country or region as the distributor.',
    ],
  },
  NO_OTHER_DISTRIBUTOR: {
    'zh-CN': [
      '当前账号已与一家总经销商合作。',
      '一个账号只能与一家总经销商合作且不能直接更换；请使用新的账号接受邀请。',
    ],
    en: [
      'This account is already tied to a distributor.',
      'An account has one distributor and can’t switch; accept with a new account.',
    ],
  },
  ACCOUNT_NOT_FROZEN: {
    'zh-CN': ['当前账号已被冻结。', '请提交工单了解冻结原因，解冻后重新打开本链接。'],
    en: [
      'This account is frozen.',
      'Open a service ticket to learn why; come back when it is no longer frozen.',
    ],
  },
  DISTRIBUTOR_ACTIVE: {
    'zh-CN': ['邀请您的总经销商当前状态异常，暂不能邀请。', '请联系总经销商。'],
    en: [
      'The inviting distributor is not in good standing and can’t invite now.',
      'Contact the distributor.',
    ],
  },
  NOT_PARTNER_CUSTOMER: {
    'zh-CN': ['当前账号是其他伙伴的客户。', '请先在账号中心解除与该伙伴的关联。'],
    en: [
      'This account is a customer of a partner.',
      'Disassociate from that partner in the account centre first.',
    ],
  },
  NO_RESOURCES: {
    'zh-CN': [
      '当前账号下有使用中的资源。',
      '请释放资源，或使用新的账号；申请期间及通过后本账号不能购买云服务。',
    ],
    en: [
      'This account has resources in use.',
      'Release them or use a new account; it can’t buy cloud services during and after the application.',
    ],
  },
  NO_CONSUMPTION: {
    'zh-CN': ['当前账号有消费记录。', '请使用没有消费记录的新账号。'],
    en: ['This account has consumption records.', 'Use a new account without any.'],
  },
  NO_ARREARS: {
    'zh-CN': ['当前账号有欠款。', '请先充值还清欠款。'],
    en: ['This account is in arrears.', 'Top up to settle them first.'],
  },
  NOT_ENTERPRISE_MEMBER: {
    'zh-CN': ['当前账号是企业主账号或成员账号。', '请先解除企业主子账号关系。'],
    en: [
      'This account is an enterprise master or member account.',
      'Dissolve the enterprise relation first.',
    ],
  },
  NO_CREDIT_ACCOUNT: {
    'zh-CN': ['当前账号开通了信用账户。', '请先注销信用账户。'],
    en: ['This account has a credit account.', 'Close the credit account first.'],
  },
  NOT_PRE_REGISTERED: {
    'zh-CN': ['当前账号已被华为云报备。', '请联系华为云生态经理处理报备信息。'],
    en: [
      'This account was pre-registered by Huawei Cloud.',
      'Ask Huawei Cloud’s ecosystem manager about the pre-registration.',
    ],
  },
  IDENTITY_UNUSED: {
    'zh-CN': [
      '当前账号的实名认证信息已被其他账号使用。',
      '请更换实名认证信息，或使用已认证的那个账号。',
    ],
    en: [
      'The real-name authentication of this account is in use elsewhere.',
      'Authenticate with other data, or use that other account.',
    ],
  },
};
