import type { ChunkColumn } from '@partner-widgets/domain/chunk/chunk-column';
import { decodeChunk } from '@partner-widgets/domain/chunk/decode-chunk';
import { encodeText } from '@partner-widgets/domain/chunk/text-bytes';
import { ColumnTexts } from './column-texts.js';
import {
  EngineError,
  type ColumnLabels,
  type Condition,
  type DatasetEngine,
  type DistinctEntry,
  type EngineQuery,
  type EngineSort,
  type KeptOrder,
  type QueryOptions,
  type ScanRequest,
  type ScanVisitor,
  type SummaryAnswer,
  type SummaryRequest,
  type WindowAnswer,
} from './engine-types.js';
import { distinct, group, summary } from './aggregates.js';
import { idMask } from './id-mask.js';
import { Lookup } from './lookup.js';
import { roomFor } from './memory-room.js';
import { keptOrder, takeOrder } from './kept-order.js';
import type { PackedGroups } from './packed-groups.js';
import { orderKey, view, viewPart, type Ordering } from './order.js';
import type { Pace } from './pace.js';
import { recordOrder, recordsKey } from './record-order.js';
import { scanView } from './scan.js';
import { hardlyRepeats } from './scan-columns.js';
import { LoadedChunk, Snapshot, type EngineColumn } from './snapshot.js';
import { Turns } from './turns.js';
import { windowRows, type ReadableColumn } from './window-rows.js';
import { workSpace } from './work-space.js';
import type { IdColumn } from '@partner-widgets/domain/chunk/decode-chunk';

export interface EngineOptions {
  /** The schema every chunk must have. */
  readonly columns: readonly ChunkColumn[];
  /** The column of kind id whose values decide ties. */
  readonly recordId: string;
  /** More chunks than fit are refused; default 1 GiB. See memory-room.ts for what counts. */
  readonly maxBytes?: number | undefined;
}

/** Labels, and with them their order, are no part of the chunks. */
const isByLabel = ({ of }: EngineSort): boolean => of === 'label';

/** The engine over chunks of domain/chunk. Pure: it needs neither a document nor a worker. */
export class ColumnarEngine implements DatasetEngine {
  readonly #columns: ReadonlyMap<string, EngineColumn>;
  readonly #maxBytes: number;
  readonly #chunks = new Map<string, LoadedChunk>();
  readonly #chunkBytes = new Map<string, { readonly held: number; readonly room: number }>();
  readonly #lookups = new Map<string, { readonly lookup: Lookup; readonly bytes: number }>();
  readonly #turns = new Turns();
  readonly #ordering: Ordering;
  #snapshot = new Snapshot([]);
  #work = workSpace(0);
  #removals = 0;

