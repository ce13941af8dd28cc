import type { Clock } from '../platform/clock.js';
import { settleWithin } from '../platform/waiting.js';
import { doneOf, resultOf, storeOf, type ReadableStore, type WritableStore } from './requests.js';

/** Raised when the shape of stored values changes within a major: older ones are dropped, newer ones are left alone. */
export const DATA_VERSION = 1;
const MAJOR = 1;
const PLAIN_STORES = ['meta', 'chunks', 'manifests'] as const;
/** A blocked request never settles by itself (localForage#821): nobody waits longer. */
export const SETTLE_TIMEOUT = 2_000;

export function databaseName(endpoint: string, principal: string): string {
  return `partner-widgets/${MAJOR}|${endpoint}|${principal}`;
}

/**
 * `meta`: `epoch`, `purged` (why), `dataVersion`, `lastGood`. `answers`: each a `StoredAnswer` that has its key in it.
 * `chunks`: files of columns, by cycle and id; written and read by the worker (`dataset/store`). `manifests`: which chunks
 * make a dataset, by cycle and scope.
 */
export type StoreName = (typeof PLAIN_STORES)[number] | 'answers';
type Store<Mode> = Mode extends 'readwrite' ? WritableStore : ReadableStore;

export interface Transaction<Mode extends IDBTransactionMode> {
  readonly meta: Store<Mode>;
  readonly answers: Store<Mode>;
  store(name: StoreName): Store<Mode>;
  /** Safe to leave unheard. */
  readonly done: Promise<void>;
}

export function begin<Mode extends 'readonly' | 'readwrite' = 'readwrite'>(
  database: IDBDatabase,
  mode: Mode = 'readwrite' as Mode,
  stores: StoreName[] = ['meta', 'answers'],
): Transaction<Mode> {
  const transaction = database.transaction(stores, mode);
  const store = (name: StoreName): Store<Mode> => storeOf(transaction.objectStore(name));
  return {
    meta: store('meta'),
    get answers() {
      return store('answers');
    },
    store,
    done: doneOf(transaction),
  };
}

export interface DatabaseEvents {
  /** Another tab deletes it, or a newer version wants to change it: read what is to be read, then it is closed. */
  onLeaving(database: IDBDatabase): Promise<void>;
  /** The browser has taken it away: eviction, "clear site data". */
  onTerminated(): void;
}

/** Where the suite's entry leaves what it has opened beside the code (`suite/src/open-early.ts`). */
const EARLY = Symbol.for(`partner-widgets/${MAJOR}/opening`);

interface EarlyOpening {
  readonly name: string;
  readonly database: Promise<IDBDatabase>;
}

async function openedEarly(name: string): Promise<IDBDatabase | undefined> {
  const slot = globalThis as { [EARLY]?: EarlyOpening | undefined };
  const early = slot[EARLY];
  if (early?.name !== name) return undefined;
  slot[EARLY] = undefined;
  // None there yet, or no database at all: then it is opened as ever.
  return early.database.catch(() => undefined);
}

/** The open database, or the reason why there is none. Always settles. */
export async function openDatabase(
  name: string,
  clock: Clock,
  events: DatabaseEvents,
): Promise<IDBDatabase | 'unavailable' | 'blocked'> {
  let abandoned = false;
  // Private modes and sandboxed frames throw here, or have no indexedDB at all.
  const open = async (version?: number, tries = 3): Promise<IDBDatabase> => {
    const isMissing = (database: IDBDatabase, store: StoreName): boolean =>
      !database.objectStoreNames.contains(store);
    const openedAt = (version?: number): Promise<IDBDatabase> => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => {
        const made = request.result;
        for (const store of PLAIN_STORES) if (isMissing(made, store)) made.createObjectStore(store);
        if (isMissing(made, 'answers'))
          made.createObjectStore('answers', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
      };
      return resultOf(request);
    };
    const early = version === undefined && tries === 3 ? await openedEarly(name) : undefined;
    const database = early ?? (await openedAt(version));
    // Whatever its number: one of a newer minor is used as it is, one of an older gets what it lacks.
    if ([...PLAIN_STORES, 'answers' as const].some((store) => isMissing(database, store))) {
      database.close();
      if (tries === 0) throw new Error(name);
      // Refused where another tab has just done the same: then it is looked at again.
      return open(database.version + 1, 0).catch(() => open(undefined, tries - 1));
    }
    database.onversionchange = () =>
      void events.onLeaving(database).finally(() => database.close());
    database.onclose = () => events.onTerminated();
    // It came after all, but nobody waits any more.
    if (abandoned) database.close();
    return database;
  };
  const opening = open().catch(() => 'unavailable' as const);
  const outcome = await settleWithin(clock, SETTLE_TIMEOUT, opening, 'blocked' as const);
  abandoned = outcome === 'blocked';
  return outcome;
}

/** As best it can: a tab that does not let go of it keeps an empty database. */
export function deleteDatabase(name: string, clock: Clock): Promise<boolean> {
  const remove = async (): Promise<boolean> => (
    await resultOf(indexedDB.deleteDatabase(name)),
    true
  );
  return settleWithin(clock, SETTLE_TIMEOUT, remove(), false);
}
