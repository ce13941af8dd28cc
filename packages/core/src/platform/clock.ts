/** Everything in core that waits or tells the time does it through one of these, so that tests need not wait. */
export interface Clock {
  /** Wall clock in epoch milliseconds: may be wrong, may jump, goes on while the machine sleeps. */
  now(): number;
  /** Never jumps; on some systems it stands still while the machine sleeps. */
  monotonic(): number;
  /** Runs once after `ms`; returns the canceller. */
  after(ms: number, run: () => void): () => void;
  /** In [0, 1), for jitter. */
  random(): number;
}

/** Longer ones overflow to 0 in browsers. */
const LONGEST_TIMER = 2_147_483_647;

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, run) {
    const id = setTimeout(run, Math.min(ms, LONGEST_TIMER));
    return () => clearTimeout(id);
  },
  random: () => Math.random(),
};
