import type { SessionGrant } from '../session/session.js';
import {
  createPartnerCore,
  type PartnerCore,
  type PartnerCoreOptions,
} from '../partner-suite-core.js';
import type { Platform } from '../platform/platform.js';
import { FakeClock, settle } from './fake-clock.js';
import { FakeGateway } from './fake-gateway.js';

let endpoints = 0;

/** All test files share one browser profile: databases, channels and locks are named after this. */
export function freshEndpoint(): string {
  return `https://gateway.test/${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${endpoints++}`;
}

export function grantFor(
  principal: string,
  clock: FakeClock,
  more: Partial<SessionGrant> = {},
): SessionGrant {
  return {
    token: `token-of-${principal}`,
    expiresIn: 900,
    serverTime: new Date(clock.now()).toISOString(),
    principal,
    ...more,
  };
}

export interface TabOptions extends Partial<PartnerCoreOptions> {
  readonly clock?: FakeClock;
  readonly gateway?: FakeGateway;
  readonly as?: string;
  readonly withoutLocks?: boolean;
  /** News do not arrive, as in a frozen tab. */
  readonly deaf?: boolean;
}

export interface Tab {
  readonly core: PartnerCore;
  readonly clock: FakeClock;
  readonly gateway: FakeGateway;
  readonly endpoint: string;
  /** What the host was asked, in order. */
  readonly asked: string[];
  hide(): void;
  wake(): Promise<void>;
  leave(): void;
}

/** One browser tab: a core of its own, with its own clock, sharing disk, channels and locks with the others. */
export function openTab(options: TabOptions = {}): Tab {
  const {
    clock = new FakeClock(),
    gateway = new FakeGateway(),
    as = 'principal-a',
    withoutLocks,
    deaf,
    ...rest
  } = options;
  const wakes = new Set<() => void>();
  const leaves = new Set<() => void>();
  const asked: string[] = [];
  let hidden = false;
  const platform: Platform = {
    clock,
    fetch: gateway.fetch,
    locks: withoutLocks ? undefined : navigator.locks,
    openChannel: deaf ? undefined : (name) => new BroadcastChannel(name),
    isHidden: () => hidden,
    isOnline: () => true,
    onWake(listener) {
      wakes.add(listener);
      return () => wakes.delete(listener);
    },
    onLeave(listener) {
      leaves.add(listener);
      return () => leaves.delete(listener);
    },
  };
  const endpoint = options.endpoint ?? freshEndpoint();
  const give = rest.fetchSession ?? (() => Promise.resolve(grantFor(as, clock)));
  const core = createPartnerCore({
    platform,
    ...rest,
    endpoint,
    fetchSession: (request) => {
      asked.push(request.reason);
      return give(request);
    },
  });
  return {
    core,
    clock,
    gateway,
    endpoint,
    asked,
    hide: () => (hidden = true),
    async wake() {
      hidden = false;
      wakes.forEach((listener) => listener());
      await settle();
    },
    leave: () => leaves.forEach((listener) => listener()),
  };
}

/** Everything that a database of this endpoint holds, as text. */
export async function diskText(endpoint: string): Promise<string> {
  let text = '';
  for (const { name } of await indexedDB.databases()) {
    if (!name?.includes(endpoint)) continue;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error(name));
    });
    text += name;
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store);
      for (const request of [all.getAll(), all.getAllKeys()]) {
        await new Promise((resolve) => (request.onsuccess = resolve));
        text += JSON.stringify(request.result);
      }
    }
    database.close();
  }
  return text;
}

/** Writing to disk is not awaited by those who read. */
export async function diskHolds(endpoint: string, text: string): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    if ((await diskText(endpoint)).includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never stored: ${text}`);
}
