/**
 * Comma-separated values by RFC 4180, as spreadsheets read them: UTF-8 with an
 * optional byte order mark, CRLF at each row's end, and texts that can't run as a
 * formula. Pure text functions; the writer decides where the text goes.
 */
import { isAmount } from './money.js';

/** Put before the first row when Excel shall read the file as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** The end of every row. */
export const rowEnd = '\r\n';

// Also behind blanks and invisible marks, which some programs strip, and full-width as East
// Asian editions of Excel read it.
const formula = /^[\t\r\n]|^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/**
 * One cell of free text. A text that starts with `=`, `+`, `-`, `@`, tab or a line
 * end would run as a formula and gets an apostrophe in front; then it is quoted
 * where RFC 4180 asks for it. Ids of digits pass verbatim.
 */
export function textCell(text: string): string {
  return quoted(formula.test(text) ? `'${text}` : text);
}

/**
 * One cell of a number. A decimal text is written verbatim, its sign is never
 * taken for a formula; anything else is free text.
 */
export function numberCell(text: string): string {
  return isAmount(text) ? text : textCell(text);
}

/** One row of cells that {@link textCell} and {@link numberCell} made. */
export function csvRow(cells: readonly string[]): string {
  return cells.join(',') + rowEnd;
}

/** How {@link csvFile} begins. */
export interface CsvOptions {
  /** Whether to begin with the byte order mark; default true. */
  byteOrderMark?: boolean;
}

/** A whole small file from rows of finished cells, the header row among them. */
export function csvFile(rows: Iterable<readonly string[]>, options: CsvOptions = {}): string {
  let text = options.byteOrderMark === false ? '' : byteOrderMark;
  for (const cells of rows) text += csvRow(cells);
  return text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
