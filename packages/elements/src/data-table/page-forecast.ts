/** Rows that a movement may ask for ahead of itself. */
const farthest = 200;

/** Tells from the movement which rows will be seen next, so that their page is asked for in time. */
export class PageForecast {
  #row = 0;
  #at = 0;

  /** Rows to ask for: what is seen, and what the movement reaches in about 300 ms. */
  range(first: number, last: number, now: number): { first: number; last: number } {
    const elapsed = now - this.#at;
    const speed = elapsed > 0 && elapsed < 200 ? (first - this.#row) / elapsed : 0;
    this.#row = first;
    this.#at = now;
    const ahead = Math.round(Math.max(-farthest, Math.min(farthest, speed * 300)));
    return { first: Math.max(0, first + Math.min(0, ahead)), last: last + Math.max(0, ahead) };
  }
}
