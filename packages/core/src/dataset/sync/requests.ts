import type {
  ConsumptionManifest,
  DatasetChunk,
  ReadyManifest,
} from '@partner-widgets/contract/dataset';
import type { Client } from '../../client/client.js';
import { ClientError, isClientError } from '../../client/client-error.js';
import type { Clock } from '../../platform/clock.js';
import { throwIfAborted } from '../../platform/waiting.js';
import type { DatasetScope } from '../store/stored-dataset.js';
import { linked } from './linked.js';

/** A body that brings nothing for so long is given up; how long it takes in all does not matter. */
const STALL_TIMEOUT = 20_000;

export interface RequestContext {
  readonly client: Client;
  readonly clock: Clock;
  readonly scope: DatasetScope;
  readonly signal: AbortSignal;
}

export interface ManifestAnswer {
  /** Undefined: the one with the given ETag still holds. */
  readonly manifest: ConsumptionManifest | undefined;
  readonly etag: string | undefined;
}

const inputOf = ({ cycle, ...query }: DatasetScope, params: object = {}) => ({
  params: { cycle, ...params },
  query,
});

function isManifest(body: unknown): body is ConsumptionManifest {
  const { state, chunks, subjects, rowCount } = Object(body) as Partial<ReadyManifest>;
  if (typeof rowCount !== 'number') return false;
  if ((state as string | undefined) === 'preparing') return true;
  return state === 'ready' && Array.isArray(chunks) && typeof subjects?.id === 'string';
}

/** One request, not repeated here. Rejects with a `ClientError`. */
export async function askManifest(
  { client, clock, scope, signal }: RequestContext,
  etag: string | undefined,
): Promise<ManifestAnswer> {
  const request = linked(signal);
  try {
    const response = await client.open('getConsumptionManifest', inputOf(scope), {
      signal: request.signal,
      ifNoneMatch: etag,
      priority: 'background',
    });
    const body = await bodyOf(response, undefined, clock, request.signal);
    const manifest = parsed(body);
    if (!isManifest(manifest)) throw new ClientError('malformed');
    return { manifest, etag: response.headers.get('ETag') ?? undefined };
  } catch (error) {
    if (isClientError(error) && error.status === 304) return { manifest: undefined, etag };
    throw error;
  } finally {
    // What the client keeps of a running request is let go.
    request.abort();
  }
}

/** The bytes of a chunk, not one more than the manifest says. Rejects with a `ClientError`. */
export async function fetchChunk(
  { client, clock, scope, signal }: RequestContext,
  chunk: DatasetChunk,
  onBytes: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const request = linked(signal);
  try {
    const input = inputOf(scope, { chunkId: chunk.id });
    const response = await client.open('getConsumptionChunk', input, {
      signal: request.signal,
      priority: 'background',
    });
    return await bodyOf(response, { length: chunk.bytes, onBytes }, clock, request.signal);
  } finally {
    request.abort();
  }
}

async function bodyOf(
  response: Response,
  known: { readonly length: number; onBytes(bytes: number): void } | undefined,
  clock: Clock,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  if (!reader) throw new ClientError('malformed');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const whole = known && new Uint8Array(known.length);
  let length = 0;
  let stop = (): void => undefined;
  let hasStalled = false;
  const watch = (): void => {
    stop();
    stop = clock.after(STALL_TIMEOUT, () => {
      hasStalled = true;
      void reader.cancel().catch(() => undefined);
    });
  };
  try {
    watch();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      watch();
      const piece = step.value as Uint8Array<ArrayBuffer>;
      if (whole) {
        if (length + piece.length > whole.length) throw new ClientError('malformed');
        whole.set(piece, length);
      } else pieces.push(piece);
      length += piece.length;
      known?.onBytes(length);
    }
    if (hasStalled) throw new ClientError('timeout');
    throwIfAborted(signal);
    if (whole && length !== whole.length) throw new ClientError('malformed');
    return whole ? whole.buffer : await new Blob(pieces).arrayBuffer();
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    if (isClientError(error)) throw error;
    throwIfAborted(signal);
    // The client has cut it off: the session has ended or changed hands.
    throw new ClientError(Object(error).name === 'AbortError' ? 'aborted' : 'offline');
  } finally {
    stop();
  }
}

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ClientError('malformed');
  }
}
