import type { ChunkColumnKind } from '@partner-widgets/domain/chunk/chunk-column';
import type {
  DecodedChunk,
  DecodedColumn,
  IdColumn,
  TextColumn,
} from '@partner-widgets/domain/chunk/decode-chunk';
import type { ColumnTexts } from './column-texts.js';
import { KeptResults } from './kept-results.js';
import type { Pace } from './pace.js';
import type { SummedHalves } from './sum-columns.js';
import { TextSearch } from './text-search.js';

/** Rows that are worked on without a look at the clock. */
export const blockRows = 1 << 14;

/** Bytes that kept masks, orders and windows may take, by row: several of each. */
export const keptBytesPerRow = 32;

export interface EngineColumn {
  readonly name: string;
  readonly kind: ChunkColumnKind;
  /** Its place in every chunk. */
  readonly index: number;
  /** Of text columns only. */
  readonly texts: ColumnTexts | undefined;
}

export class LoadedChunk {
  readonly rows: number;
  readonly columns: readonly DecodedColumn[];
  /** What the engine found out about the chunk, by column: freed with it. */
  readonly totals = new Map<number, SummedHalves>();
  readonly #codes: (Uint32Array<ArrayBuffer> | undefined)[] = [];
  readonly #searches: (TextSearch | undefined)[] = [];

  constructor({ rowCount, columns }: DecodedChunk) {
    this.rows = rowCount;
    this.columns = columns;
  }

  get size(): number {
    return (
      this.#codes.reduce((sum, codes) => sum + (codes?.byteLength ?? 0), 0) +
      this.#searches.reduce((sum, search) => sum + (search?.size ?? 0), 0)
    );
  }

  /** The engine's codes of the chunk's own. */
  codes({ index, texts }: EngineColumn): Uint32Array {
    return (this.#codes[index] ??= texts?.codesOf(
      this.columns[index] as TextColumn,
    )) as Uint32Array;
  }

  search({ index }: EngineColumn): TextSearch {
    const { texts } = this.columns[index] as IdColumn;
    return (this.#searches[index] ??= new TextSearch({ ...texts, count: this.rows }, texts.lone));
  }
}

/** The chunks of one moment; their rows are counted on from one chunk to the next. */
export class Snapshot {
  readonly chunks: readonly LoadedChunk[];
  readonly first: Uint32Array;
  readonly rows: number;
  readonly kept: KeptResults;

  constructor(chunks: readonly LoadedChunk[]) {
    this.chunks = chunks;
    this.first = new Uint32Array(chunks.length + 1);
    chunks.forEach(({ rows }, index) => {
      this.first[index + 1] = (this.first[index] as number) + rows;
    });
    this.rows = this.first[chunks.length] as number;
    this.kept = new KeptResults(this.rows * keptBytesPerRow);
  }

  /** The chunk a row stands in; `near` is tried first. */
  chunkOf(row: number, near = 0): number {
    const { first } = this;
    if (row >= (first[near] as number) && row < (first[near + 1] as number)) return near;
    let [low, high] = [0, first.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((first[middle] as number) <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Rows `from…to` of a chunk at a time; the chunk's first row is `first` of the snapshot. */
  async eachBlock(
    pace: Pace,
    work: (chunk: LoadedChunk, first: number, from: number, to: number) => void,
  ): Promise<void> {
    for (let index = 0; index < this.chunks.length; index++) {
      const chunk = this.chunks[index] as LoadedChunk;
      for (let from = 0; from < chunk.rows; from += blockRows) {
        work(chunk, this.first[index] as number, from, Math.min(chunk.rows, from + blockRows));
        if (pace.isDue) await pace.rest();
      }
    }
  }

  /** The engine's codes of all chunks, so that what follows needs no pause for them. */
  async mapCodes(column: EngineColumn, pace: Pace): Promise<void> {
    for (const chunk of this.chunks) {
      chunk.codes(column);
      if (pace.isDue) await pace.rest();
    }
  }
}
