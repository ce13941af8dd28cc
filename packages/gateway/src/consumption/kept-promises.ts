const mostKept = 60;

/** Answers that are worked out once, also for those who ask meanwhile; the least used ones are let go. */
export class KeptPromises {
  readonly #kept = new Map<string, Promise<unknown>>();

  get<T>(question: unknown, compute: () => Promise<T>): Promise<T> {
    const key = JSON.stringify(question);
    const known = this.#kept.get(key) as Promise<T> | undefined;
    const answer = known ?? compute();
    // Put at the end: the first one is the one that was not asked for longest.
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    if (known) return known;
    answer.catch(() => this.#kept.delete(key));
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return answer;
  }
}
