import type { Language } from '../http/language.js';

interface NoticeText {
  readonly title: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
}

/** The notice, version 1.0, from the rules of vouchers §4.2. */
export const noticeTexts: Readonly<Record<Language, NoticeText>> = {
  'zh-CN': {
    title: '云经销商合作须知',
    sections: [
      {
        heading: '一、合作关系',
        paragraphs: [
          '您点击“愿意”后，当前账号将成为发出邀请的华为云总经销商（以下简称“总经销商”）的云经销商，合作关系自接受之时起生效。',
          '一个云经销商账号只能与一家总经销商合作，且不能直接更换。如需更换，须先退出当前合作，使用新的账号接受其他总经销商的邀请。',
          '总经销商与云经销商须属于同一国家或地区。',
        ],
      },
      {
        heading: '二、账号要求',
        paragraphs: [
          '云经销商账号不能再加入其他伙伴计划，也不能是其他伙伴的客户、企业主账号或成员账号。',
          '申请期间及通过后，本账号不能购买云服务。账号下如有按需资源，须先释放，或使用新的账号。',
          '账号不得有欠款、信用账户或被冻结；实名认证信息不得与其他账号重复使用。',
        ],
      },
      {
        heading: '三、业务开展地区',
        paragraphs: ['请在总经销商授权的范围内选择业务开展地区，并仅在所选地区内发展客户。'],
      },
      {
        heading: '四、权利与责任',
        paragraphs: [
          '接受后，总经销商可以为您拨款、发放代金券额度、分配客户经理，并可查看您的客户的消费情况。',
          '华为云不与云经销商直接结算，结算与发票由总经销商与您自行约定。',
          '总经销商被限制、冻结或退出计划时，您的相应权限会同步受到影响。',
        ],
      },
      {
        heading: '五、客户信息保护',
        paragraphs: [
          '您应当依法保护客户的个人信息与商业秘密，仅为履行合作目的使用，不得向第三方披露。',
          '客户名称、账号、手机号码与电子邮箱在页面上默认隐藏，查看明文的操作会被记录。',
        ],
      },
      {
        heading: '六、接受与拒绝',
        paragraphs: [
          '接受与拒绝均为最终结果，不能撤回。拒绝不影响总经销商今后再次邀请。',
          '系统会记录您阅读本须知的版本、语言与时间。',
        ],
      },
    ],
  },
  en: {
    title: 'Notice on cooperation as a reseller',
    sections: [
      {
        heading: '1. The relation',
        paragraphs: [
          'When you click “Accept”, this account becomes a reseller of the inviting Huawei Cloud distributor (“the distributor”). The relation begins at that moment.',
          'A reseller account has exactly one distributor and can’t switch. To change, leave this relation and accept the other distributor’s invitation with a new account.',
          'Distributor and reseller must be of the same country or region.',
        ],
      },
      {
        heading: '2. The account',
        paragraphs: [
          'A reseller account can’t join other partner programmes, and can’t be a customer of a partner, nor an enterprise master or member account.',
          'During the application and after approval this account can’t buy cloud services. Running pay-per-use resources must be released first, or a new account be used.',
          'The account may have no arrears, no credit account, and may not be frozen; its real-name authentication may not be in use elsewhere.',
        ],
      },
      {
        heading: '3. Business regions',
        paragraphs: [
          'Choose business regions among those the distributor offers, and win customers only there.',
        ],
      },
      {
        heading: '4. Rights and duties',
        paragraphs: [
          'After acceptance the distributor can appropriate money to you, issue voucher quotas, assign an account manager, and see what your customers spend.',
          'Huawei Cloud does not settle with resellers; settlement and invoices are agreed between the distributor and you.',
          'When the distributor is restricted, frozen or leaves the programme, your rights are affected in the same way.',
        ],
      },
      {
        heading: '5. Customers’ data',
        paragraphs: [
          'Protect customers’ personal data and business secrets as the law demands, use them for this cooperation only, and disclose them to nobody.',
          'Names, accounts, mobile numbers and e-mail addresses are hidden by default; showing them is recorded.',
        ],
      },
      {
        heading: '6. Accepting and declining',
        paragraphs: [
          'Both are final and can’t be taken back. After a refusal the distributor may invite you again.',
          'The version, language and time of your reading of this notice are recorded.',
        ],
      },
    ],
  },
};
