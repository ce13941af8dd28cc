import type { ChunkColumnKind } from '@partner-widgets/domain/chunk/chunk-column';
import { amountText } from '@partner-widgets/domain/money';
import type { ColumnTexts } from './column-texts.js';
import type {
  Condition,
  DistinctEntry,
  GroupEntry,
  SummaryAnswer,
  SummaryRequest,
} from './engine-types.js';
import { countByCode, sumByCode, type ExactSums } from './exact-sums.js';
import type { Pace } from './pace.js';
import { select } from './selection.js';
import type { EngineColumn, Snapshot } from './snapshot.js';

type ColumnOf = (name: string, kind?: ChunkColumnKind) => EngineColumn;

export async function summary(
  snapshot: Snapshot,
  where: readonly Condition[],
  request: SummaryRequest,
  columnOf: ColumnOf,
  pace: Pace,
): Promise<SummaryAnswer> {
  const { mask, count } = await select(snapshot, where, columnOf, pace);
  const totals = async (names: readonly string[], isNegativeOnly: boolean) => {
    const sums: Record<string, string> = {};
    for (const name of names) {
      const column = columnOf(name, 'amount');
      const total = await sumByCode(snapshot, column, undefined, mask, isNegativeOnly, pace);
      sums[name] = amountText(total.sum(0));
    }
    return sums;
  };
  const sums = await totals(request.sums, false);
  const negatives = await totals(request.negatives ?? [], true);
  const distinct: Record<string, number> = {};
  for (const name of request.distinct ?? []) {
    const counts = await countByCode(snapshot, columnOf(name, 'text'), mask, pace);
    distinct[name] = counts.subarray(1).reduce((many, rows) => many + (rows > 0 ? 1 : 0), 0);
  }
  return { count, sums, negatives, distinct };
}

export async function distinct(
  snapshot: Snapshot,
  where: readonly Condition[],
  name: string,
  columnOf: ColumnOf,
  pace: Pace,
): Promise<DistinctEntry[]> {
  const column = columnOf(name, 'text');
  const { mask } = await select(snapshot, where, columnOf, pace);
  const counts = await countByCode(snapshot, column, mask, pace);
  const codes = await usedCodes(column, counts, pace);
  const many = (code: number) => counts[code] as number;
  // The sort is stable: what is as frequent stays in the order of the values.
  return codes.sort((left, right) => many(right) - many(left)).map(entryOf(column, counts));
}

export async function group(
  snapshot: Snapshot,
  where: readonly Condition[],
  by: string,
  sums: readonly string[],
  columnOf: ColumnOf,
  pace: Pace,
): Promise<GroupEntry[]> {
  const column = columnOf(by, 'text');
  const summed = sums.map((name) => columnOf(name, 'amount'));
  const { mask } = await select(snapshot, where, columnOf, pace);
  const counts = await countByCode(snapshot, column, mask, pace);
  const totals: [string, ExactSums][] = [];
  for (const amounts of summed) {
    totals.push([amounts.name, await sumByCode(snapshot, amounts, column, mask, false, pace)]);
  }
  const entry = entryOf(column, counts);
  const groups: GroupEntry[] = [];
  for (const code of await usedCodes(column, counts, pace)) {
    const sums: Record<string, string> = {};
    for (const [name, total] of totals) sums[name] = amountText(total.sum(code));
    groups.push({ ...entry(code), sums });
    if (pace.isDue) await pace.rest();
  }
  return groups;
}

/** The codes that rows have, by value. */
async function usedCodes(
  column: EngineColumn,
  counts: Float64Array,
  pace: Pace,
): Promise<number[]> {
  const { ranks } = await (column.texts as ColumnTexts).ranks('value', pace);
  const codes: number[] = [];
  counts.forEach((rows, code) => rows > 0 && codes.push(code));
  return codes.sort((left, right) => (ranks[left] as number) - (ranks[right] as number));
}

function entryOf({ texts }: EngineColumn, counts: Float64Array) {
  return (code: number): DistinctEntry => ({
    value: texts?.values.text(code) ?? null,
    label: texts?.label(code) ?? null,
    count: counts[code] as number,
  });
}
