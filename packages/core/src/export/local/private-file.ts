import type { ExportSink } from './sinks.js';

/** In the origin's private file system; nothing else of ours is in there. */
const FOLDER = 'partner-widgets-exports';

/** A browser without, a private window or a plain-http page answers undefined. */
async function exportFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return undefined;
  }
}

/** A temporary file that only we see, until the page has saved it. `discard` takes it away, whatever its state. */
export interface PrivateSink extends ExportSink {
  discard(): Promise<void>;
}

/**
 * Its lock says that somebody still needs the file: what has none is left over from a crash, and is removed by the
 * next start. Undefined where the browser has no such place.
 */
export async function privateSink(type: string): Promise<PrivateSink | undefined> {
  const folder = navigator.locks && (await exportFolder());
  if (!folder) return undefined;
  const name = crypto.randomUUID();
  const release = await hold(`${FOLDER}/${name}`);
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    const file = await handle.createWritable();
    const discard = async (): Promise<void> => {
      await folder.removeEntry(name).catch(() => undefined);
      release();
    };
    return {
      write: (piece) => file.write(piece),
      async close() {
        await file.close();
        return (await handle.getFile()).slice(0, undefined, type);
      },
      async abort() {
        await file.abort().catch(() => undefined);
        await discard();
      },
      discard,
    };
  } catch {
    await folder.removeEntry(name).catch(() => undefined);
    release();
    return undefined;
  }
}

/** Removes what crashed exports have left. Those of other tabs that still run are let be. */
export async function sweepPrivateFiles(): Promise<void> {
  const folder = navigator.locks && (await exportFolder());
  if (!folder) return;
  for await (const name of folder.keys()) {
    await navigator.locks.request(`${FOLDER}/${name}`, { ifAvailable: true }, async (lock) => {
      if (lock) await folder.removeEntry(name).catch(() => undefined);
    });
  }
}

/** Holds a lock until the answered function is called, or this thread ends. */
function hold(name: string): Promise<() => void> {
  return new Promise((taken) => {
    void navigator.locks.request(name, () => new Promise<void>((release) => taken(release)));
  });
}
