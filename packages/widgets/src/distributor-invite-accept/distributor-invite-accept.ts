// One thing: the page. Its rules are in invitation-view.ts and invitation-flow.ts, its faces in views/.
import { WidgetElement } from '@partner-widgets/elements/base/widget-element';
import { buttonStyles } from '@partner-widgets/elements/base/styles/button.styles';
import { fieldStyles } from '@partner-widgets/elements/base/styles/field.styles';
import { skeletonStyles } from '@partner-widgets/elements/base/styles/skeleton.styles';
import { visuallyHiddenStyles } from '@partner-widgets/elements/base/styles/visually-hidden.styles';
import type { DataContext } from '@partner-widgets/elements/context/contexts';
import { PartnerBeforeAcceptEvent } from '@partner-widgets/elements/events/before-accept';
import { PartnerLoginRequiredEvent } from '@partner-widgets/elements/events/login-required';
import { MessagesController } from '@partner-widgets/elements/messages/messages-controller';
import { formatInstant } from '@partner-widgets/domain/billing-time';
import { timeZoneLabel } from '@partner-widgets/domain/time-zone-label';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { putOutcomeIntoAddressBar, takeFromAddressBar } from './address-bar.js';
import { dictionaries } from './dictionaries.js';
import { PartnerInvitationOutcomeEvent, type RegionsChangeEvent } from './events.js';
import { FaceFocus } from './face-focus.js';
import type { SettledInvitation } from './flow-hooks.js';
import { InvitationFlow } from './invitation-flow.js';
import { addressOf, type InvitationAddress } from './invitation-address.js';
import { InvitationForm } from './invitation-form.js';
import type { ViewKind } from './invitation-view.js';
import type { InvitationMessages } from './messages/messages.js';
import { printAlone } from './print-alone.js';
import { checksStyles } from './styles/checks.styles.js';
import { faceStyles } from './styles/face.styles.js';
import { factsStyles } from './styles/facts.styles.js';
import { formStyles } from './styles/form.styles.js';
import { pageStyles } from './styles/page.styles.js';
import { printStyles } from './styles/print.styles.js';
import { receiptStyles } from './styles/receipt.styles.js';
import { keptToken } from './tab-memory.js';
import { renderDeclineDialog } from './views/decline-dialog.js';
import { announcementOf, renderLoading, renderView } from './views/render-view.js';
import type { ViewActions, ViewContext } from './views/view-context.js';

/** How often the page looks at the clock. */
const tick = 1000;
/** How often "6 days 4 hours left" is written anew. */
const remainingTick = 30;
/** Seconds between two questions whether an invitation has expired, should the server's clock be slower. */
const patience = 15;

/** On unless the attribute says no: an attribute that is absent must mean "take it from the fragment". */
const unlessRefused = {
  fromAttribute: (value: string | null): boolean =>
    !/^(false|off|no|0)$/i.test(value?.trim() ?? ''),
};

/**
 * The page behind the e-mail link 接受华为云总经销商合作邀请 (vouchers §4): conditions, business
 * regions, notice, decision, receipt. Nothing is accepted without a click here, and only once.
 *
 * @summary A reseller reads who invites, chooses regions, reads the notice, and accepts or declines.
 * @status stable
 * @since 0.1.0
 * @fires partner-ready - The first face stands.
 * @fires partner-error - Something could not be read or sent; the page shows it as well.
 * @fires partner-login-required - Cancelable. `login-needed` when nobody is signed in (also by itself,
 *   when that face appears), `wrong-account` when the user wants to change the account. When no
 *   listener cancels it, the session is asked for again, or the user is told how to change by hand.
 * @fires partner-before-accept - Cancelable, `waitUntil`: the acceptance is about to be sent.
 * @fires partner-invitation-outcome - The server has stored the final state: `{ status, invitationId, repeated }`.
 * @csspart intro - Card with who invites, until when, and the message.
 * @csspart meaning - Card that says what accepting means.
 * @csspart step - Card of one step.
 * @csspart face - Card of a state that is not the form.
 * @csspart receipt - Card of the stored outcome.
 * @csspart heading - Heading of the face that is shown.
 * @csspart facts - List of names and values.
 * @csspart checks - List of conditions that are not met.
 * @csspart check - One condition that is not met.
 * @csspart region - One region with its box.
 * @csspart region-search - Search field of the regions.
 * @csspart notice - The scrolling notice.
 * @csspart notice-open - Button that opens the notice.
 * @csspart agree - Box of the tick.
 * @csspart accept - Button 愿意.
 * @csspart decline - Button 不愿意.
 * @csspart reason - Field of the reason for declining.
 * @csspart decline-confirm - Button that confirms 不愿意.
 * @csspart print - Button that prints the receipt.
 * @csspart button - Every other button.
 * @csspart button-primary - The button that leads on.
 */
