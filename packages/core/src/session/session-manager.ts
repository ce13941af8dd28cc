// One class: its parts (grant, timers, state) change together or leak a session. See also grant.ts, server-clock.ts.
import { ClientError } from '../client/client-error.js';
import { Listeners } from '../platform/listeners.js';
import type { Platform } from '../platform/platform.js';
import { untilAborted } from '../platform/waiting.js';
import { faultOfGrant, isUnreachable, outlineOf } from './grant.js';
import { ServerClock } from './server-clock.js';
import type {
  FetchSession,
  Session,
  SessionEndReason,
  SessionGrant,
  SessionListener,
  SessionReason,
  SessionSnapshot,
} from './session.js';

/** A callback that has not answered by then counts as unreachable. */
const CALLBACK_TIMEOUT = 15_000;
const SHORTEST_BACKOFF = 1_000;
const LONGEST_BACKOFF = 60_000;
/** While offline, a request of a widget may try again only this long after the last failure. */
const EAGER_RETRY = 2_000;
/** The clock is looked at again at least this often: timers stand still in sleep. */
const LONGEST_NAP = 60_000;

export interface SessionHooks {
  /** Empties memory and disk of `principal`; the next one is shown only after it has settled. */
  purge(principal: string | undefined, reason: 'logout' | 'principal'): Promise<void>;
  /** A good session: called at each grant, before listeners hear of it. */
  granted(principal: string): Promise<void>;
  /** A waking tab: resolves when it is known whether another tab has purged meanwhile. */
  verify(): Promise<void>;
}

export interface SessionManagerOptions {
  readonly fetchSession: FetchSession;
  readonly platform: Platform;
  readonly hooks: SessionHooks;
  /** Stated synchronously by the host: its rows may be painted from disk before the session is there. */
  readonly principal?: string | undefined;
}

interface Held {
  readonly token: string;
  readonly expiresAt: number;
  readonly refreshAt: number;
}

export class SessionManager implements Session {
  readonly #fetchSession: FetchSession;
  readonly #platform: Platform;
  readonly #hooks: SessionHooks;
  readonly #stated: string | undefined;
  readonly #time: ServerClock;
  readonly #listeners = new Listeners<Parameters<SessionListener>>();
  readonly #stopWake: () => void;
  #snapshot: SessionSnapshot;
  /** Also after the end: a logout then still has a disk to empty. */
  #known: string | undefined;
  #held: Held | undefined;
  #pending: Promise<void> | undefined;
  #attempt = new AbortController();
  #hadGrant = false;
  #failures = 0;
  #failedAt = -Infinity;
  #cancelTimer = (): void => undefined;

  constructor(options: SessionManagerOptions) {
    this.#fetchSession = options.fetchSession;
    this.#platform = options.platform;
    this.#hooks = options.hooks;
    this.#stated = options.principal || undefined;
    this.#time = new ServerClock(options.platform.clock);
    this.#snapshot = { status: 'starting', principal: this.#stated };
    this.#known = this.#stated;
    this.#stopWake = this.#platform.onWake(() => void this.#wake());
  }

  get snapshot(): SessionSnapshot {
    return this.#snapshot;
  }

  get time(): ServerClock {
    return this.#time;
  }

  serverNow(): number {
    return this.#time.now();
  }

  subscribe(listener: SessionListener): () => void {
    return this.#listeners.add(listener);
  }

  start(): void {
    void this.#request('start');
  }

