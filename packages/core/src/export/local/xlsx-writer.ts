import { amountText } from '@partner-widgets/domain/money';
import type { ScanBatch } from '../../dataset/engine/engine-types.js';
import { ByteBuffer } from './byte-buffer.js';
import type { ByteTarget } from './byte-target.js';
import type { DeflatePool } from './deflate/deflate-pool.js';
import type { LocalExportRequest } from './export-types.js';
import { RowWriter, type CellFormat } from './row-writer.js';
import { DAY_SECONDS, TimeText } from './time-text.js';
import {
  aboutSheet,
  contentTypes,
  rootRelations,
  sharedStringsBegin,
  sharedStringsEnd,
  sheetBegin,
  sheetEnd,
  sheetPath,
  styles,
  stylesPart,
  workbook,
  workbookRelations,
} from './xlsx-parts.js';
import { LONGEST_CELL, textElement } from './xlsx-text.js';
import { ZipWriter, type OpenEntry } from './zip-writer.js';

/** 2^20 less the header's row. */
const ROWS_PER_SHEET = 1_048_575;
/** Bytes of one sheet before it is deflated: below the 4 GB of a plain ZIP entry, with room for its last rows. */
const BYTES_PER_SHEET = 4_000_000_000;
/** Bytes that are deflated by themselves: more of them find little more to repeat. */
const BLOCK = 2 << 20;
/** Digits that a spreadsheet's number keeps. */
const DIGITS = 15;
/** Days from Excel's epoch to ours. */
const EXCEL_EPOCH = 25_569;
/** Before March 1900 Excel counts a day that never was. */
const FIRST_DAY = 61 - EXCEL_EPOCH;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const inlineBegin = ` s="${styles.text}" t="inlineStr"><is><t>`;
const inlineEnd = '</t></is></c>';
/** What stands in every row, encoded once. */
const pieces = {
  row: bytes('<row r="'),
  firstCell: bytes('"><c r="A'),
  quote: bytes('"'),
  endRow: bytes('</row>'),
  time: bytes(` s="${styles.time}"><v>`),
  endValue: bytes('</v></c>'),
};
const inline = (style: number, text: string): string =>
  ` s="${style}" t="inlineStr"><is>${textElement(text)}</is></c>`;

/** Letters, digits and marks of which no text can be made that XML or Excel reads as something else. */
function plainBytes(): Uint8Array {
  const plain = new Uint8Array(256);
  for (let byte = 33; byte < 127; byte++)
    plain[byte] = /[&<>_]/.test(String.fromCharCode(byte)) ? 0 : 1;
  return plain;
}

/**
 * Rows as a workbook: a header that stays, times as real dates (exact to the second, GMT+08:00), amounts as numbers
 * where 15 digits hold them and as text else, ids as text, and a sheet `About`. Only a row's first cell says where it
 * is: a quarter less to deflate, and as valid (ECMA-376 18.3.1.4).
 */
export class XlsxWriter {
  readonly rows: RowWriter;
  longAmounts = 0;
  cutTexts = 0;
  readonly #request: LocalExportRequest;
  readonly #zip: ZipWriter;
  readonly #buffer = new ByteBuffer(BLOCK);
  readonly #shared: string[] = [];
  readonly #rowsPerSheet: number;
  #sheet: OpenEntry | undefined;
  #sheets = 0;
  #row = 1;

