/** A small strict reader of XML 1.0: whatever is not well formed is an error, where others would guess. */

export type XmlEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: Record<string, string> }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
// What XML 1.0 does not allow in a document, escaped or not.
// eslint-disable-next-line no-control-regex
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Cs}]/u;
const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const tag = new RegExp(`<(/?)(${name})((?:\\s+${name}="[^"<]*")*)\\s*(/?)>`, 'y');
const attribute = new RegExp(`(${name})="([^"<]*)"`, 'g');

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;]*);?/g, (whole, entity: string) => {
    const character = named[entity];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`entity ${whole}`);
    return character;
  });
}

/** Calls `visit` for each piece in order; throws where the text is not well formed. */
export function readXml(xml: string, visit: (event: XmlEvent) => void): void {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>\s*/.exec(
    xml,
  );
  if (!declaration) throw new Error('no declaration');
  if (forbidden.test(xml)) throw new Error('a character that XML does not allow');
  const open: string[] = [];
  let at = declaration[0].length;
  let roots = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const end = next < 0 ? xml.length : next;
    if (end > at) {
      const text = xml.slice(at, end);
      if (open.length === 0 && text.trim() !== '') throw new Error('text outside the root');
      visit({ type: 'text', text: decoded(text) });
      at = end;
      continue;
    }
    tag.lastIndex = at;
    const match = tag.exec(xml);
    if (!match) throw new Error(`no tag at ${at}: ${xml.slice(at, at + 60)}`);
    at = tag.lastIndex;
    const [, slash, tagName = '', rest = '', empty] = match;
    if (slash) {
      if (open.pop() !== tagName) throw new Error(`${tagName} closes another element`);
      visit({ type: 'close', name: tagName });
      continue;
    }
    if (open.length === 0 && ++roots > 1) throw new Error('two roots');
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of rest.matchAll(attribute)) {
      if (key in attributes) throw new Error(`${key} twice`);
      attributes[key] = decoded(value);
    }
    visit({ type: 'open', name: tagName, attributes });
    if (empty) visit({ type: 'close', name: tagName });
    else open.push(tagName);
  }
  if (open.length > 0 || roots !== 1) throw new Error('not closed');
}
