import { amountText } from '@partner-widgets/domain/money';
import type { ScanBatch, ScanColumn } from '../../dataset/engine/engine-types.js';
import { ExactSums } from '../../dataset/engine/exact-sums.js';
import type { ByteBuffer } from './byte-buffer.js';
import { EntryBytes } from './entry-bytes.js';
import type { ExportColumn } from './export-types.js';
import { looseUtf8 } from './loose-utf8.js';

/** How a kind of file writes cells. Bytes and texts here stand behind `begin`. */
export interface CellFormat {
  /** Before every cell; the first one of a row has `firstCell` instead. */
  readonly begin: Uint8Array;
  readonly empty: Uint8Array;
  readonly id: { readonly before: Uint8Array; readonly after: Uint8Array };
  readonly amount: { readonly before: Uint8Array; readonly after: Uint8Array };
  /** Bytes that an id may hold to be copied as it is: 0 no, 1 yes, 2 not as its first one. */
  readonly plain: Uint8Array;
  firstCell(buffer: ByteBuffer): void;
  endRow(buffer: ByteBuffer): void;
  /** A finished cell of a dictionary's entry; an id must stay a text when somebody edits it. */
  text(text: string, isId: boolean): string;
  /** A finished cell of an id that is not plain. */
  oddId(text: string): string;
  /** A finished cell instead of a number that this kind of file can't hold; undefined when it can. */
  longAmount(units: bigint): string | undefined;
  /** `seconds` since the epoch in GMT+08:00. */
  time(buffer: ByteBuffer, seconds: number): void;
}

/** GMT+08:00. */
const ZONE_SECONDS = 8 * 3600;
/** Units of 1e-8 with at most 15 digits. */
const FIFTEEN_DIGITS = 1e15;

interface Cells {
  load(column: ScanColumn): void;
  write(buffer: ByteBuffer, row: number): void;
}

type Of<Kind extends ScanColumn['kind']> = Extract<ScanColumn, { kind: Kind }>;

class TextCells implements Cells {
  #column: Of<'text'> | undefined;
  #codes: Uint32Array | undefined;
  readonly #entries: EntryBytes;

  constructor(format: CellFormat, { labels, of, kind, constant }: ExportColumn) {
    const empty = new TextDecoder().decode(format.empty);
    this.#entries = new EntryBytes((code) => {
      const column = this.#column;
      const text = (of === 'label' ? column?.label(code) : column?.entry(code)) ?? constant;
      if (!text) return empty;
      return format.text(
        (labels && Object.hasOwn(labels, text) && labels[text]) || text,
        kind === 'id',
      );
    });
  }

  load(column: ScanColumn): void {
    this.#column = column as Of<'text'>;
    this.#codes = this.#column.codes;
  }

  write(buffer: ByteBuffer, row: number): void {
    this.#entries.write(buffer, this.#codes ? (this.#codes[row] as number) : 0);
  }
}

class IdCells implements Cells {
  readonly #format: CellFormat;
  #bytes: Uint8Array = new Uint8Array(0);
  #starts: Uint32Array = new Uint32Array(0);
  #ends: Uint32Array = new Uint32Array(0);

  constructor(format: CellFormat) {
    this.#format = format;
  }

