import type { SessionGrant } from '@partner-widgets/contract/session';

export type { SessionGrant };

/** Why the host is asked for a session: the first one, one ahead of expiry, one after a 401, one after sleep or offline. */
export type SessionReason = 'start' | 'refresh' | 'unauthorized' | 'wake';

export interface SessionRequestInfo {
  readonly reason: SessionReason;
  /** Aborted when the answer is no longer wanted: time-out, logout, dispose. */
  readonly signal: AbortSignal;
}

/**
 * Given by the host. Rejecting with a `TypeError` (network) or a 5xx, 408, 425 or 429 status means "unreachable":
 * offline, asked again. Any other rejection means "refused": the session has ended. A status is read from
 * `error.status` or from the message (`session 401`).
 */
export type FetchSession = (request: SessionRequestInfo) => Promise<SessionGrant>;

/** `starting`: nothing is known yet. `offline`: the host can't be reached. `ended`: terminal until `restart()`. */
export type SessionStatus = 'starting' | 'active' | 'offline' | 'ended';

/** `refused`: the host said no. `unauthorized`: the gateway refused a fresh token. `invalid-*`: the host's mistake. */
export type SessionEndReason =
  | 'logout'
  | 'logout-elsewhere'
  | 'refused'
  | 'unauthorized'
  | 'invalid-grant'
  | 'invalid-endpoint'
  | 'disposed';

export interface SessionSnapshot {
  readonly status: SessionStatus;
  /** Whose rows may be painted: stated by the host until the session says it. Undefined: nobody's. */
  readonly principal: string | undefined;
  /** What the session itself says, before any capabilities: an account manager must be chosen first (customers/CD-13). */
  readonly accountManagerRequired?: boolean;
  /** Only with `ended`. */
  readonly reason?: SessionEndReason;
  /** Why the host's callback failed last, for the console and the notice; never holds a token. */
  readonly detail?: string;
}

export type SessionListener = (snapshot: SessionSnapshot, previous: SessionSnapshot) => void;

/** What widgets and contexts see of a session. The token is not part of it. */
export interface Session {
  readonly snapshot: SessionSnapshot;
  /** Called on every change, not at once. Returns the unsubscriber. */
  subscribe(listener: SessionListener): () => void;
  /** Server time in epoch milliseconds, whatever the local clock says. */
  serverNow(): number;
  /** Ends the session in every tab and resolves when memory and disk are empty. */
  logout(): Promise<void>;
  /** The way on after `ended` (the user signed in again) or `offline` (try now). */
  restart(): void;
}
