import { recordAtSecond } from '../records/record.js';
import { enlist } from '../page/bench-page.js';
import { benchSession } from '../page/bench-session.js';
import type { Found } from '../page/contender.js';
import { nextFrame } from '../page/painted.js';
import { exportAll } from '../page/product-export.js';
import { countElements } from '../page/sight.js';
import { probeOf, tableOf, viewportOf, widget } from '../page/product-table.js';

const provider = document.querySelector('partner-provider') as HTMLElement & {
  fetchSession: typeof benchSession;
};
provider.fetchSession = benchSession;

const total = Number(new URLSearchParams(location.search).get('rows'));
const newest = [{ column: 'consumeTime', descending: true }];

/** Every row is in the browser, and the table has its rows from there. */
async function untilWhole(): Promise<void> {
  while (!widget().query?.rows.source?.capabilities.instant) await nextFrame();
  while (widget().query.rows.isBusy) await nextFrame();
}

const count = (): Found => ({ count: widget().query.rows.total ?? NaN });

/** Of all groups, asked once more after the painting: cells show two decimals. */
async function sumOfGroups(by: string, sum: string): Promise<Found> {
  const { rows, filter } = widget().query;
  const answer = await rows.source?.group?.({ filter: filter as never, by });
  const units = (answer?.groups ?? []).reduce((all, { sums }) => {
    const [whole = '0', fraction = ''] = (sums[sum] ?? '0').replace('-', '').split('.');
    const value = BigInt(whole + fraction.padEnd(8, '0'));
    return (sums[sum] ?? '').startsWith('-') ? all - value : all + value;
  }, 0n);
  const digits = String(units < 0n ? -units : units).padStart(9, '0');
  const text = `${units < 0n ? '-' : ''}${digits.slice(0, -8)}.${digits.slice(-8)}`;
  return { count: answer?.groups.length ?? NaN, total: text };
}

enlist({
  name: 'product',
  probe: () => probeOf(widget()),
  first: () => undefined,
  warmFirst: () => undefined,
  whole: untilWhole,
  warmWhole: untilWhole,
  // What a click on a header does.
  sort: (_grid, question) => widget().query.sortBy([question]),
  filter(_grid, { contains, equals }) {
    const element = widget();
    element.textContains = contains && `${contains.column}:${contains.text}`;
    element.region = equals && [equals.value];
  },
  group() {
    const table = tableOf(widget());
    if (table) table.grouping = 'customer';
  },
  found: (_grid, name, { by, sum }) => (name === 'group' ? sumOfGroups(by, sum) : count()),
  async clear() {
    const element = widget();
    element.textContains = element.region = undefined;
    const table = tableOf(element);
    if (table) table.grouping = undefined;
    element.query.sortBy(newest);
    const viewport = viewportOf(element);
    if (viewport) viewport.scrollTop = 0;
    await element.updateComplete;
  },
  elements: () => 1 + countElements(tableOf(widget())?.shadowRoot ?? document),
  scroller: () => viewportOf(widget()) as HTMLElement,
  jump: (_grid, row) => tableOf(widget())?.scrollToRow(row),
  /** Times are shown in Beijing's zone and fall by more than a second from row to row. */
  rowOf(text) {
    const [year = NaN, month = NaN, ...rest] = (text.match(/\d+/g) ?? []).map(Number);
    const [day = NaN, hour = NaN, minute = NaN, second = NaN] = rest;
    return recordAtSecond(Date.UTC(year, month - 1, day, hour - 8, minute, second) / 1000, total);
  },
  csv: () => exportAll('csv'),
  xlsx: () => exportAll('xlsx'),
});
