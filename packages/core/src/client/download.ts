import { ClientError, isClientError } from './client-error.js';
import type { Client, DownloadOperation, InputOf } from './client.js';

export interface DownloadOptions {
  /** From a save picker; without one (plain http, Firefox, Safari) the answer is a Blob. */
  readonly sink?: Pick<FileSystemFileHandle, 'createWritable'> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** Known size: an answer of another size is refused. */
  readonly byteCount?: number | undefined;
}

/** Closed, so that many small pieces do not stay in memory one by one. */
const BLOB_PART = 8 * 1024 * 1024;

interface Sink {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<Blob | undefined>;
  abort(): Promise<void>;
}

async function fileSink(handle: Pick<FileSystemFileHandle, 'createWritable'>): Promise<Sink> {
  const file = await handle.createWritable();
  return {
    write: (piece) => file.write(piece),
    // Until now the bytes were in a swap file: a download that breaks off leaves nothing behind.
    close: () => file.close().then(() => undefined),
    abort: () => file.abort(),
  };
}

function blobSink(type: string): Sink {
  const closed: Blob[] = [];
  let open: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  return {
    async write(piece) {
      open.push(piece);
      size += piece.length;
      if (size < BLOB_PART) return;
      closed.push(new Blob(open));
      open = [];
      size = 0;
    },
    close: async () => new Blob([...closed, ...open], { type }),
    async abort() {
      closed.length = open.length = 0;
    },
  };
}

/**
 * Streams a file with the session. When the session ends half-way, nothing is kept and the error is `session-ended`:
 * it is never taken up again under another session.
 */
export async function download<Op extends DownloadOperation>(
  client: Client,
  operation: Op,
  input: InputOf<Op>,
  options: DownloadOptions = {},
): Promise<Blob | undefined> {
  const { signal, onProgress, byteCount } = options;
  const response = await client.open(operation, input, { signal });
  const reader = response.body?.getReader();
  if (!reader) throw new ClientError('malformed');
  const sink = options.sink
    ? await fileSink(options.sink)
    : blobSink(response.headers.get('Content-Type') ?? '');
  let bytes = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      await sink.write(step.value);
      bytes += step.value.length;
      onProgress?.(bytes);
    }
    if (byteCount !== undefined && byteCount !== bytes) throw new ClientError('malformed');
    return await sink.close();
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    await sink.abort().catch(() => undefined);
    if (isClientError(error)) throw error;
    if (signal?.aborted) throw new ClientError('aborted');
    throw new ClientError(Object(error).name === 'AbortError' ? 'session-ended' : 'offline');
  }
}
