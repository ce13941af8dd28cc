// One class: view, attempt and session change together, or an acceptance is sent twice.
import type {
  Invitation,
  InvitationAcceptance,
  InvitationDecline,
  InvitationNotice,
  InvitationReceipt,
} from '@partner-widgets/contract/invitation';
import { isClientError, type ClientError } from '@partner-widgets/core/client/client-error';
import type { CallOptions, ReadOptions } from '@partner-widgets/core/client/client';
import type { SessionSnapshot } from '@partner-widgets/core/session/session';
import type { DataContext } from '@partner-widgets/elements/context/contexts';
import { attemptFor, sendAttempt, type Decision } from './attempt.js';
import { Countdown } from './countdown.js';
import type { FlowHooks, SettledInvitation, Setback } from './flow-hooks.js';
import type { InvitationAddress } from './invitation-address.js';
import {
  isFinal,
  meaningOf,
  staysWhenBackOnline,
  viewOfError,
  viewOfInvitation,
  viewOfReceipt,
  viewOfSessionEnd,
  type InvitationView,
  type SessionFacts,
} from './invitation-view.js';
import {
  forgetAttempt,
  forgetInvitation,
  forgetToken,
  keepAttempt,
  keepToken,
  keptAttempt,
  type Attempt,
} from './tab-memory.js';

/** Reads an invitation, submits the decision exactly once, and says which face stands. Renders nothing. */
export class InvitationFlow {
  readonly #hooks: FlowHooks;
  #view: InvitationView = { kind: 'loading' };
  #address: InvitationAddress = { kind: 'none' };
  #data: DataContext | undefined;
  #dataSignal: AbortSignal | undefined;
  #stopListening: (() => void) | undefined;
  #round = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hadSession = false;
  /** Invitation whose link was opened after its outcome: read again, it still was decided before. */
  #decidedBefore: string | undefined;
  #due = false;
  #reading = false;
  #wait: Countdown | undefined;
  #setback: Setback | undefined;

  constructor(hooks: FlowHooks) {
    this.#hooks = hooks;
  }

  get view(): InvitationView {
    return this.#view;
  }

  /** A read is on its way; the face before it may still stand. */
  get reading(): boolean {
    return this.#reading;
  }

  /** Until the next attempt, when it is known: said in the beginning, and left now. */
  get wait(): Countdown | undefined {
    return this.#wait;
  }

  get setback(): Setback | undefined {
    return this.#setback;
  }

  /** Server epoch milliseconds. */
  now(): number {
    return this.#data?.session.serverNow() ?? Date.now();
  }

