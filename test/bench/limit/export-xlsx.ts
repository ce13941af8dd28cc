import { columns } from '../records/columns.js';
import { ByteSink } from './byte-sink.js';
import type { LimitEngine } from './engine.js';
import { escapeTexts, TimeTexts } from './escaped-texts.js';
import { Zip } from './zip.js';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const parts = 'http://schemas.openxmlformats.org/package/2006';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const files: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${xml}<Types xmlns="${parts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${parts}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Records" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${parts}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
};

const [shared, number, inline, endValue, endInline, openRow, endRow] = [
  '<c t="s"><v>',
  '<c><v>',
  '<c t="inlineStr"><is><t>',
  '</v></c>',
  '</t></is></c>',
  '<row>',
  '</row>',
].map(bytesOf) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

const pieceSize = 1 << 20;

function* sheet(
  engine: LimitEngine,
  offsets: readonly number[],
): Generator<Uint8Array<ArrayBuffer>> {
  const { data, view } = engine;
  const sink = new ByteSink();
  const times = new TimeTexts();
  const put = (bytes: Uint8Array): void => sink.copy(bytes, 0, bytes.length);
  const titles = columns.map(({ title }) => `<c t="inlineStr"><is><t>${title}</t></is></c>`);
  put(bytesOf(`${xml}<worksheet xmlns="${main}"><sheetData><row>${titles.join('')}</row>`));
  for (let place = 0; place < engine.count; place++) {
    const row = view ? (view[place] as number) : place;
    put(openRow);
    for (let index = 0; index < data.columns.length; index++) {
      const column = data.columns[index];
      if (column?.kind === 'codes') {
        put(shared);
        sink.whole((offsets[index] as number) + (column.codes[row] as number));
        put(endValue);
      } else if (column?.kind === 'units') {
        put(number);
        sink.amount(column.low[2 * row] as number, column.high[2 * row + 1] as number);
        put(endValue);
      } else if (column) {
        put(inline);
        if (column.kind === 'bytes')
          sink.copy(column.bytes, row * column.width, (row + 1) * column.width);
        else sink.at = times.write(column.seconds[row] as number, sink.bytes, sink.at);
        put(endInline);
      }
    }
    put(endRow);
    if (sink.at > pieceSize) yield sink.take();
  }
  put(bytesOf('</sheetData></worksheet>'));
  yield sink.take();
}

function* sharedTexts(engine: LimitEngine): Generator<Uint8Array<ArrayBuffer>> {
  yield bytesOf(`${xml}<sst xmlns="${main}">`);
  for (const column of engine.data.columns) {
    if (column.kind !== 'codes') continue;
    const { bytes } = escapeTexts(
      engine.data.dictionary(column),
      (text) => `<si><t>${escaped(text)}</t></si>`,
    );
    yield new Uint8Array(bytes);
  }
  yield bytesOf('</sst>');
}

export async function exportXlsx(engine: LimitEngine): Promise<Blob> {
  const offsets: number[] = [];
  let size = 0;
  for (const column of engine.data.columns) {
    offsets.push(size);
    if (column.kind === 'codes') size += column.size;
  }
  const zip = new Zip();
  for (const [name, text] of Object.entries(files)) await zip.add(name, [bytesOf(text)]);
  await zip.add('xl/sharedStrings.xml', sharedTexts(engine));
  await zip.add('xl/worksheets/sheet1.xml', sheet(engine, offsets));
  return zip.finish('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
}
