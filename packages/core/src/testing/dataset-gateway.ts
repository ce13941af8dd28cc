import type { DatasetChunk, ReadyManifest } from '@partner-widgets/contract/dataset';
import {
  consumptionChunkColumns,
  subjectChunkColumns,
} from '@partner-widgets/domain/chunk/consumption-columns';
import { encodeChunk } from '@partner-widgets/domain/chunk/encode-chunk';
import { FakeGateway, json, problem } from './fake-gateway.js';

/** The worker from its source, through the test runner's server. */
export const workerUrl = new URL('../dataset/worker/dataset.worker.ts', import.meta.url).href;

/** Which rows a chunk has: `count` rows of a manager, ids from `first` on. */
export interface Part {
  readonly manager: string;
  readonly first: number;
  readonly count: number;
}

interface MadeChunk {
  readonly chunk: DatasetChunk;
  readonly bytes: ArrayBuffer;
}

const idOf = (number: number): string => `r${String(number).padStart(8, '0')}`;

function cell(column: string, kind: string, part: Part, row: number) {
  const number = part.first + row;
  if (column === 'id' || column === 'tradeId') return idOf(number);
  if (column === 'accountManagerId') return part.manager;
  if (column === 'customerId') return `c${number % 3}`;
  if (column === 'resellerId') return null;
  if (column === 'paymentAmount') return BigInt(number + 1) * 100_000_000n;
  if (kind === 'amount') return 0n;
  if (kind === 'time') return Date.parse('2026-10-03T00:00:00Z') + number * 1000;
  return column === 'currency' ? 'CNY' : `${column}-${number % 5}`;
}

async function made(id: string, bytes: Uint8Array<ArrayBuffer>, rows: number): Promise<MadeChunk> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const { buffer } = bytes.slice();
  return { chunk: { id, rows, bytes: buffer.byteLength, sha256 }, bytes: buffer };
}

/** A gateway with one closed cycle that is cut into parts; counts what it was asked for. */
export class DatasetGateway extends FakeGateway {
  readonly #chunks = new Map<string, MadeChunk>();
  #parts: readonly Part[] = [];
  #subjects: MadeChunk | undefined;
  #manifest: ReadyManifest | undefined;
  /** Of chunks: called before each is answered. */
  beforeChunk: (id: string) => void | Promise<void> = () => undefined;
  /** What goes over the wire instead of a chunk's bytes. */
  spoil: (bytes: ArrayBuffer) => ArrayBuffer = (bytes) => bytes;
  /** The manifest is refused with this. */
  refusal: (() => Response) | undefined;

  /** How often each chunk was asked for. */
  get downloads(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { path } of this.requests) {
      const id = /chunks\/(.+)$/.exec(path)?.[1];
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }

  get manifest(): ReadyManifest {
    return this.#manifest!;
  }

  /** From now on the cycle has these rows. */
  async lists(parts: readonly Part[]): Promise<this> {
    this.#parts = parts;
    const chunks = await Promise.all(
      parts.map(async (part) => {
        const bytes = encodeChunk(consumptionChunkColumns, part.count, (column, row) => {
          const { name, kind } = consumptionChunkColumns[column]!;
          return cell(name, kind, part, row);
        });
        return made(`${part.manager}-${part.first}-${part.count}`, bytes, part.count);
      }),
    );
    const subjects = encodeChunk(subjectChunkColumns, 3, (column, row) =>
      column === 3 ? true : column === 0 ? `c${row}` : `*${row}*`,
    );
    this.#subjects = await made('subjects', subjects, 3);
    this.#chunks.clear();
    for (const one of [...chunks, this.#subjects]) {
      this.#chunks.set(one.chunk.id, one);
      this.on(`consumption/2026-10/chunks/${one.chunk.id}`, ({ path }) => this.#answerChunk(path));
    }
    const managers = [...new Set(parts.map(({ manager }) => manager))];
    this.#manifest = {
      state: 'ready',
      version: parts.map(({ manager, first, count }) => `${manager}${first}${count}`).join(),
      schema: 1,
      cycle: '2026-10',
      closed: true,
      rowCount: parts.reduce((sum, { count }) => sum + count, 0),
      currency: 'CNY',
      chunks: chunks.map(({ chunk }) => chunk),
      subjects: this.#subjects.chunk,
      managers: managers.map((id) => ({ id, name: `Manager ${id}` })),
      asOf: '2026-11-20T01:00:00Z',
    };
    return this.on('consumption/2026-10/manifest', ({ headers }) => {
      if (this.refusal) return this.refusal();
      const etag = `"${this.manifest.version}"`;
      if (headers.get('If-None-Match') === etag) return new Response(null, { status: 304 });
      return json(this.manifest, { headers: { ETag: etag } });
    });
  }

  /** Every id that the server has now. */
  get ids(): string[] {
    return this.#parts
      .flatMap(({ first, count }) => Array.from({ length: count }, (_, row) => idOf(first + row)))
      .sort();
  }

  async #answerChunk(path: string): Promise<Response> {
    const id = path.slice(path.lastIndexOf('/') + 1);
    await this.beforeChunk(id);
    const found = this.#chunks.get(id);
    return found ? new Response(this.spoil(found.bytes.slice(0))) : problem(404, 'not-found');
  }
}
