import { systemClock, type Clock } from './clock.js';

/** What core needs of the browser. Each part may be missing or forbidden (private mode, plain http, a sandbox). */
export interface Platform {
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch;
  readonly locks: LockManager | undefined;
  readonly openChannel: ((name: string) => BroadcastChannel) | undefined;
  isHidden(): boolean;
  isOnline(): boolean;
  /** The page is back: network, foreground, the back-forward cache, a thaw. */
  onWake(listener: () => void): () => void;
  /** The page goes: closed, or into the back-forward cache. */
  onLeave(listener: () => void): () => void;
}

type Target = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

function listen(
  target: Target | undefined,
  types: readonly string[],
  listener: () => void,
): () => void {
  for (const type of types) target?.addEventListener(type, listener);
  return () => types.forEach((type) => target?.removeEventListener(type, listener));
}

/** Safe on a server, too: nothing is touched before it is called. */
export function browserPlatform(fetch?: typeof globalThis.fetch): Platform {
  const page = typeof document === 'undefined' ? undefined : document;
  const world = typeof window === 'undefined' ? undefined : window;
  return {
    clock: systemClock,
    // Looked up at each call: hosts and their test tools replace it late.
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    locks: typeof navigator === 'undefined' ? undefined : navigator.locks,
    openChannel:
      typeof BroadcastChannel === 'undefined' ? undefined : (name) => new BroadcastChannel(name),
    isHidden: () => page?.visibilityState === 'hidden',
    isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
    onWake(listener) {
      const whenVisible = (): void => {
        if (page?.visibilityState === 'visible') listener();
      };
      const stops = [
        listen(world, ['online', 'pageshow'], listener),
        listen(page, ['visibilitychange', 'resume'], whenVisible),
      ];
      return () => stops.forEach((stop) => stop());
    },
    onLeave: (listener) => listen(world, ['pagehide'], listener),
  };
}