  constructor({ columns, recordId, maxBytes = 2 ** 30 }: EngineOptions) {
    this.#columns = new Map(
      columns.map(({ name, kind }, index) => [
        name,
        { name, kind, index, texts: kind === 'text' ? new ColumnTexts() : undefined },
      ]),
    );
    this.#maxBytes = maxBytes;
    this.#ordering = {
      columnOf: (name) => this.#column(name),
      recordId: this.#column(recordId, 'id'),
      workSpace: (rows) => {
        if (this.#work.low.length < rows) this.#work = workSpace(rows);
        return this.#work;
      },
    };
  }

  get rows(): number {
    return this.#snapshot.rows;
  }

  get chunkIds(): readonly string[] {
    return [...this.#chunks.keys()];
  }

  get bytes(): number {
    let bytes = this.#snapshot.kept.bytes + this.#work.low.byteLength * 4;
    for (const { held } of this.#chunkBytes.values()) bytes += held;
    for (const chunk of this.#chunks.values()) bytes += chunk.size;
    for (const lookup of this.#lookups.values()) bytes += lookup.bytes;
    for (const { texts } of this.#columns.values()) bytes += texts?.size ?? 0;
    return bytes;
  }

  addChunk(id: string, bytes: ArrayBuffer, isKnown = false): void {
    if (this.#chunks.has(id)) return;
    const decoded = decodeChunk(bytes, isKnown);
    const schema = [...this.#columns.values()];
    const isSame =
      decoded.columns.length === schema.length &&
      schema.every(
        ({ name, kind, index }) =>
          decoded.columns[index]?.name === name && decoded.columns[index]?.kind === kind,
      );
    if (!isSame) throw new EngineError('schema', `chunk ${id} has other columns`);
    const room = roomFor(decoded, bytes.byteLength);
    let taken = room;
    for (const chunk of this.#chunkBytes.values()) taken += chunk.room;
    for (const lookup of this.#lookups.values()) taken += lookup.bytes;
    if (taken > this.#maxBytes) {
      throw new EngineError('memory', `chunk ${id} needs more than ${this.#maxBytes} bytes in all`);
    }
    this.#chunks.set(id, new LoadedChunk(decoded));
    this.#chunkBytes.set(id, { held: bytes.byteLength, room });
    this.#snapshot = new Snapshot([...this.#chunks.values()]);
  }

  removeChunk(id: string): void {
    if (!this.#chunks.delete(id)) return;
    this.#chunkBytes.delete(id);
    this.#removals++;
    this.#snapshot = new Snapshot([...this.#chunks.values()]);
  }

  setLabels(column: string, labels: ColumnLabels): void {
    const { texts } = this.#column(column, 'text');
    if (texts) texts.labels = labels;
  }

  setLookup(column: string, bytes: ArrayBuffer): void {
    const lookup = new Lookup(this.#column(column, 'text'), decodeChunk(bytes));
    this.#lookups.set(column, { lookup, bytes: bytes.byteLength });
  }

  keptOrder(
    sort: readonly EngineSort[],
    listed: readonly string[] = this.chunkIds,
  ): KeptOrder | undefined {
    if (sort.some(isByLabel)) return undefined;
    return keptOrder(this.#snapshot, this.chunkIds, orderKey(sort, this.#ordering), listed);
  }

  takeOrder(sort: readonly EngineSort[], order: KeptOrder): boolean {
    if (sort.some(isByLabel)) return false;
    return takeOrder(this.#snapshot, this.chunkIds, orderKey(sort, this.#ordering), order);
  }

  window(
    query: EngineQuery,
    offset: number,
    limit: number,
    columns?: readonly string[],
    options: QueryOptions = {},
  ): Promise<WindowAnswer> {
    this.#prepare();
    return this.#ask(options, async (snapshot, pace) => {
      const readable = columns?.map((name) => this.#readable(name)) ?? this.#allReadable();
      const begin = Math.max(0, offset);
      const end = begin + Math.max(0, limit);
      const part = await viewPart(snapshot, query, begin, end, this.#ordering, pace);
      for (const { lookup } of this.#lookups.values()) await snapshot.mapCodes(lookup.key, pace);
      return { total: part.count, rows: windowRows(snapshot, part.rows ?? [], readable) };
    });
  }

  indexOf(query: EngineQuery, id: string, options: QueryOptions = {}): Promise<number> {
    return this.#ask(options, async (snapshot, pace) => {
      const { rows } = await view(snapshot, query, this.#ordering, pace);
      const found = new Uint8Array(snapshot.rows);
      const mark = idMask([encodeText(id)]);
      const { index } = this.#ordering.recordId;
      await snapshot.eachBlock(pace, (chunk, first, from, to) =>
        mark((chunk.columns[index] as IdColumn).texts, from, to, found, first),
      );
      const row = found.indexOf(1);
      return rows && row >= 0 ? rows.indexOf(row) : row;
    });
  }

  summary(
    where: readonly Condition[],
    request: SummaryRequest,
    options: QueryOptions = {},
  ): Promise<SummaryAnswer> {
    return this.#ask(options, (snapshot, pace) =>
      summary(snapshot, where, request, (name, kind) => this.#column(name, kind), pace),
    );
  }

  distinct(
    where: readonly Condition[],
    column: string,
    options: QueryOptions = {},
  ): Promise<DistinctEntry[]> {
    return this.#ask(options, (snapshot, pace) =>
      distinct(snapshot, where, column, (name, kind) => this.#column(name, kind), pace),
    );
  }

  group(
    where: readonly Condition[],
    by: string,
    sums: readonly string[],
    options: QueryOptions = {},
  ): Promise<PackedGroups> {
    return this.#ask(options, (snapshot, pace) =>
      group(snapshot, where, by, sums, (name, kind) => this.#column(name, kind), pace),
    );
  }

  async scan(
    request: ScanRequest,
    visit: ScanVisitor,
    options: QueryOptions = {},
  ): Promise<number> {
    const pace = this.#turns.pace(options);
    const snapshot = this.#snapshot;
    const columns = request.columns.map((name) => {
      const column = this.#readable(name);
      const isPlain = request.plain?.includes(name) && !('lookup' in column);
      return isPlain && hardlyRepeats(snapshot, column) ? { name, bytesOf: column } : column;
    });
    const removals = this.#removals;
    const rows = await this.#turns.take(pace, async () => {
      for (const column of columns) {
        const key = 'lookup' in column ? column.lookup.key : column;
        if ('texts' in key && key.texts) await snapshot.mapCodes(key, pace);
      }
      return view(snapshot, request, this.#ordering, pace);
    });
    // Not within its turn: while a sink holds the scan back, tables go on.
    const check = () => {
      pace.check();
      if (removals !== this.#removals) throw new EngineError('changed', 'a chunk was removed');
    };
    const count = await scanView(snapshot, rows, columns, request, visit, check, pace);
    check();
    return count;
  }

  /** Nearly every order needs that of the ids: it is made while nobody asks anything. */
  #prepare(): void {
    const { recordId, workSpace } = this.#ordering;
    if (this.#snapshot.kept.has(recordsKey)) return;
    this.#turns.whenIdle((pace) => recordOrder(this.#snapshot, recordId, workSpace, pace));
  }

  /** What was removed while a query was computed must not be in its answer: then it begins again. */
  #ask<T>(options: QueryOptions, work: (snapshot: Snapshot, pace: Pace) => Promise<T>): Promise<T> {
    const pace = this.#turns.pace(options);
    return this.#turns.take(pace, async () => {
      for (;;) {
        const removals = this.#removals;
        const answer = await work(this.#snapshot, pace);
        if (removals === this.#removals) return answer;
      }
    });
  }

  #column(name: string, kind?: ChunkColumn['kind']): EngineColumn {
    const column = this.#columns.get(name);
    if (column && (kind ?? column.kind) === column.kind) return column;
    throw new EngineError('schema', `there is no ${kind ? `${kind} ` : ''}column ${name}`);
  }

  #readable(name: string): ReadableColumn {
    for (const { lookup } of this.#lookups.values()) {
      if (lookup.columns.has(name)) return { name, lookup };
    }
    return this.#column(name);
  }

  #allReadable(): ReadableColumn[] {
    const looked = [...this.#lookups.values()].flatMap(({ lookup }) => [...lookup.columns.keys()]);
    return [...this.#columns.keys(), ...looked].map((name) => this.#readable(name));
  }
}
