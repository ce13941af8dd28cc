import { conditionMask, emptyMask } from './condition-mask.js';
import type { Condition } from './engine-types.js';
import type { Pace } from './pace.js';
import type { EngineColumn, Snapshot } from './snapshot.js';

/** Rows that meet all conditions; without a mask all rows do. */
export interface Selection {
  readonly key: string;
  readonly mask: Uint8Array | undefined;
  readonly count: number;
}

type ColumnOf = (name: string) => EngineColumn;

/** Each condition's mask is kept: the next letter of one condition leaves the others as they are. */
export async function select(
  snapshot: Snapshot,
  where: readonly Condition[],
  columnOf: ColumnOf,
  pace: Pace,
): Promise<Selection> {
  const columns = where.map(({ column }) => columnOf(column));
  const keys = where.map((condition, index) => keyOf(condition, columns[index] as EngineColumn));
  const key = [...keys].sort().join();
  if (where.length === 0) return { key, mask: undefined, count: snapshot.rows };
  const maskOf = (index: number) =>
    snapshot.kept.get(
      `mask ${keys[index]}`,
      (mask) => mask.length,
      () =>
        conditionMask(snapshot, columns[index] as EngineColumn, where[index] as Condition, pace),
    );
  return snapshot.kept.get(
    `rows ${key}`,
    ({ mask }) => (where.length > 1 ? (mask?.length ?? 0) : 0),
    async () => {
      let all = await maskOf(0);
      for (let index = 1; index < where.length; index++) {
        const mask = index > 1 ? all : emptyMask(snapshot.rows);
        all = both(all, await maskOf(index), mask);
      }
      const count = ones(all);
      // As a filter of amounts other than zero mostly does: what comes then need not look at each row.
      return { key, mask: count < snapshot.rows ? all : undefined, count };
    },
  );
}

function keyOf(condition: Condition, { texts }: EngineColumn): string {
  const isLabel = condition.kind === 'contains' && condition.of === 'label';
  return JSON.stringify([condition, isLabel ? texts?.version : 0]);
}

function both(left: Uint8Array, right: Uint8Array, mask: Uint8Array): Uint8Array {
  const [a, b, c] = [words(left), words(right), words(mask)];
  for (let index = 0; index < c.length; index++)
    c[index] = (a[index] as number) & (b[index] as number);
  return mask;
}

function ones(mask: Uint8Array): number {
  const four = words(mask);
  let count = 0;
  for (let index = 0; index < four.length; index++) {
    // The four bytes add up in the highest one.
    count += Math.imul(four[index] as number, 0x0101_0101) >>> 24;
  }
  return count;
}

const words = (mask: Uint8Array) => new Uint32Array(mask.buffer, 0, mask.length / 4);
