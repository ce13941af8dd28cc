import type { ColumnLabels } from './engine/engine-types.js';

type Labels = Map<string, ColumnLabels>;

/**
 * The names of codes, by language: widgets of two languages share one engine, which knows the names of one at a time.
 * Questions of one language run side by side; those of another wait until they are answered.
 */
export class SpokenLabels {
  readonly #tell: (column: string, labels: ColumnLabels) => void;
  readonly #known = new Map<string, Labels>();
  /** What the engine was told last, by column. */
  readonly #told: Labels = new Map();
  readonly #waiting: { readonly locale: string; go(): void }[] = [];
  #spoken: string | undefined;
  #running = 0;

  constructor(tell: (column: string, labels: ColumnLabels) => void) {
    this.#tell = tell;
  }

  /** The newest names of a language hold for all who speak it. */
  set(column: string, labels: ColumnLabels): void {
    const { locale } = labels;
    const known = this.#known.get(locale) ?? new Map<string, ColumnLabels>();
    this.#known.set(locale, known.set(column, labels));
    if (locale === (this.#spoken ??= locale)) this.#say(column, labels);
  }

  /** Runs `ask` while the engine speaks `locale`: at once where it does, or where that does not matter. */
  during<T>(locale: string | undefined, ask: () => Promise<T>): Promise<T> {
    if (locale === undefined) return ask();
    const isFree = this.#running === 0 || locale === this.#spoken;
    if (isFree && this.#waiting.length === 0) return this.#run(locale, ask);
    return new Promise((resolve, reject) => {
      const go = (): unknown => this.#run(locale, ask).then(resolve, reject);
      this.#waiting.push({ locale, go });
    });
  }

  async #run<T>(locale: string, ask: () => Promise<T>): Promise<T> {
    this.#speak(locale);
    this.#running++;
    try {
      return await ask();
    } finally {
      if (--this.#running === 0) this.#next();
    }
  }

  /** All who wait with the language of the first. */
  #next(): void {
    const locale = this.#waiting[0]?.locale;
    const turn = this.#waiting.filter((one) => one.locale === locale);
    const others = this.#waiting.filter((one) => one.locale !== locale);
    this.#waiting.splice(0, Infinity, ...others);
    for (const { go } of turn) go();
  }

  #speak(locale: string): void {
    if (locale === this.#spoken) return;
    this.#spoken = locale;
    for (const [column, labels] of this.#known.get(locale) ?? []) this.#say(column, labels);
  }

  #say(column: string, labels: ColumnLabels): void {
    if (this.#told.get(column) === labels) return;
    this.#told.set(column, labels);
    this.#tell(column, labels);
  }
}