  constructor(request: LocalExportRequest, target: ByteTarget, deflate: DeflatePool) {
    this.#request = request;
    this.#zip = new ZipWriter(target, deflate);
    this.#rowsPerSheet = request.rowsPerSheet ?? ROWS_PER_SHEET;
    this.rows = new RowWriter(request.columns, this.#format());
  }

  /** Without `About`. */
  get sheets(): number {
    return this.#sheets;
  }

  async write(batch: ScanBatch): Promise<void> {
    this.rows.load(batch);
    for (let row = 0; row < batch.count; row++) {
      const sheet = await this.#sheetWithRoom();
      const room = Math.min(batch.count, row + this.#rowsPerSheet + 1 - this.#row);
      while (row < room && !this.#buffer.isFull) this.rows.write(this.#buffer, row++);
      row--;
      if (this.#buffer.isFull) await sheet.write(this.#buffer.take());
    }
  }

  async finish(): Promise<void> {
    await this.#sheetWithRoom();
    await this.#endSheet();
    const zip = this.#zip;
    await this.#writeShared();
    const names = Array.from({ length: this.#sheets }, (_, at) => this.#sheetName(at));
    await zip.add(sheetPath(names.length), aboutSheet(this.#aboutLines()));
    names.push('About');
    await zip.add('xl/styles.xml', stylesPart);
    await zip.add('xl/workbook.xml', workbook(names));
    await zip.add('xl/_rels/workbook.xml.rels', workbookRelations(names.length));
    await zip.add('[Content_Types].xml', contentTypes(names.length));
    await zip.finish();
  }

  #format(): CellFormat {
    const times = new TimeText();
    return {
      begin: '<c',
      empty: '/>',
      id: { before: inlineBegin, after: inlineEnd },
      amount: { before: ` s="${styles.amount}"><v>`, after: '</v></c>' },
      plain: plainBytes(),
      firstCell: (buffer) => {
        buffer.put(pieces.row);
        buffer.integer(++this.#row);
        buffer.put(pieces.firstCell);
        buffer.integer(this.#row);
        buffer.put(pieces.quote);
      },
      endRow: (buffer) => buffer.put(pieces.endRow),
      text: (text, isId) => {
        this.#watch(text);
        const style = isId ? ` s="${styles.text}"` : '';
        return `${style} t="s"><v>${this.#shared.push(text) - 1}</v></c>`;
      },
      oddId: (text) => {
        this.#watch(text);
        return inline(styles.text, text);
      },
      longAmount: (units) => {
        // Zeros at either end need no digit.
        if (String(units).replace(/^-|0+$/g, '').length <= DIGITS) return undefined;
        this.longAmounts++;
        return inline(styles.longAmount, amountText(units));
      },
      time: (buffer, seconds) => {
        const day = Math.floor(seconds / DAY_SECONDS);
        if (day < FIRST_DAY) {
          buffer.text(inlineBegin);
          times.write(buffer, seconds);
          return buffer.text(inlineEnd);
        }
        buffer.put(pieces.time);
        buffer.integer(day + EXCEL_EPOCH);
        const rest = seconds - day * DAY_SECONDS;
        if (rest > 0) {
          buffer.bytes[buffer.at++] = 46;
          // Ten decimals of a day: a few microseconds.
          const fraction = Math.round((rest * 1e10) / DAY_SECONDS);
          const high = Math.floor(fraction / 1e5);
          buffer.padded(high, 5);
          buffer.padded(fraction - high * 1e5, 5);
        }
        buffer.put(pieces.endValue);
      },
    };
  }

  #watch(text: string): void {
    if (text.length > LONGEST_CELL) this.cutTexts++;
  }

  async #sheetWithRoom(): Promise<OpenEntry> {
    const isFull =
      this.#row > this.#rowsPerSheet || (this.#sheet && this.#sheet.size > BYTES_PER_SHEET);
    if (this.#sheet && isFull) await this.#endSheet();
    if (this.#sheet) return this.#sheet;
    if (this.#sheets === 0) await this.#zip.add('_rels/.rels', rootRelations);
    this.#sheet = await this.#zip.open(sheetPath(this.#sheets++));
    this.#row = 1;
    this.#buffer.text(sheetBegin(this.#request.columns));
    return this.#sheet;
  }

  async #endSheet(): Promise<void> {
    this.#buffer.text(sheetEnd(this.#request.columns.length, this.#row - 1));
    await this.#sheet?.write(this.#buffer.take());
    await this.#sheet?.close();
    this.#sheet = undefined;
  }

  async #writeShared(): Promise<void> {
    const entry = await this.#zip.open('xl/sharedStrings.xml');
    const buffer = this.#buffer;
    buffer.text(sharedStringsBegin);
    for (const text of this.#shared) {
      buffer.text(`<si>${textElement(text)}</si>`);
      if (buffer.isFull) await entry.write(buffer.take());
    }
    buffer.text(sharedStringsEnd);
    await entry.write(buffer.take());
    await entry.close();
  }

  #sheetName(at: number): string {
    const more = at === 0 ? '' : ` (${at + 1})`;
    // What Excel allows: 31 characters, none of these.
    const name = this.#request.words.sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31 - more.length);
    return name + more;
  }

  #aboutLines(): (readonly [string, string])[] {
    const { about, words, columns } = this.#request;
    const { sums, rows } = this.rows;
    const headers = new Map(columns.map(({ column, header }) => [column, header]));
    return [
      ...about,
      [words.rows, String(rows)],
      ...Object.entries(sums).map(
        ([column, sum]) => [`${words.sum} ${headers.get(column)}`, sum] as const,
      ),
      ...(this.longAmounts > 0 ? [[words.longAmounts, String(this.longAmounts)] as const] : []),
      ...(this.cutTexts > 0 ? [[words.cutTexts, String(this.cutTexts)] as const] : []),
    ];
  }
}
