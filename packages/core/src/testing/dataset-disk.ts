import { databaseName } from '../cache/database.js';

type StoreName = 'chunks' | 'manifests';

/** Looks at what a principal's datasets have on disk, or changes it, beside the suite. */
export async function onDisk<T>(
  endpoint: string,
  name: StoreName,
  work: (store: IDBObjectStore) => IDBRequest<T>,
  principal = 'principal-a',
): Promise<T> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(databaseName(endpoint, principal));
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction(name, 'readwrite');
  const request = work(transaction.objectStore(name));
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
  return request.result;
}
