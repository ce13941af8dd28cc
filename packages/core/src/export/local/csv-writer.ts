import { byteOrderMark, csvRow, numberCell, rowEnd, textCell } from '@partner-widgets/domain/csv';
import { amountText } from '@partner-widgets/domain/money';
import type { ScanBatch } from '../../dataset/engine/engine-types.js';
import { ByteBuffer } from './byte-buffer.js';
import type { ByteTarget } from './byte-target.js';
import type { LocalExportRequest } from './export-types.js';
import { RowWriter, type CellFormat } from './row-writer.js';
import { TimeText } from './time-text.js';

/** What `textCell` leaves as it is. */
function plainBytes(): Uint8Array {
  const plain = new Uint8Array(256);
  for (let byte = 0; byte < 128; byte++) {
    const character = String.fromCharCode(byte);
    if (textCell(character) === character) plain[byte] = 1;
    else if (textCell(`0${character}`) === `0${character}`) plain[byte] = 2;
  }
  // Behind a blank a formula may begin.
  plain[32] = 2;
  // Beyond ASCII there are blanks and full-width signs; from U+4000 to U+9FFF neither.
  plain.fill(2, 0x80).fill(1, 0xe4, 0xea);
  // Half a surrogate pair begins so.
  plain[0xed] = 0;
  return plain;
}

function csvFormat(): CellFormat {
  const times = new TimeText();
  return {
    begin: ',',
    empty: '',
    id: { before: '', after: '' },
    amount: { before: '', after: '' },
    plain: plainBytes(),
    firstCell: () => undefined,
    endRow(buffer) {
      buffer.bytes[buffer.at++] = 13;
      buffer.bytes[buffer.at++] = 10;
    },
    text: textCell,
    oddId: textCell,
    longAmount: (units) => numberCell(amountText(units)),
    time: (buffer, seconds) => times.write(buffer, seconds),
  };
}

/** Rows as RFC 4180 asks, with a byte order mark, as the server's file has them. */
export class CsvWriter {
  readonly rows: RowWriter;
  readonly #target: ByteTarget;
  readonly #buffer = new ByteBuffer();

  constructor({ columns, about, headerBlock }: LocalExportRequest, target: ByteTarget) {
    this.rows = new RowWriter(columns, csvFormat());
    this.#target = target;
    this.#buffer.text(byteOrderMark);
    if (headerBlock) {
      for (const line of about) this.#buffer.text(csvRow(line.map(textCell)));
      this.#buffer.text(rowEnd);
    }
    this.#buffer.text(csvRow(columns.map(({ header }) => textCell(header))));
  }

  async write(batch: ScanBatch): Promise<void> {
    this.rows.load(batch);
    for (let row = 0; row < batch.count; row++) {
      this.rows.write(this.#buffer, row);
      if (this.#buffer.isFull) await this.#target.write(this.#buffer.take());
    }
  }

  async finish(): Promise<void> {
    await this.#target.write(this.#buffer.take());
  }
}
