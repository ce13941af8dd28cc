import { expect } from '@open-wc/testing';
import type { ChunkColumn, ChunkValue } from '@partner-widgets/domain/chunk/chunk-column';
import { encodeChunk } from '@partner-widgets/domain/chunk/encode-chunk';
import { ColumnarEngine } from './columnar-engine.js';
import type { EngineSort, KeptOrder } from './engine-types.js';

const columns: readonly ChunkColumn[] = [
  { name: 'id', kind: 'id' },
  { name: 'amount', kind: 'amount' },
];
type Row = readonly [id: string, amount: bigint];

const engineOf = (chunks: Readonly<Record<string, readonly Row[]>>): ColumnarEngine => {
  const engine = new ColumnarEngine({ columns, recordId: 'id' });
  for (const [id, rows] of Object.entries(chunks)) {
    const valueAt = (column: number, row: number) => rows[row]?.[column] as ChunkValue;
    engine.addChunk(id, encodeChunk(columns, rows.length, valueAt).buffer);
  }
  return engine;
};

const one: readonly Row[] = [
  ['CS1', 5n],
  ['CS4', 1n],
];
const two: readonly Row[] = [
  ['CS2', 5n],
  ['CS3', 9n],
  ['CS5', 5n],
];
const greatest: readonly EngineSort[] = [{ column: 'amount', descending: true }];
const ordered = ['CS3', 'CS1', 'CS2', 'CS5', 'CS4'];

const idsOf = async (engine: ColumnarEngine): Promise<unknown[]> => {
  const { rows } = await engine.window({ where: [], sort: greatest }, 0, 10, ['id']);
  return rows.map(({ id }) => id);
};

async function made(): Promise<KeptOrder> {
  const engine = engineOf({ one, two });
  await idsOf(engine);
  return engine.keptOrder(greatest) as KeptOrder;
}

describe('an order that is kept beside the chunks', () => {
  it('is there once a query has made it', async () => {
    const engine = engineOf({ one, two });
    expect(engine.keptOrder(greatest)).to.equal(undefined);
    expect(await idsOf(engine)).to.deep.equal(ordered);
    expect([...(engine.keptOrder(greatest)?.rows ?? [])]).to.deep.equal([3, 0, 2, 4, 1]);
  });

  it('serves the same chunks in whatever order they come', async () => {
    const order = await made();
    const again = engineOf({ two, one });
    expect(again.takeOrder(greatest, order)).to.equal(true);
    expect([...(again.keptOrder(greatest)?.rows ?? [])]).to.deep.equal([1, 3, 0, 2, 4]);
    expect(await idsOf(again)).to.deep.equal(ordered);
  });

  it('is kept as the chunks are listed, in whatever order they came', async () => {
    const engine = engineOf({ two, one });
    await idsOf(engine);
    const order = engine.keptOrder(greatest, ['one', 'two']) as KeptOrder;
    expect(order).to.deep.equal(await made());
    expect(engineOf({ one, two }).takeOrder(greatest, order)).to.equal(true);
    // A list that has not all of them says nothing about the others.
    expect(engine.keptOrder(greatest, ['one'])?.chunks.map(({ id }) => id)).to.deep.equal([
      'two',
      'one',
    ]);
  });

  it('is refused for other chunks', async () => {
    const order = await made();
    expect(engineOf({ one }).takeOrder(greatest, order)).to.equal(false);
    expect(engineOf({ one, other: two }).takeOrder(greatest, order)).to.equal(false);
  });

  it('is refused when a row is missing, twice or none', async () => {
    const { chunks } = await made();
    for (const rows of [[3, 0, 2, 4], [3, 0, 2, 4, 4], [3, 0, 2, 4, 9], []]) {
      const engine = engineOf({ one, two });
      expect(engine.takeOrder(greatest, { chunks, rows: Uint32Array.from(rows) })).to.equal(false);
      expect(await idsOf(engine)).to.deep.equal(ordered);
    }
  });

  it('is none of the shown texts, which may be others tomorrow', async () => {
    const engine = engineOf({ one, two });
    const sort: readonly EngineSort[] = [{ column: 'id', descending: false, of: 'label' }];
    await engine.window({ where: [], sort }, 0, 1, ['id']);
    expect(engine.keptOrder(sort)).to.equal(undefined);
  });
});
