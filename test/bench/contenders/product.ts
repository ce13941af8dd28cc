import { recordAtSecond } from '../records/record.js';
import { enlist } from '../page/bench-page.js';
import { benchSession } from '../page/bench-session.js';
import { probeOf, viewportOf, widget } from '../page/product-table.js';

const provider = document.querySelector('partner-provider') as HTMLElement & {
  fetchSession: typeof benchSession;
};
provider.fetchSession = benchSession;

const total = Number(new URLSearchParams(location.search).get('rows'));

enlist({
  name: 'product',
  probe: () => probeOf(widget()),
  first: () => undefined,
  warmFirst: () => undefined,
  scroller: () => viewportOf(widget()) as HTMLElement,
  /** Times are shown in Beijing's zone and fall by more than a second from row to row. */
  rowOf(text) {
    const [year = NaN, month = NaN, ...rest] = (text.match(/\d+/g) ?? []).map(Number);
    const [day = NaN, hour = NaN, minute = NaN, second = NaN] = rest;
    return recordAtSecond(Date.UTC(year, month - 1, day, hour - 8, minute, second) / 1000, total);
  },
});
