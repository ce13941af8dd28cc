import { BenchProfile, type BenchTab } from '../browser/profile.js';
import type { ContenderName } from '../options.js';
import { questions } from '../records/columns.js';
import { addressOf, loadOf, type Bench, type Round } from './work.js';

export const steps = ['sort', 'filter', 'group', 'scroll', 'jump', 'keys', 'csv', 'xlsx'] as const;
export type Step = (typeof steps)[number];

const slowRows = 10;
const fastRows = 200;

/** Text that each key adds to; undefined takes one away. Each key brings other rows. */
const keys = ['云', '服', undefined, undefined, '网', '关', undefined, undefined];
const keyCount = 30;
/** From the painted rows of a key to the next one (ms). */
const keyPause = 60;

async function question(
  tab: BenchTab,
  name: 'sort' | 'filter' | 'group',
): Promise<Record<string, unknown>[] | null> {
  const answers: Record<string, unknown>[] = [];
  const times = name === 'group' ? 3 : questions[name].length;
  for (let time = 0; time < times; time++) {
    const answer = await (name === 'group' ? tab.ask(name) : tab.ask(name, time));
    if (!answer) return null;
    answers.push(answer);
    await tab.ask('clear');
  }
  return answers;
}

async function typing(tab: BenchTab): Promise<unknown> {
  await tab.ask('clear');
  await tab.ask('listen');
  let took: unknown = null;
  for (let number = 0; number < keyCount; number++) {
    const key = keys[number % keys.length];
    if (key) await tab.page.keyboard.insertText(key);
    else await tab.page.keyboard.press('Backspace');
    took = await tab.ask('heard');
    await tab.page.waitForTimeout(keyPause);
  }
  await tab.ask('clear');
  return took;
}

async function written(tab: BenchTab, format: 'csv' | 'xlsx'): Promise<unknown> {
  tab.forgetPeak();
  const answer = await tab.ask('exported', format);
  return answer && { ...answer, peak: tab.memory()?.peak ?? null };
}

const doing: Readonly<Record<Step, (tab: BenchTab, rows: number) => Promise<unknown>>> = {
  sort: (tab) => question(tab, 'sort'),
  filter: (tab) => question(tab, 'filter'),
  group: (tab) => question(tab, 'group'),
  async scroll(tab) {
    const slow = await tab.ask('scroll', 3000, slowRows);
    return {
      slow,
      fast: await tab.ask('scroll', 3000, fastRows),
      elements: await tab.ask('elements'),
    };
  },
  jump: (tab, rows) => tab.ask('jumps', 100, rows),
  keys: typing,
  csv: (tab) => written(tab, 'csv'),
  xlsx: (tab) => written(tab, 'xlsx'),
};

/** A table's day: the whole cycle is loaded, then sorted, filtered, grouped, scrolled, exported. */
export const lifeRound = (
  contender: ContenderName,
  rows: number,
  wanted: readonly Step[],
): Round => ({
  work: 'life',
  contender,
  rows,
  delay: 0,
  async run(bench: Bench) {
    const profile = await BenchProfile.open(bench.chrome);
    const values: Record<string, unknown> = {};
    try {
      const tab = await profile.tab();
      await tab.goto(addressOf(bench, contender, { rows, delay: 0, start: 'cold' }));
      values['first'] = await tab.ask('first');
      values['load'] = await tab.ask('whole', loadOf(rows));
      values['heap'] = await tab.heap();
      values['memory'] = tab.memory();
      for (const step of wanted) {
        try {
          values[step] = await doing[step](tab, rows);
        } catch (error) {
          // What it breaks by is its own result; the next step may still go.
          values[step] = { error: String(error).slice(0, 300) };
          if (tab.page.isClosed()) break;
        }
      }
      values['complaints'] = tab.complaints;
      return values;
    } finally {
      await profile.close();
    }
  },
});
