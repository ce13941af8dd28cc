import { BenchProfile } from '../browser/profile.js';
import type { ContenderName } from '../options.js';
import { addressOf, loadOf, type Bench, type Round } from './work.js';

const rows = 1000;
const tables = 50;

/** Fifty tables of 1,000 rows on one page. */
export const mountRound = (contender: ContenderName): Round => ({
  work: 'mount',
  contender,
  rows,
  delay: 0,
  async run(bench: Bench) {
    const profile = await BenchProfile.open(bench.chrome);
    try {
      const tab = await profile.tab();
      const page = contender === 'product' ? 'product-mount' : contender;
      await tab.goto(addressOf(bench, page as ContenderName, { rows, delay: 0 }));
      const values = await tab.ask('mount', tables, loadOf(rows));
      return { ...values, memory: tab.memory(), complaints: tab.complaints };
    } finally {
      await profile.close();
    }
  },
});
