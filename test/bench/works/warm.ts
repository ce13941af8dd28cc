import { BenchProfile } from '../browser/profile.js';
import type { ContenderName } from '../options.js';
import { addressOf, loadOf, type Bench, type Round } from './work.js';

/** Disk has to have it before the tab goes (ms). */
const settling = 2000;

async function visit(
  bench: Bench,
  profile: BenchProfile,
  contender: ContenderName,
  parameters: Readonly<Record<string, string | number>>,
): Promise<Record<string, unknown>> {
  const rows = Number(parameters['rows']);
  const tab = await profile.tab();
  try {
    await tab.goto(addressOf(bench, contender, parameters));
    const first = await tab.ask('first');
    const whole = await tab.ask('whole', loadOf(rows), true);
    const sorted = contender === 'bare' ? null : await tab.ask('sort');
    return { first, whole, sorted, memory: tab.memory(), complaints: tab.complaints };
  } finally {
    await tab.page.close();
  }
}

/** An earlier visit left the whole cycle on disk; a new tab opens on it, also without a gateway. */
export const warmRound = (contender: ContenderName, rows: number): Round => ({
  work: 'warm',
  contender,
  rows,
  delay: 0,
  async run(bench: Bench) {
    const profile = await BenchProfile.open(bench.chrome);
    try {
      if (contender === 'bare') {
        // Its code is in the browser's cache then, as that of the others is.
        await visit(bench, profile, contender, { rows, start: 'warm' });
        return { again: await visit(bench, profile, contender, { rows, start: 'warm' }) };
      }
      const load = loadOf(rows, 0, true);
      const tab = await profile.tab();
      await tab.goto(addressOf(bench, contender, { rows, delay: 0, start: 'cold' }));
      await tab.ask('first');
      const written = await tab.ask('whole', load);
      await tab.page.waitForTimeout(settling);
      await tab.page.close();
      const again = await visit(bench, profile, contender, { rows, known: 1, start: 'warm' });
      if (contender === 'limit')
        return {
          written,
          again,
          file: await visit(bench, profile, contender, { rows, store: 'file', start: 'warm' }),
        };
      if (contender !== 'product') return { written, again };
      bench.server.stopped = true;
      const stopped = await visit(bench, profile, contender, { rows, known: 1, start: 'warm' });
      return { written, again, stopped };
    } finally {
      bench.server.stopped = false;
      await profile.close();
    }
  },
});
