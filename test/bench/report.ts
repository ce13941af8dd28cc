import { verdictsOf } from './bars.js';
import { Measurements, type Place } from './measurements.js';
import { contenderNames, type Options } from './options.js';
import { shown, type Unit } from './verdict.js';
import type { Result } from './works/work.js';

const columns: readonly (readonly [title: string, place: Place, unit: Unit])[] = [
  ['first rows', { work: 'first', path: 'first' }, ''],
  ['whole', { work: 'life', path: 'load.whole' }, ''],
  ['warm first', { work: 'warm', path: 'again.first.first' }, ''],
  ['warm whole', { work: 'warm', path: 'again.whole.whole' }, ''],
  ['sort', { work: 'life', path: 'sort.*.painted' }, ''],
  ['filter', { work: 'life', path: 'filter.*.painted' }, ''],
  ['group', { work: 'life', path: 'group.*.painted' }, ''],
  ['key', { work: 'life', path: 'keys.*' }, ''],
  ['scroll p95', { work: 'life', path: 'scroll.fast.p95' }, ''],
  ['jump p95', { work: 'life', path: 'jump.p95' }, ''],
  ['elements', { work: 'life', path: 'scroll.elements.page' }, ''],
  ['heap MB', { work: 'life', path: 'heap' }, ''],
  ['memory MB', { work: 'life', path: 'memory.now' }, ''],
  ['peak MB', { work: 'life', path: 'memory.peak' }, ''],
  ['CSV', { work: 'life', path: 'csv.took' }, ''],
  ['XLSX', { work: 'life', path: 'xlsx.took' }, ''],
  ['50 tables', { work: 'mount', path: 'painted' }, ''],
];

/** Columns of text, aligned; Markdown, so that it can go into docs/performance.md as it is. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

export function printReport(results: readonly Result[], { rows }: Options): void {
  const all = new Measurements(results);
  const present = contenderNames.filter((name) =>
    results.some(({ contender }) => contender === name),
  );
  const medians = columns
    .map(([title, place, unit]) => {
      const sized = place.work === 'first' ? { ...place, rows } : place;
      return [title, ...present.map((name) => shown(all.median(name, sized), unit))];
    })
    .filter((row) => row.slice(1).some((cell) => cell !== '–'));
  console.log(
    `\nMedians, ${rows} records; ms where nothing is said; –: not measured, or it can't:\n`,
  );
  console.log(table([['', ...present], ...medians]));
  const verdicts = verdictsOf(all, rows).filter(({ product }) => product !== '–');
  console.log('\nThe product against the bars of DESIGN §8:\n');
  console.log(
    table([
      ['work', 'product', 'against', 'ratio', 'bar', ''],
      ...verdicts.map(({ work, product, against, ratio, bar, met }) => [
        work,
        product,
        against,
        ratio,
        bar,
        met === null ? '' : met ? 'met' : 'MISSED',
      ]),
    ]),
  );
  const failed = results.flatMap(({ work, contender, error, values }) => {
    const parts = Object.entries(values).flatMap(([step, value]) => {
      const inner = (Object(value) as { error?: string }).error;
      return inner ? [`${step}: ${inner}`] : [];
    });
    const complaints = (values['complaints'] as string[] | undefined) ?? [];
    const all = [...(error ? [error] : []), ...parts, ...complaints];
    return all.map((what) => `${contender}, ${work}: ${what.split('\n')[0]}`);
  });
  if (failed.length > 0) console.log(`\nWhat went wrong:\n  ${[...new Set(failed)].join('\n  ')}`);
}
