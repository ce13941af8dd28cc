import type { Clock } from '../platform/clock.js';

/** The server's time, told without trusting the local clock. */
export class ServerClock {
  readonly #clock: Clock;
  #server: number | undefined;
  #wall = 0;
  #monotonic = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Time since the last setting is the greater of what both local clocks say: the monotonic one may stand still during
   * sleep, the wall clock may be set back. Too late is safe: a token is then refreshed early.
   */
  now(): number {
    if (this.#server === undefined) return this.#clock.now();
    return (
      this.#server +
      Math.max(this.#clock.monotonic() - this.#monotonic, this.#clock.now() - this.#wall, 0)
    );
  }

  set(server: number): void {
    this.#server = server;
    this.#wall = this.#clock.now();
    this.#monotonic = this.#clock.monotonic();
  }

  /** Before the first grant: what an earlier visit knew, carried on by the local clock. */
  restore(server: number, wall: number): void {
    if (this.#server === undefined) this.set(server + Math.max(0, this.#clock.now() - wall));
  }

  /** A `Date` header has whole seconds and is as old as its answer's way here. */
  observe(date: string | null, tripMs: number): void {
    const server = date ? Date.parse(date) : NaN;
    const now = this.now();
    if (server > now || server + 1000 + tripMs < now) this.set(server + tripMs / 2);
  }
}
