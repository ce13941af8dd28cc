import { storeName } from './picture/stated-page.js';

/** Nobody has taken it by then (ms): the principal is another one, or the code did not come. */
const PATIENCE = 10_000;

/**
 * Opens the database of the principal that the page states, while the code that reads it is on its way: opened behind it,
 * the rows of the last visit would come a tenth of a second later. `core/src/cache/database.ts` takes it from where it is
 * left, and opens one itself where there is none.
 */
export function openEarly(provider: Element): void {
  try {
    const name = storeName(provider);
    const slot = globalThis as unknown as Record<symbol, unknown>;
    const place = Symbol.for('partner-widgets/1/opening');
    const request = indexedDB.open(name);
    // There is none yet: it is not for this file to say what is in it.
    request.onupgradeneeded = () => request.transaction?.abort();
    const database = new Promise<IDBDatabase>((resolve, reject) => {
      request.onerror = reject;
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
    });
    database.catch(() => undefined);
    const opening = (slot[place] = { name, database });
    setTimeout(() => {
      if (slot[place] !== opening) return;
      slot[place] = undefined;
      void database.then((opened) => opened.close()).catch(() => undefined);
    }, PATIENCE);
  } catch {
    // A bad address, or no disk: told by who needs it.
  }
}
