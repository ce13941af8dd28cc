/** A set of callbacks. One that throws is the host's mistake and must not stop the others. */
export class Listeners<Args extends unknown[]> {
  readonly #all = new Set<(...args: Args) => void>();

  add(listener: (...args: Args) => void): () => void {
    this.#all.add(listener);
    return () => void this.#all.delete(listener);
  }

  emit(...args: Args): void {
    for (const listener of [...this.#all]) {
      try {
        listener(...args);
      } catch (error) {
        console.error('[partner-widgets] a listener failed', error);
      }
    }
  }

  clear(): void {
    this.#all.clear();
  }
}
