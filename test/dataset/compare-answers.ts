import assert from 'node:assert/strict';
import { ColumnarEngine } from '@partner-widgets/core/dataset/engine/columnar-engine';
import { PackedGroup } from '@partner-widgets/core/dataset/engine/packed-groups';
import { encodeChunk } from '@partner-widgets/domain/chunk/encode-chunk';
import { seededRandom, type Random } from '@partner-widgets/gateway/seed/random';
import { Covered } from './covered.js';
import { hostileColumns, hostileRows, hostileTexts, type HostileRow } from './hostile-rows.js';
import { randomQuery, type Asked } from './random-query.js';
import { SqlAnswers } from './sql-answers.js';

const sums = ['few', 'edge', 'fine', 'none'];
const texts = ['customer', 'manager', 'product', 'spec'];

/** Asks the engine and SQL the same; the message of a difference holds the seed and the query. */
export async function compareAnswers(seed: number, rowCount: number, queries: number) {
  const locale = seed % 2 ? 'zh-CN' : 'en';
  const partitions = hostileRows(seed, rowCount);
  const rows = partitions.flat();
  const shown = new Map(
    Array.from({ length: 30 }, (_, number) => [
      `p-${number}`,
      hostileTexts[(number * 7 + seed) % hostileTexts.length] ?? '',
    ]),
  );
  const engine = engineOf(partitions);
  engine.setLabels('product', { labels: Object.fromEntries(shown), locale });
  const reference = new SqlAnswers(rows, shown, locale);
  const covered = new Covered();
  try {
    for (let number = 0; number < queries; number++) {
      // Each query can be made again from its own seed.
      const random = seededRandom(seed * 1_000_003 + number);
      const asked = randomQuery(random, rows, covered);
      const name = `seed ${seed}, query ${number}: ${JSON.stringify(asked)}`;
      await compareOne(engine, reference, asked, random, rows.length, covered, name);
    }
  } finally {
    reference.close();
  }
  return covered;
}

function engineOf(partitions: readonly (readonly HostileRow[])[]): ColumnarEngine {
  const engine = new ColumnarEngine({ columns: hostileColumns, recordId: 'id' });
  const size = 1500;
  partitions.forEach((rows, partition) => {
    for (let from = 0; from < rows.length; from += size) {
      const part = rows.slice(from, from + size);
      const chunk = encodeChunk(hostileColumns, part.length, (column, row) => {
        const name = hostileColumns[column]?.name as keyof HostileRow;
        return (part[row] as HostileRow)[name];
      });
      engine.addChunk(`${partition}-${from}`, chunk.buffer);
    }
  });
  return engine;
}

async function compareOne(
  engine: ColumnarEngine,
  reference: SqlAnswers,
  asked: Asked,
  random: Random,
  all: number,
  covered: Covered,
  name: string,
): Promise<void> {
  const { where } = asked;
  const total = reference.count(where);
  if (total === 0) covered.add('no rows');
  if (total === all) covered.add('all rows');
  const limit = random.pick([0, 1, 20, 100]);
  const offset = random.chance(0.1) ? total + 5 : random.whole(0, Math.max(0, total - 1));
  if (offset > total) covered.add('window past the end');
  covered.add('window');
  const window = await engine.window(asked, offset, limit);
  const expected = reference.window(asked, offset, limit);
  assert.deepEqual(window, { total, rows: expected }, name);
  if (hasTies(asked, expected)) covered.add('ties');
  const kind = random.pick(['distinct', 'group', 'summary', 'index', 'scan'] as const);
  covered.add(kind);
  switch (kind) {
    case 'distinct': {
      const column = random.pick(texts);
      const values = await engine.distinct(where, column);
      assert.deepEqual(
        values.map(({ value, count }) => ({ value, count })),
        reference.distinct(where, column),
        name,
      );
      break;
    }
    case 'group': {
      const by = random.pick(texts);
      const groups = await engine.group(where, by, sums);
      assert.deepEqual(
        Array.from(groups.counts, (_, index) => {
          const { value, count, sums: added } = new PackedGroup(groups, index);
          return { value, count, sums: added };
        }),
        reference.group(where, by, sums),
        name,
      );
      break;
    }
    case 'summary': {
      const distinct = random.pick(texts);
      assert.deepEqual(
        await engine.summary(where, { sums, negatives: sums, distinct: [distinct] }),
        reference.summary(where, sums, distinct),
        name,
      );
      break;
    }
    case 'index': {
      const [first] = expected;
      const id = String(first?.['id'] ?? 'nobody');
      assert.equal(await engine.indexOf(asked, id), first ? offset : -1, name);
      break;
    }
    case 'scan': {
      const ids: string[] = [];
      const count = await engine.scan(
        { ...asked, columns: ['id'], batchRows: random.pick([1, 100, 4096]) },
        ({ count: rows, columns: [column] }) => {
          if (column?.kind !== 'id') throw new Error('no ids');
          for (let row = 0; row < rows; row++) {
            const bytes = column.bytes.subarray(column.starts[row], column.ends[row]);
            ids.push(new TextDecoder().decode(bytes));
          }
        },
      );
      assert.equal(count, total, name);
      const wanted = reference.window(asked, 0, total).map(({ id }) => id);
      assert.deepEqual(ids, wanted, name);
      break;
    }
  }
}

function hasTies({ sort }: Asked, rows: readonly Readonly<Record<string, unknown>>[]): boolean {
  return rows.some((row, index) => {
    const before = rows[index - 1];
    return before !== undefined && sort.every(({ column }) => before[column] === row[column]);
  });
}
