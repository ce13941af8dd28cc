import { BenchProfile } from '../browser/profile.js';
import type { ContenderName } from '../options.js';
import { addressOf, type Bench, type Round } from './work.js';

/** Cold: an empty profile, navigation, the first rows on screen. */
export const firstRound = (contender: ContenderName, rows: number, delay: number): Round => ({
  work: 'first',
  contender,
  rows,
  delay,
  async run(bench: Bench) {
    const profile = await BenchProfile.open(bench.chrome);
    try {
      const tab = await profile.tab();
      await tab.goto(addressOf(bench, contender, { rows, delay, start: 'cold' }));
      const values = await tab.ask('first');
      return { ...values, complaints: tab.complaints };
    } finally {
      await profile.close();
    }
  },
});
