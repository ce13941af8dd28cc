import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { customersVersion } from '../database/data-parts.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { ProblemError } from '../problem.js';
import { chunkFile } from './chunk-files.js';
import { partsOfCaller } from './dataset-view.js';

/** A chunk as an answer, streamed as it lies or compressed. */
export class ChunkAnswer {
  readonly #path: string;
  constructor(path: string) {
    this.#path = path;
  }

  async send(reply: FastifyReply, request: FastifyRequest): Promise<FastifyReply> {
    const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const path = packed ? `${this.#path}.gz` : this.#path;
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new ProblemError('not-found');
    if (packed) reply.header('content-encoding', 'gzip');
    return reply
      .type('application/octet-stream')
      .header('vary', `${String(reply.getHeader('vary') ?? '')}, Accept-Encoding`)
      .header('content-length', found.size)
      .send(createReadStream(path));
  }
}

/**
 * One chunk, when the manifest that the caller would get at this moment lists it: knowing its id grants
 * nothing.
 *
 * @throws {ProblemError} `not-found`, alike for another's and an unknown one.
 */
export async function getConsumptionChunk(
  gateway: Gateway,
  call: Call<'getConsumptionChunk'>,
): Promise<ChunkAnswer> {
  const { params, query } = call.input;
  const parts = await partsOfCaller(gateway, call, params.cycle, query);
  const made = parts.map((part) => gateway.chunks.made(part));
  const isRows = made.some((part) => part?.chunks.some(({ id }) => id === params.chunkId));
  if (!isRows && made.includes(undefined)) throw new ProblemError('not-found');
  if (!isRows) {
    const { id } = await gateway.chunks.subjects(
      call.principal.partner.id,
      parts,
      await customersVersion(gateway.store),
    );
    if (id !== params.chunkId) throw new ProblemError('not-found');
  }
  return new ChunkAnswer(chunkFile(gateway.configuration.chunkDirectory, params.chunkId));
}
