/** In the origin's private file system; nothing else of ours is in there. */
const FOLDER = 'partner-widgets-exports';

const lockOf = (name: string): string => `${FOLDER}/${name}`;

/** Undefined in a browser without, in a private window, on a plain-http page. */
export async function exportFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return undefined;
  }
}

/** A place for a temporary file that only we see, until the page has saved it. */
export interface PrivateFile {
  readonly name: string;
  /** Takes the file away, whatever its state. */
  discard(): Promise<void>;
}

/**
 * Asked by the page, which also saves the file: its lock says that somebody still needs it. What has none is left over
 * from a crash and is removed here.
 */
export async function reservePrivateFile(): Promise<PrivateFile | undefined> {
  const folder = navigator.locks && (await exportFolder());
  if (!folder) return undefined;
  await sweep(folder).catch(() => undefined);
  const name = crypto.randomUUID();
  const release = await hold(lockOf(name));
  return {
    name,
    async discard() {
      // The worker may be about to let go of it: until then it can't be removed.
      for (let tries = 0; tries < 20 && !(await isRemoved(folder, name)); tries++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      release();
    },
  };
}

/** Removes what crashed exports have left; those of other tabs that still run are let be. */
export async function sweepPrivateFiles(): Promise<void> {
  const folder = navigator.locks && (await exportFolder());
  if (folder) await sweep(folder);
}

async function isRemoved(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.removeEntry(name);
    return true;
  } catch (error) {
    return Object(error).name === 'NotFoundError';
  }
}

async function sweep(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of folder.keys()) {
    await navigator.locks.request(lockOf(name), { ifAvailable: true }, async (lock) => {
      if (lock) await folder.removeEntry(name).catch(() => undefined);
    });
  }
}

/** Holds a lock until the answered function is called, or the page is gone. */
function hold(name: string): Promise<() => void> {
  return new Promise((taken) => {
    void navigator.locks.request(name, () => new Promise<void>((release) => taken(release)));
  });
}
