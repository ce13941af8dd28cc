import type { DatasetChunk } from '@partner-widgets/contract/dataset';
import { inputOf, type RequestContext } from './requests.js';
import { linked } from './linked.js';
import { bodyOf, fileOf } from './response-body.js';

/** What comes sooner than this (ms) needs no progress of its own. */
const MOMENT = 1_000;

/** Asks for chunks, and knows from the last one how fast they come. */
export class ChunkRequests {
  #msPerByte = Infinity;

  /** Of exactly the length that the manifest says. Rejects with a `ClientError`. */
  async fetch(
    { client, clock, scope, signal }: RequestContext,
    chunk: DatasetChunk,
    onBytes: (bytes: number) => void,
  ): Promise<ArrayBuffer | Blob> {
    const request = linked(signal);
    const since = clock.monotonic();
    const isSoonThere = chunk.bytes * this.#msPerByte < MOMENT;
    try {
      const input = inputOf(scope, { chunkId: chunk.id });
      const response = await client.open('getConsumptionChunk', input, {
        signal: request.signal,
        priority: 'background',
      });
      const body = isSoonThere
        ? await fileOf(response, chunk.bytes, clock, request)
        : await bodyOf(response, { length: chunk.bytes, onBytes }, clock, request.signal);
      this.#msPerByte = (clock.monotonic() - since) / chunk.bytes;
      return body;
    } catch (error) {
      this.#msPerByte = Infinity;
      throw error;
    } finally {
      request.abort();
    }
  }
}
