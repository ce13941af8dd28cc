import { amountText } from '@partner-widgets/domain/money';
import type { ScanBatch, ScanColumn } from '../../dataset/engine/engine-types.js';
import { ExactSums } from '../../dataset/engine/exact-sums.js';
import type { ByteBuffer } from './byte-buffer.js';
import { EntryBytes } from './entry-bytes.js';
import type { ExportColumn } from './export-types.js';
import { looseUtf8 } from './loose-utf8.js';

/** How a kind of file writes cells. */
export interface CellFormat {
  /** Before every cell; the first one of a row has `firstCell` instead. The bytes and texts below stand behind it. */
  readonly begin: string;
  readonly empty: string;
  readonly id: { readonly before: string; readonly after: string };
  readonly amount: { readonly before: string; readonly after: string };
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

const encoder = new TextEncoder();
const bytesOf = (...texts: string[]): Uint8Array => encoder.encode(texts.join(''));

interface Cells {
  load(column: ScanColumn): void;
  write(buffer: ByteBuffer, row: number): void;
}

type Of<Kind extends ScanColumn['kind']> = Extract<ScanColumn, { kind: Kind }>;

class TextCells implements Cells {
  #column: Of<'text'> | undefined;
  #codes: Uint32Array | undefined;
  readonly #entries: EntryBytes;

  constructor(format: CellFormat, begin: string, { labels, of, kind, constant }: ExportColumn) {
    const cell = (code: number): string => {
      const column = this.#column;
      const text = (of === 'label' ? column?.label(code) : column?.entry(code)) ?? constant;
      if (!text) return format.empty;
      return format.text(
        (labels && Object.hasOwn(labels, text) && labels[text]) || text,
        kind === 'id',
      );
    };
    this.#entries = new EntryBytes((code) => begin + cell(code));
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
  readonly #oddId: CellFormat['oddId'];
  readonly #plain: Uint8Array;
  readonly #begin: Uint8Array;
  readonly #before: Uint8Array;
  readonly #after: Uint8Array;
  readonly #empty: Uint8Array;
  #bytes: Uint8Array = new Uint8Array(0);
  #starts: Uint32Array = new Uint32Array(0);
  #ends: Uint32Array = new Uint32Array(0);

  constructor({ id, empty, plain, oddId }: CellFormat, begin: string) {
    this.#oddId = oddId;
    this.#plain = plain;
    this.#begin = bytesOf(begin);
    this.#before = bytesOf(begin, id.before);
    this.#after = bytesOf(id.after);
    this.#empty = bytesOf(begin, empty);
  }

  load(column: ScanColumn): void {
    ({ bytes: this.#bytes, starts: this.#starts, ends: this.#ends } = column as Of<'id'>);
  }

  write(buffer: ByteBuffer, row: number): void {
    const bytes = this.#bytes;
    const plain = this.#plain;
    const from = this.#starts[row] as number;
    const to = this.#ends[row] as number;
    if (from === to) return buffer.put(this.#empty);
    const begin = buffer.at;
    buffer.put(this.#before);
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
      buffer.put(this.#begin);
      return buffer.text(this.#oddId(looseUtf8(bytes.subarray(from, to))));
    }
    buffer.at = out;
    buffer.put(this.#after);
  }
}

class AmountCells implements Cells {
  readonly sums = new ExactSums();
  readonly #longAmount: CellFormat['longAmount'];
  readonly #begin: Uint8Array;
  readonly #before: Uint8Array;
  readonly #after: Uint8Array;
  /** Most amounts of a row are nothing. */
  readonly #zero: Uint8Array;
  #high: Int32Array = new Int32Array(0);
  #low: Uint32Array = new Uint32Array(0);

  constructor({ amount, longAmount }: CellFormat, begin: string) {
    this.#longAmount = longAmount;
    this.#begin = bytesOf(begin);
    this.#before = bytesOf(begin, amount.before);
    this.#after = bytesOf(amount.after);
    this.#zero = bytesOf(begin, amount.before, amountText(0n), amount.after);
  }

  load(column: ScanColumn): void {
    ({ high: this.#high, low: this.#low } = column as Of<'amount'>);
  }

  write(buffer: ByteBuffer, row: number): void {
    const high = this.#high[row] as number;
    const low = this.#low[row] as number;
    if (low === 0 && high === 0) return buffer.put(this.#zero);
    const units = high * 2 ** 32 + low;
    if (units >= FIFTEEN_DIGITS || units <= -FIFTEEN_DIGITS)
      return this.#writeLong(buffer, low, high);
    this.sums.add(0, low, high);
    buffer.put(this.#before);
    writeUnits(buffer, units);
    buffer.put(this.#after);
  }

  #writeLong(buffer: ByteBuffer, low: number, high: number): void {
    this.sums.add(0, low, high);
    const units = (BigInt(high) << 32n) + BigInt(low);
    const text = this.#longAmount(units);
    buffer.put(text === undefined ? this.#before : this.#begin);
    buffer.text(text ?? amountText(units));
    if (text === undefined) buffer.put(this.#after);
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
  const fraction = (rest - whole * 1e8) | 0;
  const cents = (fraction / 1e6) | 0;
  if (cents * 1e6 === fraction) return buffer.padded(cents, 2);
  buffer.padded(fraction, 8);
  const { bytes } = buffer;
  let end = buffer.at;
  while (bytes[end - 1] === 48) end--;
  buffer.at = end;
}

class TimeCells implements Cells {
  readonly #time: CellFormat['time'];
  readonly #begin: Uint8Array;
  readonly #empty: Uint8Array;
  #milliseconds: Float64Array = new Float64Array(0);

  constructor({ time, empty }: CellFormat, begin: string) {
    this.#time = time;
    this.#begin = bytesOf(begin);
    this.#empty = bytesOf(begin, empty);
  }

  load(column: ScanColumn): void {
    this.#milliseconds = (column as Of<'time'>).milliseconds;
  }

  write(buffer: ByteBuffer, row: number): void {
    const time = this.#milliseconds[row] as number;
    if (Number.isNaN(time)) return buffer.put(this.#empty);
    buffer.put(this.#begin);
    this.#time(buffer, Math.floor(time / 1000) + ZONE_SECONDS);
  }
}

function cellsOf(
  column: ExportColumn,
  scanned: ScanColumn | undefined,
  format: CellFormat,
  isFirst: boolean,
): Cells {
  const begin = isFirst ? '' : format.begin;
  switch (scanned?.kind) {
    // The same in every row.
    case undefined:
    case 'text':
      return new TextCells(format, begin, column);
    case 'id':
      return new IdCells(format, begin);
    case 'amount':
      return new AmountCells(format, begin);
    case 'time':
      return new TimeCells(format, begin);
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

  /** Those whose texts stand in the file as they are in the dataset. */
  static plain(columns: readonly ExportColumn[]): readonly string[] {
    const named = columns.filter(({ of, labels }) => of === 'label' || labels);
    return RowWriter.scanned(columns).filter((name) =>
      named.every(({ column }) => column !== name),
    );
  }

  load(batch: ScanBatch): void {
    const scanned = this.#places.map((place) => batch.columns[place]);
    const cells = (this.#cells ??= this.#columns.map((column, at) =>
      cellsOf(column, scanned[at], this.#format, at === 0),
    ));
    scanned.forEach((column, at) => column && cells[at]?.load(column));
  }

  write(buffer: ByteBuffer, row: number): void {
    const format = this.#format;
    const cells = this.#cells as readonly Cells[];
    format.firstCell(buffer);
    for (let at = 0; at < cells.length; at++) (cells[at] as Cells).write(buffer, row);
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
