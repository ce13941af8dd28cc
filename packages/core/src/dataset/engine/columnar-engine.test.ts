import { expect } from '@open-wc/testing';
import type { ChunkColumn, ChunkValue } from '@partner-widgets/domain/chunk/chunk-column';
import { ChunkError } from '@partner-widgets/domain/chunk/decode-chunk';
import { encodeChunk } from '@partner-widgets/domain/chunk/encode-chunk';
import { ColumnarEngine } from './columnar-engine.js';
import { PackedGroup } from './packed-groups.js';
import { EngineError, type EngineErrorKind, type EngineQuery } from './engine-types.js';

const columns: readonly ChunkColumn[] = [
  { name: 'id', kind: 'id' },
  { name: 'customer', kind: 'text' },
  { name: 'name', kind: 'text', nullable: true },
  { name: 'amount', kind: 'amount' },
  { name: 'time', kind: 'time', nullable: true },
];

type Row = readonly [
  id: string,
  customer: string,
  name: string | null,
  amount: bigint,
  time: string | null,
];

const chunkOf = (rows: readonly Row[]): ArrayBuffer =>
  encodeChunk(columns, rows.length, (column, row) => rows[row]?.[column] as ChunkValue).buffer;

function engineOf(...chunks: (readonly Row[])[]): ColumnarEngine {
  const engine = new ColumnarEngine({ columns, recordId: 'id' });
  chunks.forEach((rows, index) => engine.addChunk(`chunk-${index}`, chunkOf(rows)));
  return engine;
}

const row = (id: number, change: Partial<Record<'name' | 'customer', string>> = {}): Row => [
  String(id).padStart(18, '0'),
  change.customer ?? `c${id % 3}`,
  change.name ?? `n${id % 10}`,
  BigInt(id),
  null,
];
const rowsOf = (count: number, first = 0) =>
  Array.from({ length: count }, (_, n) => row(first + n));
const everything: EngineQuery = { where: [], sort: [] };

