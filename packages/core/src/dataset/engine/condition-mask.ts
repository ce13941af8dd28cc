import type {
  FlagColumn,
  IdColumn,
  NumberColumn,
  TextColumn,
} from '@partner-widgets/domain/chunk/decode-chunk';
import { encodeText } from '@partner-widgets/domain/chunk/text-bytes';
import { idMask } from './id-mask.js';
import { EngineError, type Condition } from './engine-types.js';
import { boundsOf, inUnits } from './number-bounds.js';
import type { Pace } from './pace.js';
import type { EngineColumn, Snapshot } from './snapshot.js';
import { wideCodes, wideHighs } from './wide-block.js';

/** Masks are read four rows at a time. */
export const emptyMask = (rows: number) => new Uint8Array((rows + 3) & ~3);

type Of<Kind> = Extract<Condition, { kind: Kind }>;

/**
 * 1 for each row that meets the condition.
 *
 * @throws {EngineError} `schema` when the column's kind can't be asked that.
 */
export function conditionMask(
  snapshot: Snapshot,
  column: EngineColumn,
  condition: Condition,
  pace: Pace,
): Promise<Uint8Array> {
  const { kind } = column;
  switch (condition.kind) {
    case 'in':
      if (kind === 'text') return textIn(snapshot, column, condition, pace);
      if (kind === 'id') return idIn(snapshot, column, condition, pace);
      if (kind === 'flag') return flagIn(snapshot, column, condition, pace);
      break;
    case 'range':
      if (kind === 'amount' || kind === 'time') {
        return inRange(snapshot, column, boundsOf(condition, kind), pace);
      }
      break;
    case 'not-zero':
      if (kind === 'amount') return notZero(snapshot, column, pace);
      break;
    case 'contains':
      if (kind === 'text') return textContains(snapshot, column, condition, pace);
      if (kind === 'id') return idContains(snapshot, column, condition, pace);
      break;
  }
  throw new EngineError('schema', `${column.name}: a ${kind} can't be asked ${condition.kind}`);
}

async function textIn(snapshot: Snapshot, column: EngineColumn, { values }: Of<'in'>, pace: Pace) {
  await snapshot.mapCodes(column, pace);
  const dictionary = column.texts?.values;
  const wanted = new Uint8Array(dictionary?.count ?? 0);
  for (const value of values) {
    const code = dictionary?.codeOf(value) ?? -1;
    if (code >= 0) wanted[code] = 1;
  }
  return codesMask(snapshot, column, wanted, pace);
}

async function textContains(
  snapshot: Snapshot,
  column: EngineColumn,
  { text, of = 'value' }: Of<'contains'>,
  pace: Pace,
) {
  await snapshot.mapCodes(column, pace);
  const wanted = (await column.texts?.find(text, of, pace)) ?? new Uint8Array(0);
  return codesMask(snapshot, column, wanted, pace);
}

/** `wanted` by the engine's codes: turned into one by the chunk's codes, which are narrow and few. */
async function codesMask(
  snapshot: Snapshot,
  column: EngineColumn,
  wanted: Uint8Array,
  pace: Pace,
): Promise<Uint8Array> {
  const mask = emptyMask(snapshot.rows);
  let here = new Uint8Array(0);
  await snapshot.eachBlock(pace, (chunk, first, from, to) => {
    if (from === 0) here = wantedHere(wanted, chunk.codes(column));
    const { codes } = chunk.columns[column.index] as TextColumn;
    markCodes(mask, first + from, wideCodes(codes, from, to), to - from, here);
  });
  return mask;
}

function wantedHere(wanted: Uint8Array, codes: Uint32Array): Uint8Array<ArrayBuffer> {
  const here = new Uint8Array(codes.length);
  for (let code = 0; code < codes.length; code++) {
    here[code] = wanted[codes[code] as number] as number;
  }
  return here;
}

function markCodes(
  mask: Uint8Array,
  row: number,
  codes: Uint32Array,
  count: number,
  wanted: Uint8Array,
): void {
  for (let index = 0; index < count; index++) {
    mask[row + index] = wanted[codes[index] as number] as number;
  }
}

async function idIn(snapshot: Snapshot, column: EngineColumn, { values }: Of<'in'>, pace: Pace) {
  const mask = emptyMask(snapshot.rows);
  const wanted = values.flatMap((value) => (value === null ? [] : [encodeText(value)]));
  const isWanted = idMask(wanted);
  await snapshot.eachBlock(pace, (chunk, first, from, to) => {
    const { texts } = chunk.columns[column.index] as IdColumn;
    isWanted(texts, from, to, mask, first);
  });
  return mask;
}

async function idContains(
  snapshot: Snapshot,
  column: EngineColumn,
  { text }: Of<'contains'>,
  pace: Pace,
) {
  const mask = emptyMask(snapshot.rows);
  if (text === '') return mask.fill(1, 0, snapshot.rows);
  for (const [index, chunk] of snapshot.chunks.entries()) {
    mask.set(await chunk.search(column).find(text, pace), snapshot.first[index]);
  }
  return mask;
}

async function flagIn(snapshot: Snapshot, column: EngineColumn, { values }: Of<'in'>, pace: Pace) {
  const mask = emptyMask(snapshot.rows);
  const wanted = Uint8Array.of(Number(values.includes('false')), Number(values.includes('true')));
  await snapshot.eachBlock(pace, (chunk, first, from, to) => {
    const { flags } = chunk.columns[column.index] as FlagColumn;
    markCodes(mask, first + from, wideCodes(flags, from, to), to - from, wanted);
  });
  return mask;
}

async function inRange(
  snapshot: Snapshot,
  column: EngineColumn,
  bounds: { from: bigint; last: bigint },
  pace: Pace,
) {
  const mask = emptyMask(snapshot.rows);
  if (bounds.from > bounds.last) return mask;
  await snapshot.eachBlock(pace, (chunk, first, from, to) => {
    const { high, low, unit } = chunk.columns[column.index] as NumberColumn;
    const ends = inUnits(bounds, unit);
    const [fromHigh, lastHigh] = [Number(ends.from >> 32n), Number(ends.last >> 32n)];
    const [fromLow, lastLow] = [Number(ends.from & 0xffff_ffffn), Number(ends.last & 0xffff_ffffn)];
    const highs = wideHighs(high, from, to);
    for (let index = 0; index < to - from; index++) {
      const upper = highs[index] as number;
      const lower = low[from + index] as number;
      const isInside =
        (upper > fromHigh || (upper === fromHigh && lower >= fromLow)) &&
        (upper < lastHigh || (upper === lastHigh && lower <= lastLow));
      mask[first + from + index] = isInside ? 1 : 0;
    }
  });
  return mask;
}

async function notZero(snapshot: Snapshot, column: EngineColumn, pace: Pace) {
  const mask = emptyMask(snapshot.rows);
  await snapshot.eachBlock(pace, (chunk, first, from, to) => {
    const { high, low } = chunk.columns[column.index] as NumberColumn;
    // Mostly none is, and the browser's own search is the fastest loop there is.
    if (!low.subarray(from, to).includes(0)) return void mask.fill(1, first + from, first + to);
    const highs = wideHighs(high, from, to);
    for (let index = 0; index < to - from; index++) {
      mask[first + from + index] =
        ((highs[index] as number) | (low[from + index] as number)) === 0 ? 0 : 1;
    }
  });
  return mask;
}
