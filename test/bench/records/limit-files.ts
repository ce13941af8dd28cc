import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ColumnWriter } from '../limit/write-columns.js';
import type { DataPart } from './data-part.js';

/** What the lower bound loads. */
export const limitFiles: DataPart = {
  name: 'limit',
  sources: ['records', 'limit'],
  begin(folder) {
    mkdirSync(join(folder, 'limit'), { recursive: true });
    const writer = new ColumnWriter((file, number) =>
      writeFileSync(join(folder, 'limit', `${String(number).padStart(3, '0')}.columns`), file),
    );
    return { add: (record) => writer.add(record), finish: () => writer.flush() };
  },
};
