import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { settleWithin } from '../platform/waiting.js';
import type { Clock } from '../platform/clock.js';
import type { StoredAnswer } from './stored-answer.js';

/** Raised when the shape of stored values changes within a major: older ones are dropped, newer ones are left alone. */
export const DATA_VERSION = 1;
const MAJOR = 1;
/** A blocked request never settles by itself (localForage#821): nobody waits longer. */
export const SETTLE_TIMEOUT = 2_000;

export interface PartnerSchema extends DBSchema {
  /** `epoch`, `purged` (why), `dataVersion`, `lastGood`. */
  meta: { key: string; value: unknown };
  answers: { key: string; value: StoredAnswer; indexes: { usedAt: number } };
}
export type PartnerDatabase = IDBPDatabase<PartnerSchema>;

export function databaseName(endpoint: string, principal: string): string {
  return `partner-widgets/${MAJOR}|${endpoint}|${principal}`;
}

type StoreName = 'meta' | 'answers';

/** Like `database.transaction`, but one that is aborted under us rejects its requests only, not a promise nobody holds. */
export function begin<Mode extends 'readonly' | 'readwrite'>(
  database: PartnerDatabase,
  mode: Mode,
): IDBPTransaction<PartnerSchema, StoreName[], Mode> {
  const stores: StoreName[] = ['meta', 'answers'];
  const transaction = database.transaction(stores, mode);
  transaction.done.catch(() => undefined);
  return transaction;
}

export interface DatabaseEvents {
  /** Another tab deletes the database, or a newer version wants to change it: read what is to be read, then it is closed. */
  onLeaving(): Promise<void>;
  /** The browser has taken it away: eviction, "clear site data". */
  onTerminated(): void;
}

/** The open database, or the reason why there is none. Always settles. */
export async function openDatabase(
  name: string,
  clock: Clock,
  events: DatabaseEvents,
): Promise<PartnerDatabase | 'unavailable' | 'blocked' | 'newer-version'> {
  let abandoned = false;
  const opening = (async () => {
    const database = await openDB<PartnerSchema>(name, MAJOR, {
      upgrade(made) {
        made.createObjectStore('meta');
        made.createObjectStore('answers', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
      },
      blocking() {
        void events.onLeaving().finally(() => database.close());
      },
      terminated: () => events.onTerminated(),
    });
    // It came after all, but nobody waits any more.
    if (abandoned) database.close();
    return database;
  })().catch((error: unknown) =>
    Object(error).name === 'VersionError' ? ('newer-version' as const) : ('unavailable' as const),
  );
  const result = await settleWithin(clock, SETTLE_TIMEOUT, opening, 'blocked' as const);
  abandoned = result === 'blocked';
  return result;
}

/** As best it can: a tab that does not let go of it keeps an empty database. */
export async function deleteDatabase(name: string, clock: Clock): Promise<boolean> {
  const deleting = (async () => (await deleteDB(name), true))();
  return settleWithin(clock, SETTLE_TIMEOUT, deleting, false);
}
