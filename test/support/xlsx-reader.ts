import yauzl from 'yauzl';
import { readXml } from './xml-reader.js';

export interface ReadCell {
  /** `number` as it stands in the file, `text` decoded, `empty`. */
  readonly kind: 'number' | 'text' | 'empty';
  readonly text: string;
  /** The format's code, e.g. `@`; empty for "General". */
  readonly format: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  /** Rows that stay in sight. */
  readonly frozenRows: number;
  readonly widths: readonly number[];
}

/** Every entry of an archive; yauzl checks sizes, and names that lead out of it. */
export function unzip(path: string, only?: string): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry: yauzl.Entry) => {
        if (only !== undefined && entry.fileName !== only) return zip.readEntry();
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const pieces: Buffer[] = [];
          stream.on('error', reject);
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('end', () => {
            const content = Buffer.concat(pieces);
            if (crc32(content) !== entry.crc32)
              return reject(new Error(`crc of ${entry.fileName}`));
            files.set(entry.fileName, content);
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

/** `_xHHHH_` back to the character. */
const unescaped = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** A workbook as ECMA-376 says, by its relations and not by file names. */
export async function readXlsx(path: string): Promise<readonly ReadSheet[]> {
  const files = await unzip(path);
  const text = (part: string): string => {
    const content = files.get(part);
    if (!content) throw new Error(`${part} is missing`);
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  };
  const types = new Map<string, string>();
  readXml(text('[Content_Types].xml'), (event) => {
    if (event.type !== 'open') return;
    const { PartName, Extension, ContentType = '' } = event.attributes;
    types.set(PartName?.slice(1) ?? `*.${Extension}`, ContentType);
  });
  for (const part of files.keys()) {
    if (part === '[Content_Types].xml') continue;
    const type = types.get(part) ?? types.get(`*.${part.split('.').pop()}`);
    if (!type) throw new Error(`${part} has no content type`);
  }
  const [book = ''] = relations(text('_rels/.rels'), 'officeDocument').values();
  const related = relations(text('xl/_rels/workbook.xml.rels'));
  const of = (id: string): string => `xl/${related.get(id) ?? ''}`;
  const shared = sharedStrings(text('xl/sharedStrings.xml'));
  const formats = cellFormats(text('xl/styles.xml'));
  const sheets: { name: string; part: string }[] = [];
  readXml(text(book), (event) => {
    if (event.type !== 'open' || event.name !== 'sheet') return;
    const { name = '', 'r:id': id = '' } = event.attributes;
    if (name.length > 31) throw new Error(`the name ${name} is too long`);
    sheets.push({ name, part: of(id) });
  });
  return sheets.map(({ name, part }) => ({ name, ...readSheet(text(part), shared, formats) }));
}

/** The texts that cells refer to. */
export async function sharedStringsOf(path: string): Promise<readonly string[]> {
  const content = (await unzip(path, 'xl/sharedStrings.xml')).get('xl/sharedStrings.xml');
  return sharedStrings(content?.toString('utf8') ?? '');
}

function relations(xml: string, type = ''): Map<string, string> {
  const found = new Map<string, string>();
  readXml(xml, (event) => {
    if (event.type !== 'open' || event.name !== 'Relationship') return;
    const { Id = '', Type = '', Target = '' } = event.attributes;
    if (Type.endsWith(type)) found.set(Id, Target);
  });
  return found;
}

function sharedStrings(xml: string): string[] {
  const texts: string[] = [];
  let isText = false;
  readXml(xml, (event) => {
    if (event.type === 'open' && event.name === 'si') texts.push('');
    if (event.type === 'open') isText = event.name === 't';
    if (event.type === 'text' && isText) texts[texts.length - 1] += event.text;
    if (event.type === 'close') isText = false;
  });
  return texts.map(unescaped);
}

function cellFormats(xml: string): string[] {
  const own = new Map([
    ['0', ''],
    ['49', '@'],
  ]);
  const formats: string[] = [];
  let isCells = false;
  readXml(xml, (event) => {
    if (event.type === 'text') return;
    if (event.name === 'cellXfs') isCells = event.type === 'open';
    if (event.type !== 'open') return;
    const { numFmtId = '', formatCode = '' } = event.attributes;
    if (event.name === 'numFmt') own.set(numFmtId, formatCode);
    if (event.name === 'xf' && isCells) formats.push(own.get(numFmtId) ?? `? ${numFmtId}`);
  });
  return formats;
}

function readSheet(xml: string, shared: readonly string[], formats: readonly string[]) {
  const rows: ReadCell[][] = [];
  const widths: number[] = [];
  let frozenRows = 0;
  let row: ReadCell[] = [];
  let cell: { type: string; style: number; text: string } | undefined;
  let isValue = false;
  readXml(xml, (event) => {
    if (event.type === 'text') {
      if (isValue && cell) cell.text += event.text;
      return;
    }
    if (event.type === 'open') {
      const { attributes } = event;
      switch (event.name) {
        case 'pane':
          if (attributes.state === 'frozen') frozenRows = Number(attributes.ySplit);
          break;
        case 'col':
          widths.push(Number(attributes.width));
          break;
        case 'row':
          row = [];
          rows.push(row);
          if (Number(attributes.r) !== rows.length) throw new Error(`row ${attributes.r}`);
          if (rows.length > 1_048_576) throw new Error('more rows than a sheet has');
          break;
        case 'c': {
          const place = attributes.r;
          if (place !== undefined && place !== nameOf(row.length) + rows.length)
            throw new Error(`${place} is not where it says`);
          cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), text: '' };
          break;
        }
        case 'v':
        case 't':
          isValue = true;
      }
      return;
    }
    if (event.name === 'v' || event.name === 't') isValue = false;
    if (event.name === 'c' && cell) {
      row.push(finished(cell, shared, formats));
      cell = undefined;
    }
  });
  return { rows, widths, frozenRows };
}

function finished(
  { type, style, text }: { type: string; style: number; text: string },
  shared: readonly string[],
  formats: readonly string[],
): ReadCell {
  const format = formats[style];
  if (format === undefined) throw new Error(`no style ${style}`);
  if (type === 's') {
    const found = shared[Number(text)];
    if (found === undefined) throw new Error(`no shared string ${text}`);
    return { kind: 'text', text: found, format };
  }
  if (type === 'inlineStr') return { kind: 'text', text: unescaped(text), format };
  if (type !== 'n') throw new Error(`a cell of type ${type}`);
  if (text === '') return { kind: 'empty', text, format };
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`no number: ${text}`);
  return { kind: 'number', text, format };
}

function nameOf(index: number): string {
  return (
    (index >= 26 ? nameOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
  );
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] as number);
  return (crc ^ 0xffffffff) >>> 0;
}
