/** For something that is asked again and again: only the newest answer counts, older requests are cancelled. */
export class LatestOnly {
  #current: AbortController | undefined;

  /** Undefined when a newer run or `cancel()` came between, whether the task succeeded or failed. */
  async run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.cancel();
    const mine = new AbortController();
    this.#current = mine;
    try {
      const value = await task(mine.signal);
      return mine.signal.aborted ? undefined : value;
    } catch (error) {
      if (mine.signal.aborted) return undefined;
      throw error;
    }
  }

  cancel(): void {
    this.#current?.abort();
    this.#current = undefined;
  }
}
