/** One invitation in one situation (vouchers §4.3), accepted or declined at most once. */
import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { Invitation, InvitationReceipt } from '@partner-widgets/contract/invitation';
import { ProblemError } from '@partner-widgets/gateway/problem';
import type { MockCall, MockHandlers } from './call.js';
import { checkIn, noticeIn, noticeTitle, noticeVersion } from './invitation-texts.js';
import { namedCodes, provinces, type Language } from './names.js';
import type { World } from './world.js';

/** What a scenario changes about the invitation. */
export interface InvitationSituation {
  readonly status?: Invitation['status'] | undefined;
  /** Checks that fail already at opening. */
  readonly failedChecks?: readonly string[] | undefined;
  /** Checks that fail only at accepting (vouchers/DI-12). */
  readonly failedAtAccept?: readonly string[] | undefined;
  /** Somebody else has accepted it since it was opened. */
  readonly handledMeanwhile?: boolean | undefined;
  readonly addressed?: boolean | undefined;
  readonly known?: boolean | undefined;
  readonly noticeReadable?: boolean | undefined;
  readonly multipleRegions?: boolean | undefined;
}

/** The token of the link in the mail; any other one is unknown. */
export const invitationToken = 'scenario-7Qm2vX9kLr4TzB8nWc3YhJ6sDf1GpA0eUo';
export const invitationId = 'INV20260901007';

const checks = [
  'PROGRAM_JOINED',
  'NO_OTHER_PROGRAM',
  'SAME_COUNTRY',
  'NO_OTHER_DISTRIBUTOR',
  'ACCOUNT_NOT_FROZEN',
  'DISTRIBUTOR_ACTIVE',
];
const invitedAccount = 'hb_reseller_01';
const week = 7 * 86_400_000;

type InvitationOperation =
  | 'getInvitation'
  | 'getInvitationOutcome'
  | 'getInvitationNotice'
  | 'acceptInvitation'
  | 'declineInvitation';

export class InvitationDesk {
  readonly #situation: InvitationSituation;
  readonly #world: World;
  readonly #createdAt: number;
  #status: Invitation['status'];
  #receipt: ((language: Language) => InvitationReceipt) | null = null;

