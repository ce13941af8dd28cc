/** Where a line of the tree stands: a group's heading, or a row inside of it. */
export interface TreePlace {
  /** 0-based, as the groups are ordered. */
  readonly group: number;
  /** 0-based inside of the group; -1 is the heading. */
  readonly row: number;
}

/**
 * Maps the lines of a tree of groups to groups and rows, and back. It knows counts only, so that a
 * group of a million rows opens as fast as one of three: opening costs one pass over the groups,
 * looking up a line a binary search.
 */
export class GroupIndex {
  readonly #counts: number[];
  readonly #open: boolean[];
  /** Of each group's heading, and behind the last one the number of all lines. */
  readonly #lines: Float64Array;
  /** Lines behind this group have to be counted again. */
  #countedTo = 0;

  constructor(counts: readonly number[], isOpen: (group: number) => boolean = () => false) {
    this.#counts = [...counts];
    this.#open = counts.map((_, group) => isOpen(group));
    this.#lines = new Float64Array(counts.length + 1);
  }

  get groups(): number {
    return this.#counts.length;
  }

  /** Headings, and the rows of open groups. */
  get lines(): number {
    return this.#lineOf(this.groups);
  }

  /** Rows of all groups, open or not. */
  get rows(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  isOpen(group: number): boolean {
    return this.#open[group] ?? false;
  }

  count(group: number): number {
    return this.#counts[group] ?? 0;
  }

  open(group: number, open: boolean): void {
    this.#open[group] = open;
    this.#countedTo = Math.min(this.#countedTo, group);
  }

  openAll(open: boolean): void {
    this.#open.fill(open);
    this.#countedTo = 0;
  }

  setCount(group: number, count: number): void {
    this.#counts[group] = count;
    this.#countedTo = Math.min(this.#countedTo, group);
  }

  /** Undefined beyond the last line. */
  placeOf(line: number): TreePlace | undefined {
    if (line < 0 || line >= this.lines) return undefined;
    let low = 0;
    let high = this.groups - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#lineOf(middle) <= line) low = middle;
      else high = middle - 1;
    }
    return { group: low, row: line - this.#lineOf(low) - 1 };
  }

  /** A row of a group that is closed stands at its heading. */
  lineOf({ group, row }: TreePlace): number {
    const shown = this.isOpen(group) ? Math.min(row, this.count(group) - 1) : -1;
    return this.#lineOf(group) + 1 + shown;
  }

  #lineOf(group: number): number {
    while (this.#countedTo < group) {
      const before = this.#countedTo++;
      const rows = this.#open[before] ? this.count(before) : 0;
      this.#lines[before + 1] = (this.#lines[before] ?? 0) + 1 + rows;
    }
    return this.#lines[group] ?? 0;
  }
}
