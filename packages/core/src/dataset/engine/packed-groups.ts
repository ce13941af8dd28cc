import { amountText } from '@partner-widgets/domain/money';
import type { ColumnTexts } from './column-texts.js';
import type { Dictionary } from './dictionary.js';
import type { GroupEntry } from './engine-types.js';
import type { ExactSums } from './exact-sums.js';

/** Texts behind each other, so that thousands go from thread to thread as one: `i` ends before `ends[i]`. */
export interface PackedTexts {
  readonly text: string;
  readonly ends: Uint32Array;
  /** 1 for null. */
  readonly isNone: Uint8Array;
}

/** In 1e-8 units: doubles where they hold all of them. */
export type PackedSums = Float64Array | readonly bigint[];

/** What a grouping answers: columns of groups, read one by one with {@link PackedGroup}. */
export interface PackedGroups {
  readonly values: PackedTexts;
  /** Undefined: the values themselves are shown. */
  readonly labels: PackedTexts | undefined;
  readonly counts: Uint32Array;
  readonly sums: Readonly<Record<string, PackedSums>>;
}

/** One group. Its texts and amounts are made when they are read: mostly those in sight are all. */
export class PackedGroup implements GroupEntry {
  readonly #groups: PackedGroups;
  readonly #index: number;
  #sums: Readonly<Record<string, string>> | undefined;

  constructor(groups: PackedGroups, index: number) {
    this.#groups = groups;
    this.#index = index;
  }

  get value(): string | null {
    return textAt(this.#groups.values, this.#index);
  }

  /** The value of a group that has one. */
  get key(): string {
    return this.value ?? '';
  }

  get label(): string | null {
    return textAt(this.#groups.labels ?? this.#groups.values, this.#index);
  }

  get count(): number {
    return this.#groups.counts[this.#index] ?? 0;
  }

  get sums(): Readonly<Record<string, string>> {
    return (this.#sums ??= Object.fromEntries(
      Object.entries(this.#groups.sums).map(([name, units]) => [
        name,
        amountText(BigInt(units[this.#index] ?? 0)),
      ]),
    ));
  }
}

function textAt({ text, ends, isNone }: PackedTexts, index: number): string | null {
  return isNone[index] ? null : text.slice(index > 0 ? ends[index - 1] : 0, ends[index]);
}

const reader = new TextDecoder('utf-8', { ignoreBOM: true });

export function packedValues(values: Dictionary, codes: readonly number[]): PackedTexts {
  const { bytes, offsets } = values.arena;
  const ends = new Uint32Array(codes.length);
  let size = 0;
  codes.forEach((code, index) => {
    size += (offsets[code + 1] as number) - (offsets[code] as number);
    ends[index] = size;
  });
  const all = new Uint8Array(size);
  let at = 0;
  for (const code of codes) {
    const entry = bytes.subarray(offsets[code], offsets[code + 1]);
    all.set(entry, at);
    at += entry.length;
  }
  const text = reader.decode(all);
  // As many characters as bytes: plain ASCII, as keys mostly are.
  if (text.length === size) return { text, ends, isNone: Uint8Array.from(codes, isNull) };
  return packed(codes.map((code) => values.text(code)));
}

const isNull = (code: number): number => Number(code === 0);

export function packedLabels(texts: ColumnTexts, values: PackedTexts): PackedTexts | undefined {
  if (texts.showsValues) return undefined;
  const shown: (string | null)[] = [];
  for (let index = 0; index < values.ends.length; index++)
    shown.push(texts.labelOf(textAt(values, index)));
  return packed(shown);
}

function packed(texts: readonly (string | null)[]): PackedTexts {
  let end = 0;
  return {
    text: texts.join(''),
    ends: Uint32Array.from(texts, (text) => (end += text?.length ?? 0)),
    isNone: Uint8Array.from(texts, (text) => Number(text === null)),
  };
}

export function packedSums(sums: ExactSums, codes: readonly number[]): PackedSums {
  const small = new Float64Array(codes.length);
  for (const [index, code] of codes.entries()) {
    const sum = sums.small(code);
    if (sum === undefined) return codes.map((one) => sums.sum(one));
    small[index] = sum;
  }
  return small;
}