  /** A token that is good now; waits for one that is on its way. Rejects with `offline` or `session-ended`. */
  async token(signal?: AbortSignal): Promise<string> {
    for (let round = 0; round < 3; round++) {
      if (this.#snapshot.status === 'ended') throw new ClientError('session-ended');
      if (this.#held && this.#time.now() < this.#held.expiresAt) return this.#held.token;
      if (!this.#pending && round > 0 && this.#failures > 0) break;
      const sinceFailure = this.#platform.clock.monotonic() - this.#failedAt;
      if (!this.#pending && this.#failures > 0 && sinceFailure < EAGER_RETRY) break;
      await untilAborted(this.#request(this.#hadGrant ? 'refresh' : 'start'), signal);
    }
    throw new ClientError('offline');
  }

  /** The gateway refused this token with 401: it is never used again; a newer one stays. */
  refused(token: string): void {
    if (this.#held?.token !== token) return;
    this.#held = undefined;
    void this.#request('unauthorized');
  }

  async logout(): Promise<void> {
    this.end('logout');
    await this.#hooks.purge(this.#known, 'logout');
  }

  /** Another tab is logged out, or has become another principal. */
  heardPurge(principal: string | undefined, reason: 'logout' | 'principal'): void {
    if (this.#snapshot.status === 'ended') return;
    const mine = this.#snapshot.principal;
    if (mine !== undefined && principal !== undefined && principal !== mine) return;
    if (mine !== undefined && principal === mine) {
      if (reason === 'logout') return this.end('logout-elsewhere');
      // Also where the host names the same one again: what was under way is void, so everybody must ask anew.
      this.#held = undefined;
      this.#show({ status: 'starting', principal: undefined });
    }
    // Whoever is signed in now, the host knows. An attempt from before may carry the old answer.
    this.#askAnew('wake');
  }

  /** A tab of the same endpoint got a session; if it is another principal's, ask the host who is here now. */
  heardPrincipal(principal: string): void {
    const { status, principal: mine } = this.#snapshot;
    if ((status === 'active' || status === 'offline') && mine !== principal) this.#askAnew('wake');
  }

  restart(): void {
    const { status, reason } = this.#snapshot;
    if (reason === 'disposed' || reason === 'invalid-endpoint') return;
    if (status === 'ended') this.#show({ status: 'starting', principal: this.#stated });
    this.#failures = 0;
    void this.#request(status === 'ended' ? 'start' : 'wake');
  }

  end(reason: SessionEndReason, detail?: string): void {
    if (this.#snapshot.status === 'ended') return;
    this.#forget(new ClientError('session-ended'));
    this.#show({ status: 'ended', principal: undefined, reason, ...(detail ? { detail } : {}) });
  }

  dispose(): void {
    this.end('disposed');
    this.#stopWake();
    this.#listeners.clear();
  }

  #forget(why: ClientError): void {
    this.#held = undefined;
    this.#hadGrant = false;
    this.#failures = 0;
    this.#failedAt = -Infinity;
    this.#cancelTimer();
    this.#attempt.abort(why);
    this.#pending = undefined;
  }

  #askAnew(reason: SessionReason): void {
    this.#attempt.abort(new ClientError('aborted'));
    this.#pending = undefined;
    void this.#request(reason);
  }

  async #wake(): Promise<void> {
    if (this.#snapshot.status === 'ended') return;
    await this.#hooks.verify();
    const due = !this.#held || this.#time.now() >= this.#held.refreshAt;
    if (due && !this.#isEnded()) void this.#request('wake');
  }

  #isEnded(): boolean {
    return this.#snapshot.status === 'ended';
  }

  /** Single flight; never rejects: the outcome is in the state. */
  #request(reason: SessionReason): Promise<void> {
    if (this.#isEnded()) return Promise.resolve();
    if (this.#pending) return this.#pending;
    this.#cancelTimer();
    const attempt = new AbortController();
    this.#attempt = attempt;
    const pending = this.#ask(reason, attempt).finally(() => {
      if (this.#pending === pending) this.#pending = undefined;
    });
    this.#pending = pending;
    return pending;
  }

  async #ask(reason: SessionReason, attempt: AbortController): Promise<void> {
    const { signal } = attempt;
    const stopTimer = this.#platform.clock.after(CALLBACK_TIMEOUT, () =>
      attempt.abort(new ClientError('timeout')),
    );
    try {
      // In a then(): a callback that throws at once is the same as one that rejects.
      const answer = Promise.resolve().then(() => this.#fetchSession({ reason, signal }));
      const grant = await untilAborted(answer, signal);
      stopTimer();
      await this.#accept(grant, attempt);
    } catch (error) {
      stopTimer();
      const timedOut = signal.aborted && (signal.reason as ClientError).kind === 'timeout';
      if (signal.aborted && !timedOut) return;
      if (timedOut || isUnreachable(error))
        this.#fail(timedOut ? 'no answer in time' : outlineOf(error));
      else this.end('refused', outlineOf(error));
    }
  }

  async #accept(grant: SessionGrant, attempt: AbortController): Promise<void> {
    const fault = faultOfGrant(grant);
    if (fault) {
      console.warn(
        `[partner-widgets] fetchSession gave no valid session (${fault}). See the docs of fetchSession.`,
      );
      return this.end('invalid-grant', fault);
    }
    const before = this.#snapshot.principal;
    if (before !== undefined && before !== grant.principal) {
      this.#held = undefined;
      this.#show({ status: 'starting', principal: undefined });
      await this.#hooks.purge(before, 'principal');
      if (attempt.signal.aborted) return;
    }
    const serverTime = Date.parse(grant.serverTime);
    this.#time.set(serverTime);
    await this.#hooks.granted(grant.principal);
    if (attempt.signal.aborted) return;
    const life = grant.expiresIn * 1000;
    const expiresAt = serverTime + life;
    this.#held = {
      token: grant.token,
      expiresAt,
      refreshAt: expiresAt - Math.min(60_000, life / 4),
    };
    this.#hadGrant = true;
    this.#failures = 0;
    const chooser = grant.accountManagerRequired === true ? { accountManagerRequired: true } : {};
    this.#show({ status: 'active', principal: grant.principal, ...chooser });
    this.#schedule();
  }

  #schedule(): void {
    this.#cancelTimer();
    if (!this.#held) return;
    const left = this.#held.refreshAt - this.#time.now();
    this.#cancelTimer = this.#platform.clock.after(Math.min(Math.max(left, 0), LONGEST_NAP), () => {
      if (!this.#held) return;
      if (this.#time.now() < this.#held.refreshAt) this.#schedule();
      // A hidden tab asks when it is seen or needs a token, not before.
      else if (!this.#platform.isHidden()) void this.#request('refresh');
    });
  }

  #fail(detail: string): void {
    const { clock } = this.#platform;
    this.#failures++;
    this.#failedAt = clock.monotonic();
    if (!this.#held || this.#time.now() >= this.#held.expiresAt) {
      this.#held = undefined;
      this.#show({ status: 'offline', principal: this.#snapshot.principal, detail });
    }
    const ceiling = Math.min(LONGEST_BACKOFF, SHORTEST_BACKOFF * 2 ** this.#failures);
    const wait = SHORTEST_BACKOFF + clock.random() * (ceiling - SHORTEST_BACKOFF);
    this.#cancelTimer = clock.after(wait, () => {
      if (!this.#platform.isHidden()) void this.#request(this.#hadGrant ? 'refresh' : 'start');
    });
  }

  #show(next: SessionSnapshot): void {
    const previous = this.#snapshot;
    this.#snapshot = next;
    this.#known = next.principal ?? this.#known;
    if (previous.status !== next.status || previous.principal !== next.principal)
      this.#listeners.emit(next, previous);
  }
}
