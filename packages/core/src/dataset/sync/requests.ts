import type { ConsumptionManifest, ReadyManifest } from '@partner-widgets/contract/dataset';
import type { Client } from '../../client/client.js';
import { ClientError, isClientError } from '../../client/client-error.js';
import type { Clock } from '../../platform/clock.js';
import type { DatasetScope } from '../store/stored-dataset.js';
import { linked } from './linked.js';
import { bodyOf } from './response-body.js';

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

export const inputOf = ({ cycle, ...query }: DatasetScope, params: object = {}) => ({
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

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ClientError('malformed');
  }
}
