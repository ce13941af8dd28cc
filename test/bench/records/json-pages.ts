import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columns } from './columns.js';
import type { DataPart } from './data-part.js';
import { cellText } from './texts.js';

export const rowsInPage = 1000;
const rowsAtFirst = 100;

/** What the peers load: pages of 1,000 records of 25 texts each. */
export const jsonPages: DataPart = {
  name: 'json',
  sources: ['records'],
  begin(folder, rows) {
    mkdirSync(join(folder, 'json'), { recursive: true });
    const keys = columns.map(({ id }, index) => `${index ? ',' : '{'}"${id}":`);
    let records: string[] = [];
    let pages = 0;
    const flush = (): void => {
      if (records.length === 0) return;
      const file = join(folder, 'json', `${String(pages++).padStart(4, '0')}.json`);
      writeFileSync(file, `{"total":${rows},"records":[${records.join(',')}]}`);
      records = [];
    };
    return {
      add(record, row) {
        let text = '';
        columns.forEach(({ id }, index) => {
          text += `${keys[index]}${JSON.stringify(cellText(record, id))}`;
        });
        records.push(`${text}}`);
        if (row === Math.min(rowsAtFirst, rows) - 1) {
          const page = `{"total":${rows},"records":[${records.join(',')}]}`;
          writeFileSync(join(folder, 'json', 'first.json'), page);
        }
        if (records.length === rowsInPage) flush();
      },
      finish: flush,
    };
  },
};
