/** Results of queries, the least used ones given up first once they are more than `limit` bytes. */
export class KeptResults {
  readonly #results = new Map<string, { readonly value: unknown; readonly bytes: number }>();
  readonly #limit: number;
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Only `make` itself decides what a key stands for, so a key must name its kind of result. */
  async get<T>(key: string, bytesOf: (value: T) => number, make: () => Promise<T>): Promise<T> {
    const known = this.#results.get(key);
    if (known) {
      this.#results.delete(key);
      this.#results.set(key, known);
      return known.value as T;
    }
    const value = await make();
    this.put(key, value, bytesOf(value));
    return value;
  }

  has(key: string): boolean {
    return this.#results.has(key);
  }

  /** What is kept, without a word that it was used. */
  peek(key: string): unknown {
    return this.#results.get(key)?.value;
  }

  put(key: string, value: unknown, bytes: number): void {
    if (bytes > this.#limit) return;
    this.#bytes += bytes - (this.#results.get(key)?.bytes ?? 0);
    this.#results.delete(key);
    this.#results.set(key, { value, bytes });
    for (const [oldest, { bytes: freed }] of this.#results) {
      if (this.#bytes <= this.#limit) break;
      this.#results.delete(oldest);
      this.#bytes -= freed;
    }
  }
}
