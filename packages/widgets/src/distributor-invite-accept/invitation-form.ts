import type {
  Invitation,
  InvitationAcceptance,
  InvitationNotice,
} from '@partner-widgets/contract/invitation';
import { allowedRegions, missingSteps, type MissingStep } from './invitation-view.js';
import type { NoticeState } from './notice-reader/notice-reader.js';
import { keepRegions, keptRegions } from './tab-memory.js';

/**
 * What the reader has done so far: regions, notice, tick. Regions survive a reload; the tick and the
 * reading never do (vouchers/DI-09), and another notice takes both back.
 */
export class InvitationForm {
  #invitation: Invitation | undefined;
  regions: readonly string[] = [];
  phase: NoticeState = 'closed';
  notice: InvitationNotice | undefined;
  /** UTC instant at which the end of the notice was on screen. */
  readAt: string | undefined;
  agreed = false;

  /** The invitation is on screen (again, or in another language). */
  show(invitation: Invitation): void {
    if (invitation === this.#invitation) return;
    const another = invitation.invitationId !== this.#invitation?.invitationId;
    this.#invitation = invitation;
    if (another) {
      this.unread();
      this.regions = [];
    }
    const chosen = this.regions.length > 0 ? this.regions : keptRegions(invitation.invitationId);
    this.regions = allowedRegions(invitation, chosen);
  }

  /** Another notice, another language, another account: it has to be read and ticked again. */
  unread(): void {
    this.phase = 'closed';
    this.notice = undefined;
    this.readAt = undefined;
    this.agreed = false;
  }

  forget(): void {
    this.#invitation = undefined;
    this.regions = [];
    this.unread();
  }

  choose(codes: readonly string[]): void {
    this.regions = codes;
    if (this.#invitation) keepRegions(this.#invitation.invitationId, codes);
  }

  opened(notice: InvitationNotice): void {
    this.phase = 'open';
    this.notice = notice;
  }

  /** The first time counts. */
  read(now: number): boolean {
    if (this.readAt !== undefined || !this.notice) return false;
    this.readAt = new Date(now).toISOString();
    return true;
  }

  get missing(): readonly MissingStep[] {
    const { regions, agreed } = this;
    return missingSteps({ regions, agreed, noticeRead: this.readAt !== undefined });
  }

  /** What is sent with 愿意; undefined while something is missing (vouchers/DI-08). */
  get acceptance(): InvitationAcceptance | undefined {
    if (this.missing.length > 0 || !this.notice || !this.readAt) return undefined;
    return {
      businessRegions: [...this.regions],
      noticeVersion: this.notice.version,
      noticeLanguage: this.notice.language,
      noticeReadAt: this.readAt,
      noticeAgreed: true,
    };
  }
}
