import type { Clock } from '../platform/clock.js';
import { settleWithin } from '../platform/waiting.js';

/** Raised when the shape of stored values changes within a major: older ones are dropped, newer ones are left alone. */
export const DATA_VERSION = 1;
const MAJOR = 1;
/** A blocked request never settles by itself (localForage#821): nobody waits longer. */
export const SETTLE_TIMEOUT = 2_000;

export function databaseName(endpoint: string, principal: string): string {
  return `partner-widgets/${MAJOR}|${endpoint}|${principal}`;
}

export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no result'));
  });
}

export interface Transaction {
  /** `epoch`, `purged` (why), `dataVersion`, `lastGood`. */
  readonly meta: IDBObjectStore;
  /** `StoredAnswer`s by key, with an index on `usedAt`. */
  readonly answers: IDBObjectStore;
  /** Safe to leave unheard. */
  readonly done: Promise<void>;
}

export function begin(database: IDBDatabase, mode: IDBTransactionMode = 'readwrite'): Transaction {
  const transaction = database.transaction(['meta', 'answers'], mode);
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
  done.catch(() => undefined);
  return {
    meta: transaction.objectStore('meta'),
    answers: transaction.objectStore('answers'),
    done,
  };
}

export interface DatabaseEvents {
  /** Another tab deletes it, or a newer version wants to change it: read what is to be read, then it is closed. */
  onLeaving(database: IDBDatabase): Promise<void>;
  /** The browser has taken it away: eviction, "clear site data". */
  onTerminated(): void;
}

/** The open database, or the reason why there is none. Always settles. */
export async function openDatabase(
  name: string,
  clock: Clock,
  events: DatabaseEvents,
): Promise<IDBDatabase | 'unavailable' | 'blocked' | 'newer-version'> {
  let abandoned = false;
  const open = async (): Promise<IDBDatabase> => {
    // Private modes and sandboxed frames throw here, or have no indexedDB at all.
    const request = indexedDB.open(name, MAJOR);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('meta');
      request.result
        .createObjectStore('answers', { keyPath: 'key' })
        .createIndex('usedAt', 'usedAt');
    };
    const database = await resultOf(request);
    database.onversionchange = () =>
      void events.onLeaving(database).finally(() => database.close());
    database.onclose = () => events.onTerminated();
    // It came after all, but nobody waits any more.
    if (abandoned) database.close();
    return database;
  };
  const opening = open().catch((error: unknown) =>
    Object(error).name === 'VersionError' ? ('newer-version' as const) : ('unavailable' as const),
  );
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
