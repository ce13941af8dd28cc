import { ClientError, isClientError } from '../../client/client-error.js';
import type { Clock } from '../../platform/clock.js';
import { throwIfAborted, untilAborted } from '../../platform/waiting.js';

/** A body that brings nothing for so long is given up; how long it takes in all does not matter. */
const STALL_TIMEOUT = 20_000;

/** Piece by piece, so that its progress can be told. Rejects with a `ClientError`. */
export async function bodyOf(
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
    throw bodyFailure(error, signal);
  } finally {
    stop();
  }
}

/**
 * The whole as a file of the browser's: its bytes need not come through this thread. Whether it goes on is not to be seen,
 * so this is for what takes a moment. Rejects with a `ClientError`.
 */
export async function fileOf(
  response: Response,
  length: number,
  clock: Clock,
  request: AbortController,
): Promise<Blob> {
  let hasStalled = false;
  const stop = clock.after(STALL_TIMEOUT, () => {
    hasStalled = true;
    request.abort();
  });
  try {
    const file = await untilAborted(response.blob(), request.signal);
    if (file.size !== length) throw new ClientError('malformed');
    return file;
  } catch (error) {
    throw hasStalled ? new ClientError('timeout') : bodyFailure(error, request.signal);
  } finally {
    stop();
  }
}

function bodyFailure(error: unknown, signal: AbortSignal): unknown {
  if (isClientError(error)) return error;
  throwIfAborted(signal);
  // The client has cut it off: the session has ended or changed hands.
  return new ClientError(Object(error).name === 'AbortError' ? 'aborted' : 'offline');
}
