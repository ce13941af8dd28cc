/** Where and for what a text is searched, as one plain text `column:text`: an attribute can hold it. */
export function joinContains(column: string, text: string): string {
  return `${column}:${text}`;
}

/** Both parts; blank ones where `value` is none. The text may hold colons. */
export function splitContains(value: unknown): { column: string; text: string } {
  const [, column = '', text = ''] = /^([^:]*):(.*)$/s.exec(String(value ?? '')) ?? [];
  return { column, text };
}