export class DistributorInviteAccept extends WidgetElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    skeletonStyles,
    visuallyHiddenStyles,
    pageStyles,
    faceStyles,
    factsStyles,
    formStyles,
    checksStyles,
    receiptStyles,
    printStyles,
  ];

  /**
   * Token of the e-mail link. Without it, it is taken from the address (`#token=…`). A property only:
   * an attribute would put it into the page (DESIGN §7.1).
   */
  @property({ attribute: false }) token: string | undefined;

  /** Whether `#token=…` is taken out of the address when no property is set. Default yes; `off` leaves the address alone. */
  @property({ attribute: 'token-from-fragment', converter: unlessRefused })
  tokenFromFragment = true;

  @state() private changeByHand = false;
  @state() private declining = false;

  readonly #messages = new MessagesController<InvitationMessages>(this, dictionaries);
  readonly #form = new InvitationForm();
  readonly #flow = new InvitationFlow({
    locale: () => (this.#readIn = this.#messages.locale),
    changed: () => this.requestUpdate(),
    failed: (error) => this.reportError(error),
    settled: (outcome) => this.#settled(outcome),
  });
  readonly #faceFocus = new FaceFocus(this);
  #opened = false;
  /** The language in which the invitation was read. */
  #readIn: string | undefined;
  #noticeRound = 0;
  #shown: ViewKind | undefined;
  #ticks = 0;
  #mayAskAt = 0;
  #clock: ReturnType<typeof setInterval> | undefined;

  /** The face that is shown. */
  get view(): ViewKind {
    return this.#flow.view.kind;
  }

  override connectedCallback(): void {
    this.#openFromAddressBar();
    super.connectedCallback();
    addEventListener('hashchange', this.#openFromAddressBar);
    addEventListener('online', this.#online);
    this.#clock = setInterval(this.#timePassed, tick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#openFromAddressBar);
    removeEventListener('online', this.#online);
    clearInterval(this.#clock);
  }

  protected override dataChanged(data: DataContext | undefined, signal: AbortSignal): void {
    this.#flow.connect(data, signal);
  }

  protected override purge(): void {
    this.#form.forget();
    this.#flow.purge();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('token') && this.token !== undefined) this.#open(addressOf(this.token));
    if (!this.#opened) this.#open(this.#rememberedAddress());
    this.#flow.begin();
    if (this.#readIn !== undefined && this.#readIn !== this.#messages.locale)
      this.#changeLanguage();
    const { view } = this.#flow;
    if (view.kind === 'form') this.#form.show(view.invitation);
    else this.declining = false;
    if (view.kind !== 'wrong-account' && view.kind !== 'outcome-unknown') {
      this.changeByHand = false;
    }
  }

  override render() {
    const { text } = this.#messages;
    if (!text) return renderLoading(undefined);
    const context = this.#context(text);
    return html`
      <p class="visually-hidden" role="status">${announcementOf(context)}</p>
      <div class="page">${renderView(context)}</div>
      ${this.declining ? renderDeclineDialog(context) : nothing}
    `;
  }

  override updated(): void {
    const { kind } = this.#flow.view;
    if (!this.#messages.text || kind === this.#shown) return;
    this.#shown = kind;
    if (kind !== 'loading') this.markReady('network');
    this.#faceFocus.follow(kind);
    // Before it is needed, after what is needed first. Without it the question stands below the form.
    if (kind === 'form')
      void import('@partner-widgets/elements/dialog/define').catch(() => undefined);
    if (kind === 'login-needed' || kind === 'session-ended') {
      this.emit(new PartnerLoginRequiredEvent({ reason: 'login-needed' }));
    }
  }

  #context(text: InvitationMessages): ViewContext {
    const { locale, timeZone } = this.#messages;
    const instant = (iso: string): string =>
      text.instant(
        formatInstant(iso, { locale, timeZone, precision: 'second' }),
        timeZoneLabel(timeZone, new Date(iso)),
      );
    const { changeByHand } = this;
    return {
      text,
      locale,
      flow: this.#flow,
      form: this.#form,
      instant,
      changeByHand,
      actions: this.#actions,
    };
  }

  // Where the invitation comes from

  #open(address: InvitationAddress): void {
    this.#opened = true;
    this.#flow.open(address);
  }

  readonly #openFromAddressBar = (): void => {
    if (this.token !== undefined || !this.tokenFromFragment) return;
    const { token, invitationId } = takeFromAddressBar();
    if (token !== undefined) this.#open(addressOf(token));
    else if (invitationId !== undefined && !this.#flow.isAt(invitationId)) {
      this.#open({ kind: 'outcome', invitationId });
    }
  };

  #rememberedAddress(): InvitationAddress {
    const kept = this.tokenFromFragment ? keptToken() : undefined;
    return kept === undefined ? { kind: 'none' } : addressOf(kept);
  }

  #settled(outcome: SettledInvitation): void {
    this.token = undefined;
    if (this.tokenFromFragment) putOutcomeIntoAddressBar(outcome.invitationId);
    this.emit(new PartnerInvitationOutcomeEvent(outcome));
  }

  // What happens around the page

  /** Names, checks and notice are other texts now; the notice that counts is the one that can be read. */
  #changeLanguage(): void {
    this.#closeNotice();
    this.#flow.load({ quiet: true });
  }

  readonly #online = (): void => {
    if (this.view === 'offline') this.#flow.load();
  };

  readonly #timePassed = (): void => {
    const { view, wait } = this.#flow;
    this.#ticks += 1;
    const invitation = 'invitation' in view ? view.invitation : undefined;
    const over = invitation && Date.parse(invitation.expireTime) <= this.#flow.now();
    // The server says what is expired; this page only asks.
    if (over && invitation.status === 'PENDING' && this.#ticks >= this.#mayAskAt) {
      this.#mayAskAt = this.#ticks + patience;
      this.#flow.load({ quiet: true });
    } else if (wait || this.#ticks % remainingTick === 0) this.requestUpdate();
  };

  // What the user does

  readonly #actions: ViewActions = {
    logIn: () => {
      const asked = this.emit(new PartnerLoginRequiredEvent({ reason: 'login-needed' }));
      if (asked) this.#flow.askForSession();
    },
    askForSession: () => this.#flow.askForSession(),
    changeAccount: () => {
      this.changeByHand = this.emit(new PartnerLoginRequiredEvent({ reason: 'wrong-account' }));
    },
    retry: () => this.#flow.load(),
    checkAgain: () => this.#flow.load({ quiet: true }),
    chooseRegions: (event) => {
      this.#form.choose((event as RegionsChangeEvent).codes);
      this.requestUpdate();
    },
    openNotice: () => void this.#openNotice(),
    readNotice: () => {
      this.#form.read(this.#flow.now());
      this.requestUpdate();
    },
    agree: (event) => {
      this.#form.agreed = (event.target as HTMLInputElement).checked;
      this.requestUpdate();
    },
    accept: () => this.#accept(),
    askDecline: () => {
      this.declining = true;
    },
    cancelDecline: () => {
      this.declining = false;
    },
    decline: (reason) => {
      this.declining = false;
      void this.#submitted(this.#flow.decline(reason ? { reason } : {}));
    },
    sendAgain: () => void this.#submitted(this.#flow.sendAgain()),
    backToForm: () => this.#flow.backToForm(),
    print: () => printAlone(this),
  };

  #accept(): void {
    const { view } = this.#flow;
    const body = this.#form.acceptance;
    if (!body || view.kind !== 'form') return;
    const { invitationId } = view.invitation;
    const allowed = (): Promise<boolean> => {
      const event = new PartnerBeforeAcceptEvent({ invitationId });
      this.emit(event);
      return event.allowed();
    };
    void this.#submitted(this.#flow.accept(body, allowed));
  }

  async #submitted(submission: Promise<void>): Promise<void> {
    await submission;
    if (this.#flow.setback === 'notice-changed') this.#closeNotice();
  }

  #closeNotice(): void {
    this.#noticeRound++;
    this.#form.unread();
    this.requestUpdate();
  }

  async #openNotice(): Promise<void> {
    const round = ++this.#noticeRound;
    this.#form.phase = 'loading';
    this.requestUpdate();
    try {
      const notice = await this.#flow.readNotice();
      if (round === this.#noticeRound) this.#form.opened(notice);
    } catch (error) {
      if (round !== this.#noticeRound) return;
      this.#form.phase = 'failed';
      this.#flow.noticeFailed(error);
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'distributor-invite-accept': DistributorInviteAccept;
  }
}
