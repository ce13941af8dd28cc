import { wrap, type DBSchema, type IDBPDatabase, type IDBPObjectStore, type StoreNames } from 'idb';

/** What the worker reads and writes in the database that `cache/database.ts` makes. */
interface ChunkSchema extends DBSchema {
  /** `epoch`: the purge generation. */
  meta: { key: string; value: unknown };
  /** Files of columns, by cycle and id. */
  chunks: { key: string; value: unknown };
  /** Which chunks make a dataset, by cycle and scope. */
  manifests: { key: string; value: unknown };
}
type ChunkDatabase = IDBPDatabase<ChunkSchema>;
type StoreName = StoreNames<ChunkSchema>;
type Store<Name extends StoreName, Mode extends IDBTransactionMode> = IDBPObjectStore<
  ChunkSchema,
  StoreName[],
  Name,
  Mode
>;

export interface ChunkTransaction<Mode extends IDBTransactionMode> {
  readonly meta: Store<'meta', Mode>;
  store<Name extends StoreName>(name: Name): Store<Name, Mode>;
  /** Safe to leave unheard. */
  readonly done: Promise<void>;
}

/** All stores of chunks in one transaction. By `idb` here, where nobody waits for its code: the worker is a file of its own. */
export function beginChunks<Mode extends 'readonly' | 'readwrite'>(
  database: IDBDatabase,
  mode: Mode,
): ChunkTransaction<Mode> {
  const wrapped = wrap(database) as unknown as ChunkDatabase;
  const transaction = wrapped.transaction(['meta', 'chunks', 'manifests'] as StoreName[], mode);
  transaction.done.catch(() => undefined);
  const store = <Name extends StoreName>(name: Name): Store<Name, Mode> =>
    transaction.objectStore(name);
  return { meta: store('meta'), store, done: transaction.done };
}
