/**
 * What a table of codes is. The tables stand in `codes/`, one file each, so that a
 * page carries only those it shows.
 */

/** What a code is called. */
export interface CodeLabel {
  readonly zh: string;
  readonly en: string;
}

/** Codes as they travel (strings) and their labels, in the order of their menus. */
export type CodeTable<Code extends string = string> = Readonly<Record<Code, CodeLabel>>;

/** The codes of a table. Numeric codes come in ascending order. */
export function codesOf<Code extends string>(table: CodeTable<Code>): readonly Code[] {
  return Object.keys(table) as Code[];
}

/** Whether the table knows the code. */
export function isKnownCode<Code extends string>(
  table: CodeTable<Code>,
  code: string,
): code is Code {
  return Object.hasOwn(table, code);
}

/**
 * The label of a code: Chinese for every `zh` locale, English otherwise. A code the
 * table does not know is shown as itself, never as an error (customers/CD-24).
 */
export function codeLabel(table: CodeTable, code: string, locale: string): string {
  if (!isKnownCode(table, code)) return code;
  const label = table[code];
  return (locale.toLowerCase().startsWith('zh') ? label?.zh : label?.en) ?? code;
}
