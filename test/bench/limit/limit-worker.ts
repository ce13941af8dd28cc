import { LimitEngine, type LimitQuery } from './engine.js';
import { exportCsv } from './export-csv.js';
import { exportXlsx } from './export-xlsx.js';
import { readFromDatabase, readFromFile, readHead, writeStore } from './store.js';

let engine = new LimitEngine(0);
let sizes: readonly number[] = [];

async function fetchFile(rows: number, number: number): Promise<ArrayBuffer> {
  const answer = await fetch(`/data/${rows}/limit/${String(number).padStart(3, '0')}.columns`);
  return answer.arrayBuffer();
}

/** What may be asked of the worker. */
export const operations = {
  /** All files from the server, three on their way at a time. */
  async load({ rows, files, keep }: { rows: number; files: number; keep?: boolean }) {
    engine = new LimitEngine(rows);
    const coming: Promise<ArrayBuffer>[] = [];
    const kept: ArrayBuffer[] = [];
    let asked = 0;
    for (let number = 0; number < files; number++) {
      while (asked < Math.min(files, number + 3)) coming.push(fetchFile(rows, asked++));
      const file = await (coming.shift() as Promise<ArrayBuffer>);
      engine.data.add(file);
      if (keep) kept.push(file);
    }
    if (keep) {
      await writeStore(kept, { rows, files, texts: engine.window(0, 60) });
      sizes = kept.map(({ byteLength }) => byteLength);
    }
    return { rows: engine.count, sizes };
  },
  async loadDatabase() {
    const { rows, files } = await readHead();
    engine = new LimitEngine(rows);
    await readFromDatabase(files, (file) => engine.data.add(file));
    return engine.count;
  },
  async loadFile({ rows, sizes: known }: { rows: number; sizes: readonly number[] }) {
    engine = new LimitEngine(rows);
    await readFromFile(known, (file) => engine.data.add(file));
    return engine.count;
  },
  query: (query: LimitQuery) => engine.query(query),
  clear() {
    engine.forgetOrder();
    return engine.count;
  },
  group: ({ by, sum }: { by: string; sum: string }) => engine.group(by, sum),
  window: ({ from, to }: { from: number; to: number }) => engine.window(from, to),
  csv: () => exportCsv(engine),
  xlsx: () => exportXlsx(engine),
};
export type Operations = typeof operations;

addEventListener(
  'message',
  ({ data }: MessageEvent<{ id: number; name: string; input: never }>) => {
    const run = async (): Promise<void> => {
      try {
        const operation = operations[data.name as keyof Operations] as (input: never) => unknown;
        postMessage({ id: data.id, value: await operation(data.input) });
      } catch (error) {
        postMessage({ id: data.id, error: String(error) });
      }
    };
    void run();
  },
);
