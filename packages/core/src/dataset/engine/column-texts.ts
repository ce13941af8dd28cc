import type { TextColumn } from '@partner-widgets/domain/chunk/decode-chunk';
import { collate, collatorOf } from './collation.js';
import { Dictionary } from './dictionary.js';
import type { ColumnLabels, TextOf } from './engine-types.js';
import type { Pace } from './pace.js';
import { TextArena } from './text-arena.js';
import { orderTexts } from './text-order.js';
import { TextSearch } from './text-search.js';

/** Place of each code in an order, from 0 for null. */
export interface Ranks {
  readonly ranks: Uint32Array;
  readonly different: number;
}

/** The values of a text column, what is shown for them, and their order: kept until new values come. */
export class ColumnTexts {
  readonly values = new Dictionary();
  readonly #valueSearch = new TextSearch(this.values.arena, true);
  #labels: ColumnLabels = { labels: {}, locale: 'en' };
  #version = 0;
  #shown: TextArena | undefined;
  #shownSearch: TextSearch | undefined;
  readonly #isNone: boolean[] = [];
  readonly #ranks = new Map<TextOf, Ranks>();

  get size(): number {
    const ranks = [...this.#ranks.values()].reduce((sum, kept) => sum + kept.ranks.byteLength, 0);
    const shown = (this.#shown?.size ?? 0) + (this.#shownSearch?.size ?? 0);
    return this.values.size + this.#valueSearch.size + shown + ranks;
  }

  /** Changes whenever an answer that depends on labels could. */
  get version(): number {
    return this.#version;
  }

  /** There are no labels: what is shown are the values. */
  get showsValues(): boolean {
    const { labels, missing } = this.#labels;
    return missing !== 'null' && Object.keys(labels).length === 0;
  }

  set labels(labels: ColumnLabels) {
    this.#labels = labels;
    this.#version++;
    this.#shown = undefined;
    this.#isNone.length = 0;
    this.#ranks.delete('label');
  }

  /** What is shown for a code. */
  label(code: number): string | null {
    return this.labelOf(this.values.text(code));
  }

  /** What is shown for a value. */
  labelOf(value: string | null): string | null {
    if (value === null) return null;
    const { labels, missing } = this.#labels;
    return Object.hasOwn(labels, value)
      ? (labels[value] as string)
      : missing === 'null'
        ? null
        : value;
  }

  codesOf(column: TextColumn): Uint32Array<ArrayBuffer> {
    return this.values.codesOf(column);
  }

  /** 1 for each code whose text contains the other. */
  async find(text: string, of: TextOf, pace: Pace): Promise<Uint8Array> {
    const isLabel = of === 'label' && !this.showsValues;
    if (isLabel) this.#show();
    const isNone = (code: number) => code === 0 || (isLabel && this.#isNone[code] === true);
    if (text === '') {
      return Uint8Array.from({ length: this.values.count }, (_, code) => (isNone(code) ? 0 : 1));
    }
    return (isLabel && this.#shownSearch ? this.#shownSearch : this.#valueSearch).find(text, pace);
  }

  async ranks(of: TextOf, pace: Pace): Promise<Ranks> {
    const known = this.#ranks.get(of);
    if (known && known.ranks.length === this.values.count) return known;
    const version = this.#version;
    const ranks = await (of === 'label' ? this.#collated(pace) : this.#byValue(pace));
    if (version === this.#version) this.#ranks.set(of, ranks);
    return ranks;
  }

  #collated(pace: Pace): Promise<Ranks> {
    const shown = Array.from({ length: this.values.count }, (_, code) => this.label(code));
    return collate(shown, collatorOf(this.#labels.locale), pace).then(({ ranks, different }) => ({
      ranks,
      different: different + 1,
    }));
  }

  async #byValue(pace: Pace): Promise<Ranks> {
    const { bytes, offsets, count } = this.values.arena;
    const values = { bytes, offsets: offsets.subarray(1), count: count - 1 };
    const { ranks: places, different } = await orderTexts([values], pace);
    const ranks = new Uint32Array(count);
    places.forEach((place, index) => (ranks[index + 1] = place + 1));
    return { ranks, different: different + 1 };
  }

  #show(): void {
    if (!this.#shown) {
      this.#shown = new TextArena();
      this.#shownSearch = new TextSearch(this.#shown, true);
    }
    for (let code = this.#shown.count; code < this.values.count; code++) {
      const label = this.label(code);
      this.#isNone[code] = label === null;
      this.#shown.appendText(label ?? '');
    }
  }
}