  /** The provider's data arrived, changed or left. */
  connect(data: DataContext | undefined, signal: AbortSignal): void {
    this.#stopListening?.();
    this.#data = data;
    this.#dataSignal = signal;
    this.#hadSession = data?.session.snapshot.status === 'active';
    this.#stopListening = data?.session.subscribe((next, previous) =>
      this.#sessionChanged(next, previous),
    );
    this.#reset();
  }

  open(address: InvitationAddress): void {
    this.#address = address;
    if (address.kind === 'token') keepToken(address.token);
    if (address.kind === 'malformed') forgetToken();
    this.#reset();
  }

  /** Whether the outcome of this invitation is what is shown or read. */
  isAt(invitationId: string): boolean {
    return this.#address.kind === 'outcome' && this.#address.invitationId === invitationId;
  }

  /** Reads what was opened. Not at once: address, provider and language arrive one after the other. */
  begin(): void {
    if (this.#due) this.load();
  }

  /** Another principal, or nobody: nothing of this one stays on screen. A logout purges after it has ended. */
  purge(): void {
    this.#startRound();
    const { kind } = this.#view;
    if (kind !== 'session-ended' && kind !== 'login-needed') this.#show({ kind: 'loading' });
  }

  #reset(): void {
    this.#startRound();
    this.#show({ kind: 'loading' });
    this.#due = true;
  }

  /**
   * Reads the invitation again.
   * @param quiet keep the present face until the answer is there.
   */
  load({ quiet = false } = {}): void {
    if (quiet && this.#view.kind === 'submitting') return;
    this.#due = false;
    const signal = this.#startRound();
    if (this.#address.kind === 'none') return this.#show({ kind: 'token-missing' });
    if (this.#address.kind === 'malformed') return this.#show({ kind: 'token-malformed' });
    if (!this.#data) return this.#show({ kind: 'loading' });
    const { status } = this.#data.session.snapshot;
    if (status === 'ended') return this.#show(viewOfSessionEnd(this.#sessionFacts()));
    this.#reading = true;
    if (quiet) this.#hooks.changed();
    else this.#show({ kind: 'loading' }, { reading: true });
    void this.#read(signal).then(
      (invitation) => !signal.aborted && this.#received(invitation),
      (error: unknown) => !signal.aborted && this.#readFailed(error),
    );
  }

  /** Asks the host for a session once more: the user says that somebody is signed in now. */
  askForSession(): void {
    this.#data?.session.restart();
    if (this.#data?.session.snapshot.status !== 'ended') this.load();
  }

  /** The notice of the open invitation, in the hooks' language. */
  async readNotice(): Promise<InvitationNotice> {
    const { value } = await this.#client().read(
      'getInvitationNotice',
      {},
      {
        ...this.#options(),
        signal: this.#dataSignal,
      },
    );
    return value;
  }

  /** An invitation that is not open any more has no notice: then its state is what matters. */
  noticeFailed(error: unknown): void {
    this.#hooks.failed(error);
    if (isClientError(error) && error.code?.startsWith('invitation-')) this.load({ quiet: true });
  }

  accept(body: InvitationAcceptance, before: () => Promise<boolean>): Promise<void> {
    return this.#submit({ action: 'accept', body }, before);
  }

  decline(body: InvitationDecline): Promise<void> {
    return this.#submit({ action: 'decline', body });
  }

  /** Sends the owed attempt once more: same key, same body. */
  sendAgain(): Promise<void> {
    if (this.#view.kind !== 'unconfirmed') return Promise.resolve();
    return this.#submit(this.#view.attempt);
  }

  /** Gives the owed attempt up; the next one is another. */
  backToForm(): void {
    if (this.#view.kind !== 'unconfirmed') return;
    const { invitation } = this.#view;
    forgetAttempt(invitation.invitationId);
    this.#show({ kind: 'form', invitation });
  }

  // Reading

  async #read(signal: AbortSignal): Promise<Invitation> {
    const client = this.#client();
    const options = { ...this.#options(), signal };
    if (this.#address.kind === 'outcome') {
      const params = { invitationId: this.#address.invitationId };
      return (await client.read('getInvitationOutcome', { params }, options)).value;
    }
    return (await client.read('getInvitation', {}, options)).value;
  }

  #received(invitation: Invitation): void {
    const byToken = this.#address.kind === 'token';
    const { invitationId, status } = invitation;
    const before = byToken || this.#decidedBefore === invitationId;
    const view = viewOfInvitation(invitation, before ? 'token' : 'outcome');
    if (invitation.status === 'PENDING' && !byToken) return this.#show({ kind: 'outcome-unknown' });
    if (isFinal(view)) {
      if (byToken) this.#decidedBefore = invitationId;
      this.#settle({ invitationId, status, repeated: true });
      return this.#show(view);
    }
    const attempt = view.kind === 'form' ? keptAttempt(invitationId) : undefined;
    this.#show(attempt ? { kind: 'unconfirmed', invitation, attempt } : view);
  }

  #readFailed(error: unknown): void {
    const known = isClientError(error) ? error : undefined;
    if (known?.kind === 'aborted') return;
    const view = known ? viewOfError(known, this.#sessionFacts()) : { kind: 'error' as const };
    const byId = this.#address.kind === 'outcome';
    if (view.kind === 'token-unknown' && !byId) forgetToken();
    this.#hooks.failed(error);
    const hidden = view.kind === 'token-unknown' || view.kind === 'wrong-account';
    this.#show(byId && hidden ? { kind: 'outcome-unknown' } : view);
  }

  // Deciding

  async #submit(decision: Decision, before?: () => Promise<boolean>): Promise<void> {
    // Synchronous: the second click of a double click finds another view.
    const { view } = this;
    if (view.kind !== 'form' && view.kind !== 'unconfirmed') return;
    const { invitation } = view;
    const attempt = attemptFor(invitation.invitationId, decision, this.#client());
    const signal = this.#startRound();
    this.#show({ kind: 'submitting', invitation, attempt });
    if (before && !(await before())) {
      if (!signal.aborted) this.#backWith(invitation, 'stopped-by-host');
      return;
    }
    if (signal.aborted) return;
    keepAttempt(invitation.invitationId, attempt);
    try {
      const options = { ...this.#options(), signal };
      const receipt = await sendAttempt(this.#client(), attempt, options);
      if (!signal.aborted) this.#decided(receipt, false);
    } catch (error) {
      if (!signal.aborted) await this.#submissionFailed(error, invitation, attempt, signal);
    }
  }

  async #submissionFailed(
    error: unknown,
    invitation: Invitation,
    attempt: Attempt,
    signal: AbortSignal,
  ): Promise<void> {
    const known = isClientError(error) ? error : undefined;
    this.#hooks.failed(error);
    const meaning = known ? meaningOf(known) : { next: 'ask' as const, sameAttempt: true };
    if (meaning.next === 'ask') {
      return this.#askWhetherDone(invitation, attempt, meaning.sameAttempt, signal);
    }
    if (meaning.next === 'wait') return this.#backWith(invitation, 'rate-limited');
    const session = known?.kind === 'session-ended' || known?.kind === 'unauthorized';
    // Of a session that ended on the way nobody knows what it still did: the attempt stays owed.
    if (!session) forgetAttempt(invitation.invitationId);
    if (meaning.next === 'face') return this.#refused(known as ClientError, invitation);
    const fresh = await this.#read(signal).catch(() => invitation);
    if (signal.aborted) return;
    this.#backWith(fresh, meaning.next === 'notice' ? 'notice-changed' : 'regions-refused');
  }

  /** The answer got lost, or another tab was quicker: what the server has stored is what counts. */
  async #askWhetherDone(
    invitation: Invitation,
    attempt: Attempt,
    sameAttempt: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    let stored: Invitation;
    try {
      stored = await this.#read(signal);
    } catch (error) {
      if (signal.aborted) return;
      const known = isClientError(error) ? error : undefined;
      const view = known && viewOfError(known, this.#sessionFacts());
      const transient = !view || ['offline', 'rate-limited', 'error'].includes(view.kind);
      return this.#show(transient ? { kind: 'unconfirmed', invitation, attempt } : view);
    }
    if (signal.aborted) return;
    const { receipt } = stored;
    const own = receipt?.status === (attempt.action === 'accept' ? 'ACCEPTED' : 'DECLINED');
    if (receipt && own && sameAttempt) return this.#decided(receipt, false);
    if (stored.status === 'PENDING' && !sameAttempt) forgetAttempt(stored.invitationId);
    this.#received(stored);
  }

  #refused(error: ClientError, invitation: Invitation): void {
    const view = viewOfError(error, this.#sessionFacts());
    if (view.kind === 'expired' || view.kind === 'cancelled') {
      const { invitationId } = invitation;
      const status = view.kind === 'expired' ? 'EXPIRED' : 'CANCELLED';
      this.#settle({ invitationId, status, repeated: false });
      return this.#show({ ...view, invitation });
    }
    this.#show(view.kind === 'precondition-failed' ? { ...view, invitation } : view);
  }

  #backWith(invitation: Invitation, setback: Setback): void {
    const view = viewOfInvitation(invitation, 'token');
    if (isFinal(view)) return this.#received(invitation);
    this.#show(view, { setback });
  }

  #decided(receipt: InvitationReceipt, repeated: boolean): void {
    const { invitationId, status } = receipt;
    this.#settle({ invitationId, status, repeated });
    this.#show(viewOfReceipt(receipt));
  }

  #settle(outcome: SettledInvitation): void {
    const fresh = this.#address.kind === 'token';
    forgetInvitation(outcome.invitationId);
    this.#address = { kind: 'outcome', invitationId: outcome.invitationId };
    if (fresh) this.#hooks.settled(outcome);
  }

  // Session

  #sessionChanged(next: SessionSnapshot, previous: SessionSnapshot): void {
    if (next.status === 'ended') {
      if (next.reason === 'disposed') return;
      this.#startRound();
      const facts = this.#sessionFacts();
      this.#hadSession = false;
      if (this.#address.kind === 'token' || this.#address.kind === 'outcome') {
        this.#show(viewOfSessionEnd(facts));
      }
      return;
    }
    if (next.status !== 'active') return;
    this.#hadSession = true;
    const another = next.principal !== previous.principal && previous.status === 'active';
    const waiting = !this.#reading && this.#view.kind !== 'submitting';
    if (another || (waiting && previous.status !== 'active' && !staysWhenBackOnline(this.#view)))
      this.load();
  }

  #sessionFacts(): SessionFacts {
    const reason = this.#data?.session.snapshot.reason;
    return { endReason: reason, hadSession: this.#hadSession };
  }

  // Machinery

  #client(): DataContext['client'] {
    if (!this.#data) throw new Error('no provider');
    return this.#data.client;
  }

  #options(): CallOptions & Pick<ReadOptions<Invitation>, 'cache' | 'onRetry'> {
    const token = this.#address.kind === 'token' ? { invitation: this.#address.token } : {};
    const onRetry: ReadOptions<Invitation>['onRetry'] = ({ seconds, kind }) => {
      const limited = kind === 'rate-limited' && this.#view.kind === 'loading';
      if (limited) this.#view = { kind: 'rate-limited', seconds: Math.ceil(seconds) };
      this.#wait = new Countdown(seconds);
      this.#hooks.changed();
    };
    return { locale: this.#hooks.locale(), ...token, cache: 'none', onRetry };
  }

  /** Whatever was on its way is not waited for any more. */
  #startRound(): AbortSignal {
    this.#round.abort();
    this.#round = new AbortController();
    this.#reading = false;
    this.#wait = undefined;
    clearTimeout(this.#timer);
    const { signal } = this.#round;
    return this.#dataSignal ? AbortSignal.any([signal, this.#dataSignal]) : signal;
  }

  #show(
    view: InvitationView,
    { setback, reading = false }: { setback?: Setback; reading?: boolean } = {},
  ): void {
    this.#view = view;
    this.#setback = setback;
    this.#reading = reading;
    this.#wait = undefined;
    if (view.kind === 'rate-limited') {
      this.#wait = new Countdown(view.seconds);
      this.#timer = setTimeout(() => this.load(), view.seconds * 1000);
    }
    this.#hooks.changed();
  }
}
