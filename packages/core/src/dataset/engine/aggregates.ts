import type { ChunkColumnKind } from '@partner-widgets/domain/chunk/chunk-column';
import { amountText } from '@partner-widgets/domain/money';
import type { ColumnTexts } from './column-texts.js';
import type { Condition, DistinctEntry, SummaryAnswer, SummaryRequest } from './engine-types.js';
import type { ExactSums } from './exact-sums.js';
import { packedLabels, packedSums, packedValues, type PackedGroups } from './packed-groups.js';
import type { Pace } from './pace.js';
import { select } from './selection.js';
import type { EngineColumn, Snapshot } from './snapshot.js';
import { sumByCode } from './sum-by-code.js';
import { sumColumns, type ColumnSums } from './sum-columns.js';

type ColumnOf = (name: string, kind?: ChunkColumnKind) => EngineColumn;

export async function summary(
  snapshot: Snapshot,
  where: readonly Condition[],
  request: SummaryRequest,
  columnOf: ColumnOf,
  pace: Pace,
): Promise<SummaryAnswer> {
  const { mask, count } = await select(snapshot, where, columnOf, pace);
  const { sums: added, negatives: below = [] } = request;
  const names = [...new Set([...added, ...below])];
  const columns = names.map((name) => columnOf(name, 'amount'));
  const totals = await sumColumns(snapshot, columns, mask, pace);
  const texts = (wanted: readonly string[], part: keyof ColumnSums) =>
    Object.fromEntries(
      wanted.map((name) => [name, amountText(totals[names.indexOf(name)]?.[part].sum() ?? 0n)]),
    );
  const sums = texts(added, 'all');
  const negatives = texts(below, 'negative');
  const distinct: Record<string, number> = {};
  for (const name of request.distinct ?? []) {
    const { counts } = await sumByCode(snapshot, columnOf(name, 'text'), [], mask, pace);
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
  const { counts } = await sumByCode(snapshot, column, [], mask, pace);
  const codes = await usedCodes(column, counts, pace);
  const many = (code: number) => counts[code] as number;
  // The sort is stable: what is as frequent stays in the order of the values.
  return codes.sort((left, right) => many(right) - many(left)).map(entryOf(column, counts));
}

export async function group(
  snapshot: Snapshot,
  where: readonly Condition[],
  by: string,
  names: readonly string[],
  columnOf: ColumnOf,
  pace: Pace,
): Promise<PackedGroups> {
  const column = columnOf(by, 'text');
  const summed = names.map((name) => columnOf(name, 'amount'));
  const { mask } = await select(snapshot, where, columnOf, pace);
  const { counts, sums } = await sumByCode(snapshot, column, summed, mask, pace);
  const codes = await usedCodes(column, counts, pace);
  const texts = column.texts as ColumnTexts;
  const values = packedValues(texts.values, codes);
  return {
    values,
    labels: packedLabels(texts, values),
    counts: Uint32Array.from(codes, (code) => counts[code] as number),
    sums: Object.fromEntries(
      names.map((name, number) => [name, packedSums(sums[number] as ExactSums, codes)]),
    ),
  };
}

/** The codes that rows have, by value. */
async function usedCodes(
  column: EngineColumn,
  counts: Float64Array,
  pace: Pace,
): Promise<number[]> {
  const { ranks, different } = await (column.texts as ColumnTexts).ranks('value', pace);
  const byRank = new Int32Array(different).fill(-1);
  counts.forEach((rows, code) => rows > 0 && (byRank[ranks[code] as number] = code));
  return Array.from(byRank).filter((code) => code >= 0);
}

function entryOf({ texts }: EngineColumn, counts: Float64Array) {
  return (code: number): DistinctEntry => ({
    value: texts?.values.text(code) ?? null,
    label: texts?.label(code) ?? null,
    count: counts[code] as number,
  });
}