  load(column: ScanColumn): void {
    ({ bytes: this.#bytes, starts: this.#starts, ends: this.#ends } = column as Of<'id'>);
  }

  write(buffer: ByteBuffer, row: number): void {
    const { id, plain, empty } = this.#format;
    const bytes = this.#bytes;
    const from = this.#starts[row] as number;
    const to = this.#ends[row] as number;
    if (from === to) return buffer.put(empty);
    const begin = buffer.at;
    buffer.put(id.before);
    buffer.roomForLong(to - from);
    const target = buffer.bytes;
    let out = buffer.at;
    let isPlain = plain[bytes[from] as number] === 1;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (plain[byte] === 0) isPlain = false;
      target[out++] = byte;
    }
    if (!isPlain) {
      buffer.at = begin;
      return buffer.text(this.#format.oddId(looseUtf8(bytes.subarray(from, to))));
    }
    buffer.at = out;
    buffer.put(id.after);
  }
}

class AmountCells implements Cells {
  readonly sums = new ExactSums();
  readonly #format: CellFormat;
  #high: Int32Array = new Int32Array(0);
  #low: Uint32Array = new Uint32Array(0);

  constructor(format: CellFormat) {
    this.#format = format;
  }

  load(column: ScanColumn): void {
    ({ high: this.#high, low: this.#low } = column as Of<'amount'>);
  }

  write(buffer: ByteBuffer, row: number): void {
    const high = this.#high[row] as number;
    const low = this.#low[row] as number;
    const units = high * 2 ** 32 + low;
    this.sums.add(0, low, high);
    if (units < FIFTEEN_DIGITS && units > -FIFTEEN_DIGITS) {
      buffer.put(this.#format.amount.before);
      writeUnits(buffer, units);
    } else {
      const exact = (BigInt(high) << 32n) + BigInt(low);
      const text = this.#format.longAmount(exact);
      if (text !== undefined) return buffer.text(text);
      buffer.put(this.#format.amount.before);
      buffer.text(amountText(exact));
    }
    buffer.put(this.#format.amount.after);
  }
}

/** As `amountText`: at least two decimals, no further zeros at the end. */
function writeUnits(buffer: ByteBuffer, units: number): void {
  let rest = units;
  if (rest < 0) {
    buffer.bytes[buffer.at++] = 45;
    rest = -rest;
  }
  const whole = Math.floor(rest / 1e8);
  buffer.integer(whole);
  buffer.bytes[buffer.at++] = 46;
  const fraction = rest - whole * 1e8;
  if (fraction % 1e6 === 0) return buffer.padded(fraction / 1e6, 2);
  buffer.padded(fraction, 8);
  const { bytes } = buffer;
  const shortest = buffer.at - 6;
  while (buffer.at > shortest && bytes[buffer.at - 1] === 48) buffer.at--;
}

class TimeCells implements Cells {
  readonly #format: CellFormat;
  #milliseconds: Float64Array = new Float64Array(0);

  constructor(format: CellFormat) {
    this.#format = format;
  }

  load(column: ScanColumn): void {
    this.#milliseconds = (column as Of<'time'>).milliseconds;
  }

  write(buffer: ByteBuffer, row: number): void {
    const time = this.#milliseconds[row] as number;
    if (Number.isNaN(time)) buffer.put(this.#format.empty);
    else this.#format.time(buffer, Math.floor(time / 1000) + ZONE_SECONDS);
  }
}

function cellsOf(column: ExportColumn, scanned: ScanColumn | undefined, format: CellFormat): Cells {
  switch (scanned?.kind) {
    // The same in every row.
    case undefined:
    case 'text':
      return new TextCells(format, column);
    case 'id':
      return new IdCells(format);
    case 'amount':
      return new AmountCells(format);
    case 'time':
      return new TimeCells(format);
    case 'flag':
      throw new TypeError(column.column);
  }
}

/** Writes rows cell by cell; what a cell looks like says the format. */
export class RowWriter {
  readonly #format: CellFormat;
  readonly #columns: readonly ExportColumn[];
  #cells: readonly Cells[] | undefined;
  /** Of each column its place in the batch; -1 for a constant one. */
  readonly #places: readonly number[];
  rows = 0;

  constructor(columns: readonly ExportColumn[], format: CellFormat) {
    let place = 0;
    this.#columns = columns;
    this.#format = format;
    this.#places = columns.map(({ constant }) => (constant === undefined ? place++ : -1));
  }

  /** The columns to scan. */
  static scanned(columns: readonly ExportColumn[]): readonly string[] {
    return columns.filter(({ constant }) => constant === undefined).map(({ column }) => column);
  }

  load(batch: ScanBatch): void {
    const scanned = this.#places.map((place) => batch.columns[place]);
    const cells = (this.#cells ??= this.#columns.map((column, at) =>
      cellsOf(column, scanned[at], this.#format),
    ));
    scanned.forEach((column, at) => column && cells[at]?.load(column));
  }

  write(buffer: ByteBuffer, row: number): void {
    const format = this.#format;
    const cells = this.#cells as readonly Cells[];
    format.firstCell(buffer);
    (cells[0] as Cells).write(buffer, row);
    const { begin } = format;
    for (let at = 1; at < cells.length; at++) {
      if (begin.length === 1) buffer.bytes[buffer.at++] = begin[0] as number;
      else buffer.put(begin);
      (cells[at] as Cells).write(buffer, row);
    }
    format.endRow(buffer);
    this.rows++;
  }

  /** Exact sums of what was written, by column. */
  get sums(): Readonly<Record<string, string>> {
    const sums: Record<string, string> = {};
    this.#columns.forEach(({ column, kind }, at) => {
      const cells = this.#cells?.[at];
      if (kind !== 'amount') return;
      sums[column] = amountText(cells instanceof AmountCells ? cells.sums.sum() : 0n);
    });
    return sums;
  }
}