  constructor(situation: InvitationSituation, world: World) {
    this.#situation = situation;
    this.#world = world;
    this.#status = situation.status ?? 'PENDING';
    this.#createdAt = world.now().getTime() - (this.#status === 'EXPIRED' ? 2 * week : week / 3.5);
    if (this.#status === 'ACCEPTED') this.#accept(['CN-42', 'CN-43'], { language: 'zh-CN' });
    if (this.#status === 'DECLINED') this.#decline('业务方向不一致');
  }

  readonly answers: MockHandlers<InvitationOperation> = {
    getInvitation: (call) => {
      this.#checkToken(call);
      return this.#view(call.language);
    },
    getInvitationOutcome: ({ params, language }) => {
      if (params.invitationId !== invitationId || this.#status === 'PENDING')
        throw new ProblemError('not-found');
      if (this.#situation.addressed === false) throw new ProblemError('invitation-not-addressed');
      return this.#view(language);
    },
    getInvitationNotice: (call) => {
      this.#checkToken(call);
      if (this.#situation.noticeReadable === false) throw new ProblemError('unavailable');
      return noticeIn(call.language, this.#world.asOf);
    },
    acceptInvitation: (call) => {
      this.#checkOpen(call);
      const { body, language } = call;
      const failed = [
        ...(this.#situation.failedChecks ?? []),
        ...(this.#situation.failedAtAccept ?? []),
      ];
      if (failed.length > 0) {
        throw new ProblemError('invitation-precondition-failed', {
          checks: this.#checks(failed, language),
        });
      }
      if (body.noticeAgreed !== true || body.noticeVersion !== noticeVersion) {
        throw new ProblemError('invitation-notice-not-agreed');
      }
      const offered = body.businessRegions.every((code) => Object.hasOwn(provinces, code));
      const tooMany = this.#situation.multipleRegions === false && body.businessRegions.length > 1;
      if (!offered || tooMany || body.businessRegions.length === 0) {
        throw new ProblemError('invitation-region-not-allowed');
      }
      this.#accept(body.businessRegions, {
        language: body.noticeLanguage,
        readAt: body.noticeReadAt,
      });
      return this.#receiptIn(language);
    },
    declineInvitation: (call) => {
      this.#checkOpen(call);
      this.#decline(call.body.reason ?? '');
      return this.#receiptIn(call.language);
    },
  };

  #checkToken({ headers }: MockCall): void {
    const token = headers.get('Partner-Invitation');
    if (token !== invitationToken || this.#situation.known === false)
      throw new ProblemError('invitation-unknown');
    if (this.#situation.addressed === false) throw new ProblemError('invitation-not-addressed');
  }

  #checkOpen(call: MockCall): void {
    this.#checkToken(call);
    if (this.#situation.handledMeanwhile && this.#status === 'PENDING') {
      this.#accept(['CN-42'], { language: 'zh-CN' });
    }
    if (this.#status === 'EXPIRED') throw new ProblemError('invitation-expired');
    if (this.#status === 'CANCELLED') throw new ProblemError('invitation-cancelled');
    if (this.#status !== 'PENDING') throw new ProblemError('invitation-handled');
  }

  #view(language: Language): Invitation {
    const createTime = new Date(this.#createdAt - (this.#createdAt % 1000));
    const english = language === 'en';
    return {
      invitationId,
      status: this.#status,
      distributorName: this.#distributorName(language),
      invitedAccountName: invitedAccount,
      message: english
        ? 'We look forward to working with you.'
        : '期待与贵公司携手合作，共同拓展区域市场。',
      countryCode: 'CN',
      createTime: instantText(createTime),
      expireTime: instantText(new Date(createTime.getTime() + week)),
      multipleRegions: this.#situation.multipleRegions ?? true,
      businessRegions: namedCodes(provinces, language),
      notice: { version: noticeVersion, title: noticeTitle(language) },
      checks: this.#checks(this.#situation.failedChecks ?? [], language),
      failReason:
        this.#status !== 'FAILED'
          ? null
          : english
            ? 'The account has joined another partner programme.'
            : '账号在邀请有效期内加入了其他伙伴计划。',
      receipt: this.#receipt?.(language) ?? null,
      asOf: this.#world.asOf,
    };
  }

  #checks(failed: readonly string[], language: Language) {
    const codes = new Set([...checks, ...failed]);
    return [...codes].map((code) => checkIn(code, !failed.includes(code), language));
  }

  #receiptIn(language: Language): InvitationReceipt {
    if (!this.#receipt) throw new ProblemError('internal');
    return this.#receipt(language);
  }

  #accept(regions: readonly string[], notice: { language: string; readAt?: string }): void {
    const time = this.#wholeSecond();
    this.#status = 'ACCEPTED';
    this.#receipt = (language) => ({
      ...this.#receiptBase(time, language),
      status: 'ACCEPTED',
      resellerId: 'rs-01',
      businessRegions: namedCodes(provinces, language).filter(({ code }) => regions.includes(code)),
      noticeVersion,
      noticeLanguage: notice.language,
      noticeReadAt: notice.readAt ?? time,
      reason: null,
    });
  }

  #decline(reason: string): void {
    const time = this.#wholeSecond();
    this.#status = 'DECLINED';
    this.#receipt = (language) => ({
      ...this.#receiptBase(time, language),
      status: 'DECLINED',
      resellerId: null,
      businessRegions: [],
      noticeVersion: null,
      noticeLanguage: null,
      noticeReadAt: null,
      reason,
    });
  }

  #receiptBase(time: string, language: Language) {
    return {
      invitationId,
      time,
      distributorName: this.#distributorName(language),
      accountName: invitedAccount,
    };
  }

  #distributorName(language: Language): string {
    return language === 'en' ? 'Sample Distribution Co., Ltd.' : '样例云总经销（集团）有限公司';
  }

  #wholeSecond(): string {
    const now = this.#world.now().getTime();
    return instantText(new Date(now - (now % 1000)));
  }
}
