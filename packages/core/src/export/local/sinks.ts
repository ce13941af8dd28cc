import type { ByteTarget } from './byte-target.js';

/** Where a file grows. Until `close` nothing of it is to be seen, and after `abort` nothing is left. */
export interface ExportSink extends ByteTarget {
  /** What the page is to save; undefined when the file already is where the user said. */
  close(): Promise<Blob | undefined>;
  abort(): Promise<void>;
}

/** Small pieces are joined: each write of a file is a message to another process. */
const PIECE = 4 * 1024 * 1024;

/** Joins pieces before it hands them on. */
export function joined(target: ByteTarget): ByteTarget & { flush(): Promise<void> } {
  const buffer = new Uint8Array(PIECE);
  let used = 0;
  const flush = async (): Promise<void> => {
    if (used > 0) await target.write(buffer.subarray(0, used));
    used = 0;
  };
  return {
    flush,
    async write(piece) {
      if (used + piece.length > PIECE) await flush();
      if (piece.length > PIECE) return target.write(piece);
      buffer.set(piece, used);
      used += piece.length;
    },
  };
}

/** A file that the user picked. The browser writes beside it and swaps at the end. */
export async function fileSink(handle: FileSystemFileHandle): Promise<ExportSink> {
  const file = await handle.createWritable();
  return {
    write: (piece) => file.write(piece),
    close: () => file.close().then(() => undefined),
    async abort() {
      await file.abort().catch(() => undefined);
      await removeEmpty(handle);
    },
  };
}

/** The picker has made the file, or emptied it: what was given up leaves no empty one behind. */
export async function removeEmpty(handle: FileSystemFileHandle): Promise<void> {
  try {
    const { size } = await handle.getFile();
    // Not in every browser that has a picker.
    const removable = handle as FileSystemFileHandle & { remove?(): Promise<void> };
    if (size === 0) await removable.remove?.();
  } catch {
    // It is gone already, or can't be taken away: it is empty.
  }
}

/** Last resort, where there is no file system: parts that the browser may keep on its own disk. */
export function blobSink(type: string): ExportSink {
  let parts: Blob[] = [];
  return {
    async write(piece) {
      parts.push(new Blob([piece]));
    },
    close: async () => new Blob(parts, { type }),
    async abort() {
      parts = [];
    },
  };
}
