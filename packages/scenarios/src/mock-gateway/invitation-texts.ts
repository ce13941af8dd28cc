/** What the invitation says, in both languages: the notice and the checks that failed. */
import type { InvitationNotice } from '@partner-widgets/contract/invitation';
import type { Check } from '@partner-widgets/contract/problem';
import type { InvitationCheck } from '@partner-widgets/domain/codes/invitation-check';
import type { Language } from './names.js';

export const noticeVersion = '2026.09';

type Sections = InvitationNotice['sections'];

const notices: Readonly<Record<Language, { title: string; sections: Sections }>> = {
  'zh-CN': {
    title: '云经销商合作须知',
    sections: [
      {
        heading: '一、合作关系',
        paragraphs: [
          '接受邀请后，贵公司将成为该华为云总经销商的云经销商。一家云经销商同时只能与一家总经销商合作。',
          '如需更换总经销商，须先终止当前合作，并使用新的账号接受新的邀请。',
        ],
      },
      {
        heading: '二、业务开展地区',
        paragraphs: [
          '请选择贵公司实际开展业务的地区。所选地区将展示给总经销商，用于商机分配与服务支持。',
        ],
      },
      {
        heading: '三、账号使用限制',
        paragraphs: [
          '合作期间，该账号不能加入其他伙伴计划，也不能以自身名义购买云服务。',
          '如账号下仍有按需资源，请先释放资源，或使用新的账号接受邀请。',
        ],
      },
      {
        heading: '四、结算与额度',
        paragraphs: [
          '云经销商的代金券额度由总经销商发放与回收。',
          '客户消费不作为结算、还款或开票的依据，请以伙伴账单为准。',
        ],
      },
      {
        heading: '五、总经销商状态的影响',
        paragraphs: [
          '总经销商被限制或冻结时，其云经销商的业务操作同样会被限制或冻结。',
          '总经销商退出计划后，云经销商将不能再报备新客户。',
        ],
      },
      {
        heading: '六、信息保护',
        paragraphs: [
          '贵公司同意总经销商在合作范围内查看客户的基本信息。客户的敏感信息默认隐藏，查看将被记录。',
        ],
      },
      {
        heading: '七、其他',
        paragraphs: [
          '本须知的版本、语言与阅读时间将随接受记录一并保存。',
          '如有疑问，请联系邀请贵公司的总经销商或华为云生态经理。',
        ],
      },
    ],
  },
  en: {
    title: 'Notice for cloud resellers',
    sections: [
      {
        heading: '1. The cooperation',
        paragraphs: [
          'By accepting, your company becomes a cloud reseller of this Huawei Cloud distributor. A reseller works with exactly one distributor.',
          'To change the distributor, end the present cooperation first and accept the new invitation with a new account.',
        ],
      },
      {
        heading: '2. Business regions',
        paragraphs: [
          'Choose the regions in which your company really does business. The distributor sees them and uses them for leads and support.',
        ],
      },
      {
        heading: '3. Limits of the account',
        paragraphs: [
          'During the cooperation the account can join no other partner programme and can buy no cloud services for itself.',
          'Release running pay-per-use resources first, or accept with a new account.',
        ],
      },
      {
        heading: '4. Settlement and quotas',
        paragraphs: [
          'Voucher quotas are issued and reclaimed by the distributor.',
          'Customer expenditure is no basis for settlement, repayment or invoices; the partner bill is.',
        ],
      },
      {
        heading: '5. If the distributor is restricted',
        paragraphs: [
          'When the distributor is restricted or frozen, so are its resellers.',
          'After the distributor has left the programme, its resellers can register no further customers.',
        ],
      },
      {
        heading: '6. Protection of data',
        paragraphs: [
          'The distributor may see basic data of your customers within this cooperation. Sensitive data are hidden by default and every look at them is recorded.',
        ],
      },
      {
        heading: '7. Other matters',
        paragraphs: [
          'Version, language and reading time of this notice are stored with your acceptance.',
          'Questions are answered by the distributor that invites you or by the ecosystem manager of Huawei Cloud.',
        ],
      },
    ],
  },
};

export function noticeTitle(language: Language): string {
  return notices[language].title;
}

export function noticeIn(language: Language, asOf: string): InvitationNotice {
  return { version: noticeVersion, language, ...notices[language], asOf };
}

type Finding = Readonly<Record<Language, { message: string; remedy: string }>>;

const findings: Partial<Record<InvitationCheck, Finding>> = {
  PROGRAM_JOINED: {
    'zh-CN': {
      message: '当前账号尚未加入分销计划（云经销商）。',
      remedy: '请先在“计划 › 华为云伙伴计划”中申请加入，审核通过后重新打开邀请。',
    },
    en: {
      message: 'This account has not joined the reseller programme.',
      remedy:
        'Apply under Programs › Huawei Cloud partner programs, then open the invitation again.',
    },
  },
  NO_OTHER_DISTRIBUTOR: {
    'zh-CN': {
      message: '当前账号已与其他总经销商合作。',
      remedy: '请使用未建立合作关系的账号接受邀请。',
    },
    en: {
      message: 'This account is tied to another distributor.',
      remedy: 'Accept with an account that is tied to none.',
    },
  },
  NO_RESOURCES: {
    'zh-CN': {
      message: '当前账号下有使用中的资源。',
      remedy: '请释放资源，或使用新的账号接受邀请。',
    },
    en: {
      message: 'This account has resources in use.',
      remedy: 'Release them, or accept with a new account.',
    },
  },
  NO_ARREARS: {
    'zh-CN': { message: '当前账号存在欠款。', remedy: '请先充值还清欠款。' },
    en: { message: 'This account is in arrears.', remedy: 'Top up the account first.' },
  },
};

/** A check as it is answered; also one whose code no version knows. */
export function checkIn(code: string, passed: boolean, language: Language): Check {
  const finding = Object.hasOwn(findings, code) ? findings[code as InvitationCheck] : undefined;
  const unknown = {
    'zh-CN': { message: '不满足接受邀请的条件。', remedy: '请联系总经销商。' },
    en: {
      message: 'A condition of the invitation is not met.',
      remedy: 'Contact the distributor.',
    },
  };
  return passed
    ? { code, passed, message: '', remedy: '' }
    : { code, passed, ...(finding ?? unknown)[language] };
}
