import { columns } from '../records/columns.js';
import { timeOf, unitsOf } from './cell-text.js';
import { ColumnsInMemory, type CodeColumn, type UnitColumn } from './columns-in-memory.js';
import { orderByCodes, orderByUnits } from './order.js';

export interface LimitQuery {
  readonly sort?: { readonly column: string; readonly descending: boolean };
  readonly contains?: { readonly column: string; readonly text: string };
  readonly equals?: { readonly column: string; readonly value: string };
}

export interface LimitGroup {
  readonly key: string;
  readonly count: number;
  readonly units: bigint;
}

const indexOf = (id: string): number => columns.findIndex((column) => column.id === id);

/** What a query over all rows costs when nothing but the query is done. */
export class LimitEngine {
  readonly data: ColumnsInMemory;
  /** Row numbers in the order shown; undefined: all, as they lie. */
  view: Uint32Array | undefined;
  #order: { readonly key: string; readonly rows: Uint32Array } | undefined;

  constructor(capacity: number) {
    this.data = new ColumnsInMemory(capacity);
  }

  get count(): number {
    return this.view?.length ?? this.data.rows;
  }

  query({ sort, contains, equals }: LimitQuery): number {
    const order = sort && this.#sorted(sort.column, sort.descending);
    if (!contains && !equals) {
      this.view = order;
      return this.count;
    }
    const found = new Uint8Array(this.data.rows).fill(1);
    if (contains) this.#mark(found, contains.column, (text) => text.includes(contains.text));
    if (equals) this.#mark(found, equals.column, (text) => text === equals.value);
    this.view = collect(found, order);
    return this.count;
  }

  forgetOrder(): void {
    this.#order = undefined;
    this.view = undefined;
  }

  group(by: string, sum: string): LimitGroup[] {
    const { codes, size } = this.#codes(by);
    const { low, high } = this.#units(sum);
    const counts = new Uint32Array(size);
    // Halves of 32 bits: below 2^53 for two million rows, so doubles count them exactly.
    const lows = new Float64Array(size);
    const highs = new Float64Array(size);
    for (let row = 0, at = 0; row < this.data.rows; row++, at += 2) {
      const code = codes[row] as number;
      (counts[code] as number)++;
      (lows[code] as number) += low[at] as number;
      (highs[code] as number) += high[at + 1] as number;
    }
    const texts = this.data.dictionary(this.#codes(by));
    return Array.from(counts, (count, code) => ({
      key: texts[code] ?? '',
      count,
      units: BigInt(highs[code] ?? 0) * 4_294_967_296n + BigInt(lows[code] ?? 0),
    })).filter(({ count }) => count > 0);
  }

  /** The texts of some rows, one row after the other. */
  window(from: number, to: number): string[] {
    const texts: string[] = [];
    for (let place = from; place < Math.min(to, this.count); place++) {
      const row = this.view ? (this.view[place] as number) : place;
      for (let column = 0; column < columns.length; column++) texts.push(this.text(column, row));
    }
    return texts;
  }

  text(index: number, row: number): string {
    const column = this.data.columns[index];
    if (column?.kind === 'codes') return this.data.entry(column, column.codes[row] ?? 0);
    if (column?.kind === 'units') return unitsOf(column.units[row] ?? 0n);
    if (column?.kind === 'seconds') return timeOf(column.seconds[row] ?? 0);
    if (!column) return '';
    const { bytes, width } = column;
    return String.fromCharCode(...bytes.subarray(row * width, (row + 1) * width));
  }

  #sorted(id: string, descending: boolean): Uint32Array {
    const key = `${id} ${descending}`;
    if (this.#order?.key === key) return this.#order.rows;
    const column = this.data.columns[indexOf(id)];
    const rows =
      column?.kind === 'units'
        ? orderByUnits(column.low, column.high, this.data.rows, descending)
        : orderByCodes(
            this.#codes(id).codes,
            this.data.dictionary(this.#codes(id)),
            this.data.rows,
            descending,
          );
    this.#order = { key, rows };
    return rows;
  }

  #mark(found: Uint8Array, id: string, test: (text: string) => boolean): void {
    const column = this.#codes(id);
    const fits = Uint8Array.from(this.data.dictionary(column), (text) => Number(test(text)));
    const { codes } = column;
    for (let row = 0; row < found.length; row++)
      (found[row] as number) &= fits[codes[row] as number] as number;
  }

  #codes(id: string): CodeColumn {
    const column = this.data.columns[indexOf(id)];
    if (column?.kind !== 'codes') throw new Error(`${id} has no dictionary`);
    return column;
  }

  #units(id: string): UnitColumn {
    const column = this.data.columns[indexOf(id)];
    if (column?.kind !== 'units') throw new Error(`${id} is no amount`);
    return column;
  }
}

function collect(found: Uint8Array, order: Uint32Array | undefined): Uint32Array {
  let count = 0;
  for (let row = 0; row < found.length; row++) count += found[row] as number;
  const rows = new Uint32Array(count);
  let at = 0;
  if (order) {
    for (let place = 0; place < order.length; place++) {
      const row = order[place] as number;
      if (found[row]) rows[at++] = row;
    }
  } else for (let row = 0; row < found.length; row++) if (found[row]) rows[at++] = row;
  return rows;
}
