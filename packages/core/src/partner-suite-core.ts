import { AnswerCache } from './cache/answer-cache.js';
import { Leader } from './cache/leader.js';
import { News } from './cache/news.js';
import type { RateLimit } from './client/bucket-queue.js';
import { ClientError } from './client/client-error.js';
import type { Client } from './client/client.js';
import { PartnerClient } from './client/partner-client.js';
import { RateBudget } from './client/rate-budget.js';
import { endpointOf } from './client/endpoint.js';
import type { Datasets } from './dataset/datasets.js';
import { Listeners } from './platform/listeners.js';
import { browserPlatform, type Platform } from './platform/platform.js';
import { SessionManager } from './session/session-manager.js';
import type { FetchSession, Session } from './session/session.js';
import { guardedSink, type TelemetrySink } from './telemetry/telemetry.js';

/** 12 hours: DESIGN §4. */
const OFFLINE_MAX_AGE = 12 * 3600;
/** The first rows come first (ms). */
const SWEEP_AFTER = 8_000;
/** Huawei's own limit is 10 a second for an API (orders/API-11). */
const RATE_LIMIT: RateLimit = { perSecond: 10, burst: 20 };

export interface PartnerCoreOptions {
  /** Base address of the gateway, absolute or relative to the page; `/v1/…` is appended. */
  readonly endpoint: string;
  readonly fetchSession: FetchSession;
  /** Opaque and stable, stated synchronously: its last view may be painted before the session is there. */
  readonly principal?: string | undefined;
  /** Default `zh-CN`. */
  readonly locale?: string | undefined;
  /** Seconds after the last good session for which stored rows may be painted without one. Default and maximum 12 h. */
  readonly offlineMaxAge?: number | undefined;
  /**
   * Where the dataset engine's file is, of the page's own origin. Default: beside the module that asks for it. Where it
   * can't run, the paged source serves.
   */
  readonly workerUrl?: string | undefined;
  /** For tests and scenarios. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly rateLimit?: RateLimit | undefined;
  /** Off by default. */
  readonly telemetry?: TelemetrySink | undefined;
  /** For tests: clock, locks, channels. */
  readonly platform?: Platform | undefined;
}

export interface PartnerCore {
  readonly session: Session;
  readonly client: Client;
  readonly cache: AnswerCache;
  /** Rows of the principal that was here must leave the screen now: before the next one's come. */
  onPurge(listener: () => void): () => void;
  /** Whole billing cycles in a worker; the code comes with the first call. */
  datasets(): Promise<Datasets>;
  dispose(): void;
}

