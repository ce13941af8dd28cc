import type { Contender, Found } from './contender.js';
import { longestTask } from './long-tasks.js';
import { later, nextFrame, painted, shown } from './painted.js';
import { isFilled, textsInSight, type Probe } from './sight.js';

const patience = 60_000;

export interface Painted {
  readonly painted: number;
  readonly longest: number;
  readonly found: Found | null;
}

/** One contender on the page, and what is seen of it. */
export class Stage {
  readonly contender: Contender;
  readonly host = document.querySelector<HTMLElement>('#host') ?? document.body;
  grid: unknown;

  constructor(contender: Contender) {
    this.contender = contender;
  }

  get probe(): Probe | undefined {
    return this.contender.probe(this.host);
  }

  /** Until the frame in which it holds has been handed to the screen; looked at in the beginning of each. */
  async until(condition: () => boolean, what: string): Promise<void> {
    const since = performance.now();
    if (condition()) return painted();
    do {
      if (performance.now() - since > patience)
        throw new Error(`${what}: not within ${patience} ms; ${this.seen()}`);
      await nextFrame();
    } while (!condition());
    await shown();
  }

  seen(): string {
    const { probe } = this;
    return probe ? textsInSight(probe).join('|') : '';
  }

  isFilled(): boolean {
    const { probe } = this;
    return probe !== undefined && isFilled(probe);
  }

  /** From the call to the frame in which the new rows stand. */
  async paint(name: string, run: () => unknown): Promise<Painted> {
    await later(30);
    const before = this.seen();
    const since = performance.now();
    const found = ((await run()) ?? null) as Found | null;
    await painted();
    const isDone = (): boolean => this.isFilled() && this.seen() !== before;
    if (!found?.elsewhere && !isDone()) await this.until(isDone, name);
    const took = performance.now() - since;
    await later(150);
    return { painted: took, longest: longestTask(since), found };
  }
}
