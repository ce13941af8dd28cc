import { searchedColumn } from '../records/columns.js';
import { painted } from './painted.js';
import type { Stage } from './stage.js';

/** A search field without a debounce: each input event filters, and is done when the rows of its text are painted. */
export class Keys {
  readonly #stage: Stage;
  readonly #took: number[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(stage: Stage) {
    this.#stage = stage;
    const field = document.createElement('input');
    field.style.cssText = 'position: fixed; inset: auto auto 0 0; z-index: 9';
    field.addEventListener('input', () => (this.#last = this.#typed(field.value)));
    document.body.append(field);
    field.focus();
  }

  async heard(): Promise<readonly number[]> {
    await this.#last;
    return this.#took;
  }

  async #typed(text: string): Promise<void> {
    const stage = this.#stage;
    const since = performance.now();
    const before = stage.seen();
    const column = searchedColumn;
    await stage.contender.filter?.(stage.grid, text ? { contains: { column, text } } : {});
    await painted();
    // Each key of the sequence brings other rows to the top.
    const isDone = (): boolean => stage.isFilled() && stage.seen() !== before;
    if (!isDone()) await stage.until(isDone, `rows for "${text}"`);
    this.#took.push(performance.now() - since);
  }
}
