/** What random queries asked, so that a generator that went blind is noticed. */
export class Covered {
  readonly #times = new Map<string, number>();

  add(what: string): void {
    this.#times.set(what, (this.#times.get(what) ?? 0) + 1);
  }

  /** What was covered less often than `floor`. */
  below(floor: number, wanted: readonly string[]): string[] {
    return wanted.filter((what) => (this.#times.get(what) ?? 0) < floor);
  }

  toString(): string {
    const lines = [...this.#times].sort(([a], [b]) => (a < b ? -1 : 1));
    return lines.map(([what, times]) => `${String(times).padStart(7)}  ${what}`).join('\n');
  }
}

export const mustCover = [
  ...['text', 'id', 'flag'].map((kind) => `in ${kind}`),
  ...['in nothing', 'in text null', 'in text empty', 'in id empty'],
  ...['range amount', 'range time', 'range amount open', 'range time open', 'range time null'],
  ...['range amount past 64 bits', 'not-zero amount'],
  ...['contains text', 'contains id', 'contains label', 'contains text null'],
  ...['contains astral', 'contains Han'],
  ...['text', 'id', 'amount', 'time', 'flag', 'label'].flatMap((kind) => [
    `sort ${kind} asc`,
    `sort ${kind} desc`,
  ]),
  ...['sort text null', 'sort time null', 'ties', 'no rows', 'all rows', 'window past the end'],
  ...['window', 'distinct', 'group', 'summary', 'index', 'scan'],
];
