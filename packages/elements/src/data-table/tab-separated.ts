import { isAmount } from '@partner-widgets/domain/money';

/**
 * Rows of cells as tab-separated text, as spreadsheets paste it: a cell with a tab, a line break
 * or a quote is quoted, and one that would run as a formula begins with an apostrophe.
 */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(cellText).join('\t')).join('\r\n');
}

function cellText(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Signed numbers and the dash of an empty cell are no formulas. */
function isFormula(text: string): boolean {
  return (
    /^[=+\-@\t\r]/.test(text) &&
    !isAmount(text) &&
    !/^[-+]?[\p{Sc}\s]*[\d.,]*$/u.test(text) &&
    !/^-+$/.test(text)
  );
}
