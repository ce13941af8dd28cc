import { StringDecoder } from 'node:string_decoder';
import yauzl from 'yauzl';
import { readXml } from './xml-reader.js';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

export interface LargeCell {
  readonly text: string;
  /** Its text is `shared[Number(text)]`. */
  readonly isShared: boolean;
}

/** A part of a workbook that is too large for one string: row by row, each one well formed, and so is what is around. */
export async function readLargeSheet(
  path: string,
  part: string,
  visit: (cells: readonly LargeCell[]) => void,
): Promise<number> {
  let rows = 0;
  let held = '';
  let around = '';
  const decoder = new StringDecoder('utf8');
  const take = (): void => {
    for (;;) {
      const begin = held.indexOf('<row');
      const end = held.indexOf('</row>', begin);
      if (begin < 0 || end < 0) return;
      around += held.slice(0, begin);
      const cells: { text: string; isShared: boolean }[] = [];
      readXml(declaration + held.slice(begin, end + 6), (event) => {
        if (event.type === 'text') {
          const last = cells.at(-1);
          if (last) last.text += event.text;
        } else if (event.type === 'open' && event.name === 'c')
          cells.push({ text: '', isShared: event.attributes.t === 's' });
      });
      rows++;
      visit(cells);
      held = held.slice(end + 6);
    }
  };
  for await (const piece of await entryStream(path, part)) {
    held += decoder.write(piece as Buffer);
    take();
  }
  readXml(around + held, () => undefined);
  return rows;
}

/** A sheet's stream; yauzl says whether its size is what the archive says. */
function entryStream(path: string, part: string): Promise<AsyncIterable<unknown>> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('end', () => reject(new Error(`${part} is missing`)));
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== part) return zip.readEntry();
        zip.openReadStream(entry, (failed, stream) => (failed ? reject(failed) : resolve(stream)));
      });
      zip.readEntry();
    });
  });
}
