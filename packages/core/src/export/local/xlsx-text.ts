/** Excel's own limit, in UTF-16 code units. */
export const LONGEST_CELL = 32_767;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text for an XML element of a spreadsheet. What XML can't hold (control characters, half a surrogate pair) is written
 * `_xHHHH_`, as is a text that looks like that itself. A carriage return too: a parser would turn it into a line feed.
 */
export function xmlText(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      // Control characters are what this looks for.
      // eslint-disable-next-line no-control-regex
      /[\0-\x08\x0B-\x1F\uFFFE\uFFFF\p{Cs}]/gu,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>]/g, (character) => escapes[character] as string);
}

/** No half character at the cut. */
export function cutToCell(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(LONGEST_CELL - 1));
  return text.slice(0, LONGEST_CELL - (isSplit ? 1 : 0));
}

/** The element that holds a text, of a shared or an inline string alike. Excel trims what does not say "preserve". */
export function textElement(text: string): string {
  const keep = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${keep}>${xmlText(cutToCell(text))}</t>`;
}

/** `A`, `Z`, `AA` …: the name of a column, counted from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (index % 26));
}
