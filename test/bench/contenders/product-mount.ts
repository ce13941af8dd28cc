import { cycle } from '../records/record.js';
import { enlist } from '../page/bench-page.js';
import { benchSession } from '../page/bench-session.js';
import { probeOf } from '../page/product-table.js';
import { textAt } from '../page/sight.js';

const provider = document.querySelector('partner-provider') as HTMLElement & {
  fetchSession: typeof benchSession;
};
provider.fetchSession = benchSession;

/** Whole widgets with heading, filters and totals, as a page would have them. */
enlist({
  name: 'product',
  probe: () => undefined,
  mount(hosts) {
    for (const host of hosts) {
      // As high as it wants to be: nothing of it is cut off.
      host.style.blockSize = 'auto';
      const table = document.createElement('consumption-detail-table');
      table.setAttribute('bill-cycle', cycle);
      table.setAttribute('density', 'compact');
      table.style.setProperty('--partner-data-table-block-size', '288px');
      host.append(table);
    }
  },
  isMounted(host) {
    const inside = (): number => (probeOf(host.firstElementChild)?.y ?? 0) - innerHeight / 2;
    if (Math.abs(inside()) > innerHeight / 3) scrollBy(0, inside());
    const probe = probeOf(host.firstElementChild);
    if (!probe) return false;
    return textAt(probe.x, probe.y) !== '';
  },
});
