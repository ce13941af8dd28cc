import type { RowPage } from './row-source.js';

/** A page whose rows are made when they are read: of those that fly by only the ones in sight are. */
export class MadePage<Raw, Row> implements RowPage<Row> {
  readonly offset: number;
  readonly total: number;
  readonly asOf: string | null;
  readonly fromCache: boolean;
  readonly storedAt: number | null;
  readonly offline: boolean;
  readonly #raws: readonly Raw[];
  readonly #make: (raw: Raw) => Row;
  readonly #made: Row[] = [];

  constructor(
    raws: readonly Raw[],
    make: (raw: Raw) => Row,
    facts: Omit<RowPage<Row>, 'rows' | 'rowAt'>,
  ) {
    this.#raws = raws;
    this.#make = make;
    this.offset = facts.offset;
    this.total = facts.total;
    this.asOf = facts.asOf;
    this.fromCache = facts.fromCache;
    this.storedAt = facts.storedAt;
    this.offline = facts.offline;
  }

  get rows(): readonly Row[] {
    return this.#raws.map((_, place) => this.rowAt(place) as Row);
  }

  rowAt(place: number): Row | undefined {
    const raw = this.#raws[place];
    // The same object each time: who draws it compares.
    return raw === undefined ? undefined : (this.#made[place] ??= this.#make(raw));
  }
}
