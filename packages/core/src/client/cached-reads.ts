import type { AnswerCache } from '../cache/answer-cache.js';
import type { Platform } from '../platform/platform.js';
import type { SessionManager } from '../session/session-manager.js';
import type { Answer } from './client.js';
import type { CachePolicy } from './operations.js';

/** What was stored, and what it may be used for now. */
export interface Found {
  readonly answer: Answer<unknown>;
  /** No request is needed. */
  readonly fresh: boolean;
  /** May be painted while the request runs. */
  readonly paintable: boolean;
  /** May stand for an answer when there is no network. */
  readonly lastView: boolean;
}

export interface CachedReadsOptions {
  readonly platform: Platform;
  readonly session: SessionManager;
  readonly cache: AnswerCache;
  /** Milliseconds. */
  readonly offlineMaxAge: number;
}

/** The principal had a good session not longer ago than its rows may be shown without one. */
export async function wasHereLately({
  platform,
  cache,
  offlineMaxAge,
}: Omit<CachedReadsOptions, 'session'>): Promise<boolean> {
  const lastGood = await cache.lastGood();
  if (!lastGood) return false;
  const since = platform.clock.now() - lastGood.wall;
  // Negative: the local clock was set back, and nobody knows how long ago it was.
  return since >= 0 && since <= offlineMaxAge;
}

/** The rules on whose rows may be painted from disk, when, and for how long. */
export class CachedReads {
  readonly #options: CachedReadsOptions;

  constructor(options: CachedReadsOptions) {
    this.#options = options;
  }

  async find(key: string, policy: CachePolicy): Promise<Found | undefined> {
    const { session, cache, offlineMaxAge } = this.#options;
    await this.#principalKnown();
    const isLate = session.snapshot.status !== 'active';
    const [row, lately] = await Promise.all([
      cache.get(key),
      isLate && wasHereLately(this.#options),
    ]);
    // Looked at after the disk answered: the session may have ended meanwhile.
    const { status, principal } = session.snapshot;
    if (!row || status === 'ended' || principal === undefined || principal !== cache.principal)
      return undefined;
    if (status !== 'active' && !lately) return undefined;
    const age = session.serverNow() - row.storedAt;
    const lastView = age <= offlineMaxAge;
    const { value, asOf, storedAt } = row;
    return {
      answer: { value, asOf, fromCache: true, storedAt, offline: false },
      fresh: age <= policy.fresh * 1000,
      paintable: age <= policy.stale * 1000 && (lastView || status === 'active'),
      lastView,
    };
  }

  #principalKnown(): Promise<void> {
    const { session } = this.#options;
    const known = (): boolean =>
      session.snapshot.principal !== undefined || session.snapshot.status !== 'starting';
    if (known()) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = session.subscribe(() => {
        if (!known()) return;
        stop();
        resolve();
      });
    });
  }
}
