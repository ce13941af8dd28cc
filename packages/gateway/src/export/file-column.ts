import { numberCell, textCell } from '@partner-widgets/domain/csv';
import type { CodeTable } from '@partner-widgets/domain/codes';
import { nameOf } from '../catalogue/names.js';
import type { Language } from '../http/language.js';

/** One column of an exported file: its heading and its finished cell. */
export interface FileColumn<Row> {
  readonly zh: string;
  readonly en: string;
  cell(row: Row, language: Language): string;
}

/** Free text and ids: verbatim, but never a formula. */
export function text<Row>(
  zh: string,
  en: string,
  value: (row: Row) => string | null,
): FileColumn<Row> {
  return { zh, en, cell: (row) => textCell(value(row) ?? '') };
}

/** An amount with all its decimals. */
export function money<Row>(zh: string, en: string, value: (row: Row) => string): FileColumn<Row> {
  return { zh, en, cell: (row) => numberCell(value(row)) };
}

/** A code in words; an unknown one as itself. */
export function code<Row>(
  zh: string,
  en: string,
  table: CodeTable,
  value: (row: Row) => string,
): FileColumn<Row> {
  return { zh, en, cell: (row, language) => textCell(nameOf(table, value(row), language)) };
}

/** A time in GMT+08:00 (vouchers/EX-04); the heading says so. */
export function time<Row>(zh: string, en: string, value: (row: Row) => string): FileColumn<Row> {
  return {
    zh: `${zh}(GMT+08:00)`,
    en: `${en} (GMT+08:00)`,
    cell: (row) => billingTime(value(row)),
  };
}

const offset = 8 * 60 * 60 * 1000;

function billingTime(instant: string): string {
  return new Date(Date.parse(instant) + offset).toISOString().slice(0, 19).replace('T', ' ');
}
