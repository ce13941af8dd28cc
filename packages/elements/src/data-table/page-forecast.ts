import type { RowRange } from '@partner-widgets/core/rows/row-window';

/** Rows that a movement may ask for ahead of itself. */
const farthest = 200;

/** Tells from the movement which rows will be seen next, so that their page is asked for in time. */
export class PageForecast {
  /** Rows that the last movement of a source that answers at once went; 0 for a jump. */
  step = 0;
  #row = 0;
  #at = 0;
  #ahead = 0;

  /** Rows to ask for: what is seen, and what the movement reaches in about 300 ms. */
  range(first: number, last: number, now: number): { first: number; last: number } {
    const elapsed = now - this.#at;
    // Asked again between two movements: what is on its way for the next one is still wanted.
    if (first !== this.#row || elapsed >= 200) {
      const speed = elapsed > 0 && elapsed < 200 ? (first - this.#row) / elapsed : 0;
      this.#row = first;
      this.#at = now;
      this.#ahead = Math.round(Math.max(-farthest, Math.min(farthest, speed * 300)));
    }
    const ahead = this.#ahead;
    return { first: Math.max(0, first + Math.min(0, ahead)), last: last + Math.max(0, ahead) };
  }

  /**
   * Where the next two movements land when they are like this one: of a source that answers within a frame, what lies
   * between would be asked for in vain. A jump is followed by none like it.
   */
  landings(first: number, last: number, end: number): RowRange[] {
    const step = first - this.#row;
    if (step !== 0) {
      this.#row = first;
      this.step = Math.abs(step) <= farthest * 2 ? step : 0;
    }
    if (this.step === 0) return [];
    return [1, 2]
      .map((times) => ({ first: first + times * this.step, last: last + times * this.step }))
      .filter((range) => range.last >= 0 && range.first <= end)
      .map((range) => ({ first: Math.max(0, range.first), last: Math.min(end, range.last) }));
  }
}
