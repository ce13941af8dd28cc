import { BenchProfile } from '../browser/profile.js';
import type { Bench, Round } from './work.js';

const rows = 30_000_000;

/** Every row of 30 million: the first and last hundred and a thousand between them, at three pixel ratios. */
export const reachRound = (scale: number): Round => ({
  work: 'reach',
  contender: 'product',
  rows,
  delay: 0,
  async run(bench: Bench) {
    const profile = await BenchProfile.open(bench.chrome, scale);
    try {
      const tab = await profile.tab();
      await tab.page.goto(`${bench.origin}/page/thirty-million`);
      await tab.page.waitForFunction(() => 'reach' in window, null, { polling: 20 });
      const values = await tab.page.evaluate(() =>
        (window as unknown as { reach(): Promise<Record<string, unknown>> }).reach(),
      );
      return { scale, ...values, complaints: tab.complaints };
    } finally {
      await profile.close();
    }
  },
});