function makeCore(endpoint: string | undefined, options: PartnerCoreOptions): PartnerCore {
  const platform = options.platform ?? browserPlatform(options.fetch);
  const address = endpoint ?? '';
  const purged = new Listeners<[]>();
  const maxAge = options.offlineMaxAge ?? OFFLINE_MAX_AGE;
  const offlineMaxAge = 1000 * (maxAge >= 0 ? Math.min(maxAge, OFFLINE_MAX_AGE) : OFFLINE_MAX_AGE);
  const news = new News(address, platform);
  const leader = new Leader(address, platform);
  let announced: string | undefined;
  let stopSweep = (): void => undefined;
  let datasets: Promise<Datasets> | undefined;

  const cache = new AnswerCache({
    endpoint: address,
    platform,
    news,
    onDegraded: (reason) => client.degrade(reason),
    onPurged: (principal, reason) => hearPurge(principal, reason),
  });
  const session = new SessionManager({
    fetchSession: options.fetchSession,
    platform,
    principal: options.principal,
    hooks: {
      async purge(principal, reason) {
        client.abortAll(new ClientError(reason === 'logout' ? 'session-ended' : 'aborted'));
        purged.emit();
        await cache.purge(principal, reason);
      },
      async granted(principal) {
        cache.use(principal);
        void cache.stamp(session.serverNow());
        if (announced !== principal) {
          news.post({ type: 'principal', principal });
          stopSweep();
          stopSweep = platform.clock.after(SWEEP_AFTER, () => {
            import('./cache/sweep.js')
              .then(({ sweep }) => sweep(cache, address, platform))
              .catch(() => undefined);
          });
        }
        announced = principal;
        void datasets?.then((all) => all.revalidate());
      },
      verify: () => cache.verify(),
    },
  });
  const rate = new RateBudget({ platform, news, leader, limit: options.rateLimit ?? RATE_LIMIT });
  const client = new PartnerClient({
    endpoint: address,
    locale: options.locale ?? 'zh-CN',
    platform,
    session,
    cache,
    rate,
    offlineMaxAge,
    telemetry: guardedSink(options.telemetry),
  });

  function hearPurge(principal: string | undefined, reason: 'logout' | 'principal'): void {
    if (principal !== undefined && principal === session.snapshot.principal) {
      // Before anybody asks anew: a new question must not join a request whose answer is void.
      client.abortAll(new ClientError('aborted'));
      cache.forget();
      purged.emit();
    }
    session.heardPurge(principal, reason);
  }

  const stopNews = news.subscribe((item) => {
    if (item.type === 'principal') session.heardPrincipal(item.principal);
    if (item.type !== 'purge') return;
    const isMine = item.principal !== undefined && item.principal === cache.principal;
    if (!isMine || cache.heardPurge(item.epoch, item.reason))
      hearPurge(item.principal, item.reason);
  });
  const stopSession = session.subscribe(({ status, principal }) => {
    if (status === 'starting' && principal !== undefined) cache.use(principal);
    if (status !== 'ended') return;
    client.abortAll(new ClientError('session-ended'));
    cache.close();
    announced = undefined;
  });

  if (endpoint === undefined) session.end('invalid-endpoint');
  else {
    if (options.principal) cache.use(options.principal);
    void cache.lastGood().then((last) => last && session.time.restore(last.server, last.wall));
    session.start();
  }

  const onPurge = (listener: () => void): (() => void) => purged.add(listener);

  return {
    session,
    client,
    cache,
    onPurge,
    datasets: () =>
      (datasets ??= import('./dataset/datasets.js').then(
        (module) =>
          new module.Datasets({
            endpoint: address,
            platform,
            session,
            cache,
            client,
            news,
            offlineMaxAge,
            workerUrl: options.workerUrl,
            onPurge,
            degrade: (reason) => client.degrade(reason),
          }),
      )),
    dispose() {
      session.dispose();
      stopSweep();
      stopNews();
      stopSession();
      rate.close();
      leader.close();
      news.close();
      purged.clear();
    },
  };
}

interface Shared {
  readonly endpoint: string | undefined;
  readonly principal: string | undefined;
  readonly fetchSession: FetchSession;
  readonly core: PartnerCore;
  holders: number;
}

const cores = new Set<Shared>();

/**
 * One core for all who give the same endpoint, principal and callback; it is stopped when the last of them disposes.
 * Never throws: with a bad endpoint or callback the session is `ended` (`invalid-endpoint`) and the console says why.
 */
export function createPartnerCore(options: PartnerCoreOptions): PartnerCore {
  let endpoint = endpointOf(options.endpoint);
  if (endpoint !== undefined && typeof options.fetchSession !== 'function') {
    console.warn('[partner-widgets] fetchSession must be a function that resolves to a session.');
    endpoint = undefined;
  }
  const { principal, fetchSession } = options;
  let shared = [...cores].find(
    (one) =>
      !options.platform &&
      one.endpoint === endpoint &&
      one.principal === principal &&
      one.fetchSession === fetchSession,
  );
  if (!shared) {
    shared = { endpoint, principal, fetchSession, core: makeCore(endpoint, options), holders: 0 };
    if (!options.platform) cores.add(shared);
  }
  const held = shared;
  held.holders++;
  let disposed = false;
  return {
    ...held.core,
    dispose() {
      if (disposed) return;
      disposed = true;
      if (--held.holders > 0) return;
      cores.delete(held);
      held.core.dispose();
    },
  };
}