async function failure(of: Promise<unknown>): Promise<unknown> {
  return of.then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function kindOfFailure(of: Promise<unknown>): Promise<EngineErrorKind | undefined> {
  const error = await failure(of);
  return error instanceof EngineError ? error.kind : undefined;
}

describe('the dataset engine', () => {
  it('answers while chunks come and go, rows of several partitions by record id', async () => {
    const engine = engineOf([row(1), row(4)]);
    const ids = async () =>
      (await engine.window(everything, 0, 10, ['id'])).rows.map(({ id }) => Number(id));
    expect(await ids()).to.deep.equal([1, 4]);
    engine.addChunk('other', chunkOf([row(2), row(3), row(9)]));
    expect(await ids()).to.deep.equal([1, 2, 3, 4, 9]);
    engine.removeChunk('chunk-0');
    expect(await ids()).to.deep.equal([2, 3, 9]);
    expect(engine.chunkIds).to.deep.equal(['other']);
  });

  it('leaves nothing of a chunk that is removed while a query is computed', async () => {
    const engine = engineOf(rowsOf(30_000), rowsOf(30_000, 50_000));
    const asked = engine.window({ where: [], sort: [{ column: 'name', descending: true }] }, 0, 5);
    const summed = engine.summary([], { sums: ['amount'] });
    engine.removeChunk('chunk-0');
    expect((await asked).total).to.equal(30_000);
    expect((await summed).count).to.equal(30_000);
  });

  it('ends a query for the next one of its channel, and leaves other channels alone', async () => {
    const engine = engineOf(rowsOf(60_000));
    const ask = (text: string, channel: string) =>
      engine.window({ where: [{ kind: 'contains', column: 'id', text }], sort: [] }, 0, 1, ['id'], {
        channel,
      });
    const first = kindOfFailure(ask('1', 'table'));
    const other = ask('123', 'menu');
    const second = kindOfFailure(ask('12', 'table'));
    const last = ask('59999', 'table');
    expect(await first).to.equal('superseded');
    expect(await second).to.equal('superseded');
    expect((await other).total).to.be.greaterThan(0);
    expect((await last).total).to.equal(1);
  });

  it('ends a query at its signal between two slices, so that messages are heard meanwhile', async () => {
    const engine = engineOf(...Array.from({ length: 8 }, (_, n) => rowsOf(60_000, n * 60_000)));
    const controller = new AbortController();
    const asked = failure(
      engine.window(
        {
          where: [],
          sort: [
            { column: 'amount', descending: true },
            { column: 'name', descending: false },
          ],
        },
        0,
        1,
        ['id'],
        { signal: controller.signal },
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 1));
    controller.abort();
    expect(await asked).to.have.property('name', 'AbortError');
    expect((await engine.window(everything, 0, 1)).total).to.equal(480_000);
  });

  it('puts the few rows that tie in the order of their ids, across partitions', async () => {
    const ids = (remainder: number) => rowsOf(6000).filter((_, number) => number % 2 === remainder);
    const tie = ([id, customer, name, , time]: Row): Row => [id, customer, name, 7n, time];
    const late = ids(1).map((one, index) => (index === 10 || index === 2000 ? tie(one) : one));
    const early = ids(0).map((one, index) => (index === 1000 ? tie(one) : one));
    const engine = engineOf(late, early);
    const sort = [{ column: 'amount', descending: true }];
    const { rows } = await engine.window({ where: [], sort }, 5988, 8, ['id']);
    expect(rows.map(({ id }) => Number(id))).to.deep.equal([8, 7, 21, 2000, 4001, 6, 5, 4]);
  });

  it('sums exactly past 64 bits', async () => {
    const most = 2n ** 63n - 1n;
    const least = -(2n ** 63n);
    const many = Array.from({ length: 4000 }, (_, n): Row => {
      const [id, , name] = row(n);
      return [id, n % 2 ? 'plus' : 'minus', name, n % 2 ? most : least, null];
    });
    const engine = engineOf(many);
    const packed = await engine.group([], 'customer', ['amount']);
    const groups = [0, 1].map((index) => new PackedGroup(packed, index));
    expect(groups.map(({ value, count, sums }) => [value, count, sums['amount']])).to.deep.equal(
      [
        ['minus', 2000, '-184467440737095.51616'],
        ['plus', 2000, '184467440737095.51614'],
      ].map(([value, count, sum]) => [value, count, sum]),
    );
  });

  it('keeps an order until the labels change', async () => {
    const engine = engineOf([row(1, { name: 'b' }), row(2, { name: 'a' }), row(3, { name: 'ä' })]);
    const sort = [{ column: 'name', descending: false, of: 'label' as const }];
    const names = async () =>
      (await engine.window({ where: [], sort }, 0, 9, ['name'])).rows.map(({ name }) => name);
    engine.setLabels('name', { labels: {}, locale: 'de' });
    expect(await names()).to.deep.equal(['a', 'ä', 'b']);
    engine.setLabels('name', { labels: {}, locale: 'sv' });
    expect(await names()).to.deep.equal(['a', 'b', 'ä']);
    engine.setLabels('name', { labels: { b: 'AAA' }, locale: 'sv', missing: 'null' });
    expect(await names()).to.deep.equal(['a', 'ä', 'b']);
    const contains = { kind: 'contains', column: 'name', text: 'aa', of: 'label' } as const;
    expect((await engine.window({ where: [contains], sort }, 0, 9)).total).to.equal(1);
  });

  it('reads what is looked up, in windows and in scans, and null for who is not there', async () => {
    const engine = engineOf([row(0), row(1), row(2)]);
    const masks: ChunkColumn[] = [
      { name: 'customer', kind: 'text' },
      { name: 'mask', kind: 'text', nullable: true },
      { name: 'still', kind: 'flag' },
    ];
    const values = [
      ['c1', '深***司', true],
      ['c2', null, false],
    ] as const;
    engine.setLookup(
      'customer',
      encodeChunk(masks, 2, (column, at) => values[at]?.[column] ?? null).buffer,
    );
    const { rows } = await engine.window(everything, 0, 9, ['customer', 'mask', 'still']);
    expect(rows).to.deep.equal([
      { customer: 'c0', mask: null, still: false },
      { customer: 'c1', mask: '深***司', still: true },
      { customer: 'c2', mask: null, still: false },
    ]);
    const scanned: (string | null)[] = [];
    await engine.scan({ ...everything, columns: ['mask'] }, ({ columns: [mask], count }) => {
      if (mask?.kind !== 'text') throw new Error('no text');
      for (let at = 0; at < count; at++) scanned.push(mask.entry(mask.codes[at] ?? 0));
    });
    expect(scanned).to.deep.equal([null, '深***司', null]);
  });

  it('refuses a chunk beyond its memory and stays as it was', async () => {
    const first = chunkOf(rowsOf(1000));
    const engine = new ColumnarEngine({ columns, recordId: 'id', maxBytes: 300_000 });
    engine.addChunk('a', first);
    const refusal = () => engine.addChunk('b', chunkOf(rowsOf(5000)));
    expect(refusal).to.throw(EngineError).with.property('kind', 'memory');
    expect(engine.rows).to.equal(1000);
    expect((await engine.window(everything, 0, 1)).total).to.equal(1000);
  });

  it('never holds more than was counted when its chunks came', async () => {
    const limit = 6_000_000;
    const engine = new ColumnarEngine({ columns, recordId: 'id', maxBytes: limit });
    let added = 0;
    const grow = () => engine.addChunk(`${added}`, chunkOf(rowsOf(3000, added * 3000)));
    expect(() => {
      for (; added < 100; added++) grow();
    }).to.throw(EngineError);
    for (const column of columns.map(({ name }) => name)) {
      for (const descending of [true, false]) {
        await engine.window({ where: [], sort: [{ column, descending }] }, 0, 1);
      }
    }
    for (const text of ['1', '12', 'N', '零']) {
      for (const column of ['id', 'name', 'customer']) {
        await engine.window({ where: [{ kind: 'contains', column, text }], sort: [] }, 0, 1);
      }
    }
    expect(engine.bytes).to.be.lessThan(limit);
  });

  it('refuses damaged chunks, other columns and questions a column can’t be asked', async () => {
    const engine = engineOf([row(1)]);
    expect(() => engine.addChunk('x', new ArrayBuffer(3))).to.throw(ChunkError);
    const other = encodeChunk([{ name: 'id', kind: 'id' }], 0, () => null).buffer;
    expect(() => engine.addChunk('x', other)).to.throw(EngineError);
    const where = [
      { kind: 'range', column: 'name', from: 'a' },
      { kind: 'range', column: 'amount', from: 'much' },
      { kind: 'range', column: 'time', to: 'soon' },
      { kind: 'not-zero', column: 'time' },
      { kind: 'contains', column: 'amount', text: '1' },
      { kind: 'in', column: 'nowhere', values: [] },
    ] as const;
    for (const condition of where) {
      const asked = engine.window({ where: [condition], sort: [] }, 0, 1);
      expect(await kindOfFailure(asked), JSON.stringify(condition)).to.equal('schema');
    }
    expect(engine.chunkIds).to.deep.equal(['chunk-0']);
  });

  it('holds a scan back for a slow sink while other queries go on, and ends it when a chunk goes', async () => {
    const engine = engineOf(rowsOf(9000), rowsOf(9000, 20_000));
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const scan = kindOfFailure(
      engine.scan({ ...everything, columns: ['id'], batchRows: 1000 }, () => {
        begin();
        return gate;
      }),
    );
    await begun;
    expect((await engine.window(everything, 0, 1)).total).to.equal(18_000);
    engine.removeChunk('chunk-1');
    release();
    expect(await scan).to.equal('changed');
  });
});
