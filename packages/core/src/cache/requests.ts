/**
 * The browser's own requests as promises, as far as the page's cache needs them. `idb`, which serves the worker
 * (`dataset/store`), would be a thirtieth of what the board may weigh until it is ready.
 */

/** Of any kind of value: who reads one looks what it is. */
export interface ReadableStore {
  get(key: string): Promise<unknown>;
  /** The first keys in the order of an index. */
  keysBy(index: string, most: number): Promise<string[]>;
  count(): Promise<number>;
}

export interface WritableStore extends ReadableStore {
  put(value: unknown, key?: string): Promise<unknown>;
  delete(key: string): Promise<unknown>;
  clear(): Promise<unknown>;
}

/** Made in the task of the request, before its outcome can be told. */
export const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export const storeOf = (store: IDBObjectStore): WritableStore => ({
  get: (key) => resultOf(store.get(key)),
  keysBy: (index, most) => resultOf(store.index(index).getAllKeys(null, most)) as Promise<string[]>,
  count: () => resultOf(store.count()),
  put: (value, key) => resultOf(store.put(value, key)),
  delete: (key) => resultOf(store.delete(key)),
  clear: () => resultOf(store.clear()),
});

/** Rejects with what ended the transaction; safe to leave unheard. */
export function doneOf(transaction: IDBTransaction): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
  done.catch(() => undefined);
  return done;
}
