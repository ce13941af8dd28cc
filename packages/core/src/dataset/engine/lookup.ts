import type {
  DecodedChunk,
  DecodedColumn,
  TextColumn,
} from '@partner-widgets/domain/chunk/decode-chunk';
import { EngineError } from './engine-types.js';
import type { EngineColumn } from './snapshot.js';

/** Columns that stand in a chunk of their own, one row for each value of a text column. */
export class Lookup {
  readonly key: EngineColumn;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, DecodedColumn>;
  readonly #keys: TextColumn;
  #rowOf = new Int32Array(0);

  /** @throws {EngineError} `schema` when the chunk does not begin with a text column. */
  constructor(key: EngineColumn, { rowCount, columns: [keys, ...others] }: DecodedChunk) {
    if (!key.texts || keys?.kind !== 'text') {
      throw new EngineError('schema', `${key.name}: what is looked up needs a text column as key`);
    }
    this.key = key;
    this.rows = rowCount;
    this.#keys = keys;
    this.columns = new Map(others.map((column) => [column.name, column]));
  }

  /** The row for a code of the key column; -1 when there is none. */
  rowOf(code: number): number {
    const values = this.key.texts?.values;
    if (values && this.#rowOf.length !== values.count) {
      this.#rowOf = new Int32Array(values.count).fill(-1);
      const { codes, entries } = this.#keys;
      const known = values.known(this.#keys);
      for (let row = 0; row < this.rows; row++) {
        const entry = codes[row] as number;
        const code = entry === entries ? 0 : (known[entry] as number);
        if (code >= 0) this.#rowOf[code] = row;
      }
    }
    return this.#rowOf[code] ?? -1;
  }
}
