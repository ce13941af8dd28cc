/** Files of columns in IndexedDB, or one behind the other in an OPFS file; and the first rows, ready to be shown. */
const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('bench-limit', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('files');
    request.result.createObjectStore('head');
  };
  return done(request);
}

export interface StoredHead {
  readonly rows: number;
  readonly files: number;
  readonly texts: readonly string[];
}

export async function readHead(): Promise<StoredHead> {
  const database = await open();
  try {
    return (await done(database.transaction('head').objectStore('head').get('head'))) as StoredHead;
  } finally {
    database.close();
  }
}

export async function writeStore(files: readonly ArrayBuffer[], head: StoredHead): Promise<void> {
  const database = await open();
  for (const [number, file] of files.entries()) {
    const transaction = database.transaction('files', 'readwrite', { durability: 'relaxed' });
    transaction.objectStore('files').put(file, number);
    await finished(transaction);
  }
  const last = database.transaction('head', 'readwrite');
  last.objectStore('head').put(head, 'head');
  await finished(last);
  database.close();
  const handle = await opfsHandle(true);
  let at = 0;
  for (const file of files) at += handle.write(new Uint8Array(file), { at });
  handle.flush();
  handle.close();
}

export async function readFromDatabase(
  files: number,
  take: (file: ArrayBuffer) => void,
): Promise<void> {
  const database = await open();
  const store = database.transaction('files').objectStore('files');
  const pending = Array.from({ length: files }, (_, number) => number);
  let next = done(store.get(0) as IDBRequest<ArrayBuffer>);
  for (const number of pending) {
    const file = await next;
    if (number + 1 < files) next = done(store.get(number + 1) as IDBRequest<ArrayBuffer>);
    take(file);
  }
  database.close();
}

interface SyncHandle {
  read(into: Uint8Array, options: { at: number }): number;
  write(from: Uint8Array, options: { at: number }): number;
  flush(): void;
  close(): void;
}

async function opfsHandle(create: boolean): Promise<SyncHandle> {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle('bench-limit.columns', { create });
  return (
    file as unknown as { createSyncAccessHandle(): Promise<SyncHandle> }
  ).createSyncAccessHandle();
}

export async function readFromFile(
  sizes: readonly number[],
  take: (file: ArrayBuffer) => void,
): Promise<void> {
  const handle = await opfsHandle(false);
  let at = 0;
  for (const size of sizes) {
    const file = new Uint8Array(size);
    at += handle.read(file, { at });
    take(file.buffer);
  }
  handle.close();
}
