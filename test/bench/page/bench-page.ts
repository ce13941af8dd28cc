import { questions } from '../records/columns.js';
import type { BenchRecord, Contender, Load } from './contender.js';
import { Keys } from './keys.js';
import { longestTask } from './long-tasks.js';
import { jumpAround, scrollThrough } from './movement.js';
import { later, painted } from './painted.js';
import { fetchAll, fetchFirst } from './records.js';
import { countElements, textAt } from './sight.js';
import { Stage } from './stage.js';

/** What the driver outside calls. All times are milliseconds of the page's own clock. */
export class BenchPage {
  readonly #stage: Stage;
  #records: readonly BenchRecord[] = [];
  #firstAt = 0;
  #first: Promise<unknown> | undefined;
  #keys: Keys | undefined;

  constructor(contender: Contender) {
    this.#stage = new Stage(contender);
  }

  get #contender(): Contender {
    return this.#stage.contender;
  }

  /** From navigation to the frame with the first rows. */
  first = (): Promise<unknown> | undefined => this.#first;

  /** As the page itself would: at once, and not when the driver outside has seen the page. */
  begin(load: Load, isWarm: boolean): void {
    this.#first = this.#showFirst(load, isWarm);
    // Whoever asks hears of a failure.
    this.#first.catch(() => undefined).finally(answersNow);
  }

  async #showFirst(load: Load, isWarm: boolean): Promise<unknown> {
    const { host } = this.#stage;
    const { create, setRecords, warmFirst } = this.#contender;
    const first = (isWarm && warmFirst) || this.#contender.first;
    if (first) this.#stage.grid = await first(host, load);
    else if (create && setRecords) {
      const records = await fetchFirst(load.rows, load.delay);
      this.#stage.grid = await create(host);
      await setRecords(this.#stage.grid, records);
    }
    await this.#stage.until(() => this.#stage.isFilled(), 'first rows');
    this.#firstAt = performance.now();
    return { first: this.#firstAt, longest: longestTask(0) };
  }

  /** From navigation until every row is there to be sorted and filtered. */
  async whole(load: Load, isWarm = false): Promise<unknown> {
    const { setRecords } = this.#contender;
    const whole = isWarm ? this.#contender.warmWhole : this.#contender.whole;
    if (whole) await whole(this.#stage.grid, load);
    else if (setRecords) {
      this.#records = await fetchAll(load.rows, load.delay);
      await setRecords(this.#stage.grid, this.#records);
    } else return null;
    await this.#stage.until(() => this.#stage.isFilled(), 'whole');
    const at = performance.now();
    await later(150);
    return { whole: at, longest: longestTask(this.#firstAt) };
  }

  sort = (time = 0): Promise<unknown> => this.#ask('sort', questions.sort[time] as object);
  filter = (time = 0): Promise<unknown> => this.#ask('filter', questions.filter[time] as object);
  group = (): Promise<unknown> => this.#ask('group', questions.group);

  async #ask(name: 'sort' | 'filter' | 'group', question: object): Promise<unknown> {
    const { grid } = this.#stage;
    const { [name]: ask, found } = this.#contender;
    if (!ask) return null;
    const painted = await this.#stage.paint(name, () => ask(grid, question as never));
    return found ? { ...painted, found: await found(grid, name, questions.group) } : painted;
  }

  /** Back to all rows; not measured. */
  async clear(): Promise<void> {
    await this.#contender.clear?.(this.#stage.grid);
    await later(300);
    await this.#stage.until(() => this.#stage.isFilled(), 'clear');
  }

  scroll = (milliseconds: number, rowsPerFrame: number): Promise<unknown> =>
    scrollThrough(this.#stage, milliseconds, rowsPerFrame);

  jumps = (count: number, rows: number): Promise<unknown> => jumpAround(this.#stage, count, rows);

  elements(): unknown {
    const page = countElements();
    return { page, table: this.#contender.elements?.(this.#stage.grid) ?? page };
  }

  /** Everything, to a file in memory. */
  async exported(format: 'csv' | 'xlsx'): Promise<unknown> {
    const write = this.#contender[format];
    if (!write) return null;
    await later(100);
    const since = performance.now();
    const bytes = await write(this.#stage.grid);
    const took = performance.now() - since;
    await later(150);
    return { took, bytes, longest: longestTask(since) };
  }

  listen(): void {
    this.#keys = new Keys(this.#stage);
  }

  heard = (): Promise<unknown> | undefined => this.#keys?.heard();

  /** Many tables at once, from the first call to the frame in which the last one shows rows. */
  async mount(count: number, load: Load): Promise<unknown> {
    const { create, setRecords, mount, isMounted } = this.#contender;
    const { host } = this.#stage;
    const records = isMounted ? [] : await fetchAll(load.rows, load.delay);
    host.style.cssText = 'inline-size: 1280px; block-size: auto; overflow: visible';
    const hosts = Array.from({ length: count }, () => {
      const one = document.createElement('div');
      one.style.cssText =
        'inline-size: 640px; block-size: 320px; position: relative; overflow: hidden';
      host.append(one);
      return one;
    });
    await painted();
    const since = performance.now();
    if (mount) await mount(hosts, records);
    else if (create && setRecords) {
      for (const one of hosts) void setRecords(await create(one), records);
    } else return null;
    const last = hosts.at(-1) as HTMLElement;
    await this.#stage.until(() => {
      last.scrollIntoView();
      if (isMounted) return isMounted(last);
      const { left, top } = last.getBoundingClientRect();
      return textAt(left + 60, top + 110) !== '';
    }, 'mount');
    const took = performance.now() - since;
    await later(150);
    return { painted: took, longest: longestTask(since), elements: countElements() };
  }
}

declare global {
  interface Window {
    bench: BenchPage | undefined;
  }
}

/** The driver waits for these words (`browser/profile.ts`). */
const answersNow = (): void => console.log('bench: answers now');

/** Each page has one contender. `?start=cold` or `warm`: its first rows are wanted. */
export function enlist(contender: Contender): void {
  const bench = new BenchPage(contender);
  const parameters = new URLSearchParams(location.search);
  const number = (name: string): number => Number(parameters.get(name));
  const start = parameters.get('start');
  const load = { rows: number('rows'), delay: number('delay'), files: number('files') };
  window.bench = bench;
  if (start) bench.begin(load, start === 'warm');
  else answersNow();
}
