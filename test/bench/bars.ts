import { Measurements, median, numbersAt } from './measurements.js';
import type { ContenderName } from './options.js';
import { readFacts } from './records/facts.js';
import { unitsOf } from './limit/cell-text.js';
import { parseAmount } from '@partner-widgets/domain/money';
import { atMost, atMostTimes, shown, timesBetter, type Verdict } from './verdict.js';

const grids: readonly ContenderName[] = [
  'ag-grid',
  'revogrid',
  'tabulator',
  'tanstack',
  'vaadin',
  'perspective',
];
const jsonGrids = grids.filter((name) => name !== 'perspective');
const frame = 1000 / 60;
const longTask = 50;

const named = (name: string, value: number | null) => (value === null ? null : { name, value });

/** The bars of DESIGN §8 in its order. */
export function verdictsOf(all: Measurements, rows: number): Verdict[] {
  return [
    ...cold(all, rows),
    ...warm(all),
    ...queries(all, rows),
    ...calm(all),
    ...movement(all),
    ...files(all),
    ...page(all),
  ];
}

function cold(all: Measurements, rows: number): Verdict[] {
  const first = { work: 'first', path: 'first', rows } as const;
  const sizes = [...new Set(all.of('product', { work: 'first' }).map((result) => result.rows))];
  const product = (size: number, delay = 0) =>
    all.median('product', { ...first, rows: size, delay });
  const bare = (size: number, delay = 0) =>
    named('bare', all.median('bare', { ...first, rows: size, delay }));
  const whole = { work: 'life', path: 'load.whole' } as const;
  return [
    ...sizes.map((size) =>
      atMostTimes(
        {
          work: `cold, first 20 rows of ${shown(size, '')}`,
          unit: 'ms',
          product: product(size),
          other: bare(size),
        },
        2,
      ),
    ),
    timesBetter(
      {
        work: 'cold, first 20 rows, best grid',
        unit: 'ms',
        product: product(rows),
        other: all.best(grids, first),
      },
      1,
    ),
    {
      ...atMostTimes(
        {
          work: 'cold, +50 ms an answer',
          unit: 'ms',
          product: product(rows, 50),
          other: bare(rows, 50),
        },
        2,
      ),
      bar: 'reported',
      met: null,
    },
    timesBetter(
      {
        work: 'cold, whole cycle, against JSON pages',
        unit: 'ms',
        product: all.median('product', whole),
        other: all.best(jsonGrids, whole),
      },
      10,
    ),
  ];
}

function warm(all: Measurements): Verdict[] {
  const first = { work: 'warm', path: 'again.first.first' } as const;
  const whole = { work: 'warm', path: 'again.whole.whole' } as const;
  const stoppedFirst = { work: 'warm', path: 'stopped.first.first' } as const;
  const stoppedWhole = { work: 'warm', path: 'stopped.whole.whole' } as const;
  const bare = named('bare', all.median('bare', first));
  const limit = named('limit (IndexedDB)', all.median('limit', whole));
  const file = all.median('limit', { work: 'warm', path: 'file.whole.whole' });
  const duckdb = named('duckdb', all.median('duckdb', whole));
  const ways = [
    ['', first, whole],
    [', gateway stopped', stoppedFirst, stoppedWhole],
  ] as const;
  return ways.flatMap(([how, one, all_]) => {
    const product = all.median('product', all_);
    const held = { work: `warm, whole cycle${how}`, unit: 'ms', product } as const;
    return [
      atMostTimes(
        {
          work: `warm, first rows${how}`,
          unit: 'ms',
          product: all.median('product', one),
          other: bare,
        },
        1.2,
      ),
      timesBetter({ ...held, other: duckdb }, 2),
      atMostTimes({ ...held, other: limit }, 1.3),
      {
        ...atMostTimes({ ...held, other: named('limit (OPFS)', file) }, 1.3),
        bar: 'reported',
        met: null,
      },
    ];
  });
}

function queries(all: Measurements, rows: number): Verdict[] {
  const at = (path: string) => ({ work: 'life', path }) as const;
  const held = (work: string, path: string) =>
    ({ work, unit: 'ms', product: all.median('product', at(path)) }) as const;
  const duckdb = (path: string) => named('duckdb', all.median('duckdb', at(path)));
  const sort = held('sort by amount', 'sort.*.painted');
  const filter = held('filter, contains + equality', 'filter.*.painted');
  const group = held('group by customer', 'group.*.painted');
  return [
    timesBetter({ ...sort, other: all.best(grids, at('sort.*.painted')) }, 8),
    timesBetter({ ...sort, other: duckdb('sort.*.painted') }, 3),
    timesBetter({ ...filter, other: all.best(grids, at('filter.*.painted')) }, 12),
    timesBetter({ ...filter, other: duckdb('filter.*.painted') }, 1),
    rightCount(all, rows),
    timesBetter({ ...group, other: duckdb('group.*.painted') }, 2.5),
    exactSum(all, rows),
  ];
}

function rightCount(all: Measurements, rows: number): Verdict {
  const counts = all
    .of('product', { work: 'life' })
    .map(({ values }) => numbersAt(values, ['filter', '*', 'found', 'count']))
    .filter(({ length }) => length > 0);
  const matches = counts.length > 0 ? readFacts(rows).matches : [];
  return {
    work: 'filter, rows found',
    product: counts[0]?.join(', ') ?? '–',
    against: `generator ${matches.join(', ')}`,
    ratio: '',
    bar: 'equal',
    met: counts.length > 0 ? counts.every((found) => found.join() === matches.join()) : null,
  };
}

function exactSum(all: Measurements, rows: number): Verdict {
  const totals = all.of('product', { work: 'life' }).flatMap(({ values }) => {
    const groups = values['group'];
    if (!Array.isArray(groups)) return [];
    return groups.flatMap(({ found }: { found?: { total?: string } }) => found?.total ?? []);
  });
  const sum = totals.length > 0 ? (readFacts(rows).sums['paymentAmount'] ?? '0') : '0';
  return {
    work: 'group by customer, sum of all',
    product: totals[0] ?? '–',
    against: `generator ${sum}`,
    ratio: '',
    bar: 'equal',
    met:
      totals.length > 0
        ? totals.every((total) => unitsOf(parseAmount(total)) === unitsOf(parseAmount(sum)))
        : null,
  };
}

const works: readonly (readonly [name: string, path: string])[] = [
  ['loading', 'load.longest'],
  ['sorting', 'sort.*.longest'],
  ['filtering', 'filter.*.longest'],
  ['grouping', 'group.*.longest'],
  ['exporting CSV', 'csv.longest'],
  ['exporting XLSX', 'xlsx.longest'],
];

function calm(all: Measurements): Verdict[] {
  const runs = all.of('product', { work: 'life' });
  const longest = runs.map(({ values }) =>
    Math.max(0, ...works.flatMap(([, path]) => numbersAt(values, path.split('.')))),
  );
  const calmRuns = longest.filter((duration) => duration <= longTask).length;
  const at = (path: string) => ({ work: 'life', path }) as const;
  const bareHeap = all.median('bare', at('heap'));
  const heap = all.median('product', at('heap'));
  const memory = (path: string, work: string): Verdict =>
    atMostTimes(
      {
        work,
        unit: 'MB',
        product: all.median('product', at(path)),
        other: all.best(jsonGrids, at(path)),
      },
      0.55,
    );
  return [
    {
      work: 'longest task from first rows on',
      product: shown(runs.length ? median(longest) : null, 'ms'),
      against: `${calmRuns} of ${runs.length} runs without one above ${longTask} ms`,
      ratio: '',
      bar: '4 of 5 runs',
      met: runs.length >= 5 ? calmRuns >= 0.8 * runs.length : null,
    },
    ...works.map(([name, path]) => ({
      ...atMost(`  of it ${name}`, maximum(all.numbers('product', at(path))), longTask, 'ms'),
      bar: 'reported',
      met: null,
    })),
    atMost(
      'page heap less bare',
      heap !== null && bareHeap !== null ? heap - bareHeap : null,
      8,
      'MB',
    ),
    memory('memory.now', 'renderer memory after loading'),
    memory('memory.peak', 'renderer memory at its peak'),
  ];
}

const maximum = (numbers: readonly number[]): number | null =>
  numbers.length > 0 ? Math.max(...numbers) : null;

function movement(all: Measurements): Verdict[] {
  const of = (path: string) => all.median('product', { work: 'life', path });
  const reached = all.of('product', { work: 'reach' });
  const reach = reached.map(({ values }) => values as Record<string, number>);
  return [
    atMost('fast scroll, p95 of a frame', of('scroll.fast.p95'), 1.3 * frame, 'ms'),
    atMost('fast scroll, share of blank rows', of('scroll.fast.blankShare'), 0, ''),
    atMost('elements of the table', of('scroll.elements.table'), 450, ''),
    {
      ...atMost(
        'elements of the page, filters and totals too',
        of('scroll.elements.page'),
        450,
        '',
      ),
      bar: 'reported',
      met: null,
    },
    atMost('jump to any row, p95', of('jump.p95'), 2, 'frames'),
    atMost('jump to any row, lost', of('jump.lost'), 0, ''),
    ...reach.flatMap(({ scale, p95 = null, lost = null }) => [
      atMost(`one of 30 M rows, pixel ratio ${scale}, p95`, p95, 2, 'frames'),
      atMost(`one of 30 M rows, pixel ratio ${scale}, lost`, lost, 0, ''),
    ]),
  ];
}

function files(all: Measurements): Verdict[] {
  const at = (path: string) => ({ work: 'life', path }) as const;
  const of = (path: string) => all.median('product', at(path));
  const other = (name: ContenderName, path: string) => named(name, all.median(name, at(path)));
  return [
    timesBetter(
      {
        work: 'CSV of everything',
        unit: 'ms',
        product: of('csv.took'),
        other: other('perspective', 'csv.took'),
      },
      5,
    ),
    atMostTimes(
      {
        work: 'CSV, peak memory',
        unit: 'MB',
        product: of('csv.peak'),
        other: other('perspective', 'csv.peak'),
      },
      0.2,
    ),
    atMostTimes(
      {
        work: 'CSV, against limit',
        unit: 'ms',
        product: of('csv.took'),
        other: other('limit', 'csv.took'),
      },
      Infinity,
    ),
    atMostTimes(
      {
        work: 'XLSX of everything',
        unit: 'ms',
        product: of('xlsx.took'),
        other: other('limit', 'xlsx.took'),
      },
      1.2,
    ),
  ].map((verdict) =>
    verdict.bar === '≤ Infinity×' ? { ...verdict, bar: 'reported', met: null } : verdict,
  );
}

function page(all: Measurements): Verdict[] {
  const mount = { work: 'mount', path: 'painted' } as const;
  const bytes = (path: string) => {
    const value = all.median('product', { work: 'bytes', path });
    return value === null ? null : value / 1024;
  };
  return [
    atMost(
      'keystroke, rows painted',
      all.median('product', { work: 'life', path: 'keys.*' }),
      50,
      'ms',
    ),
    atMostTimes(
      {
        work: '50 widgets mounted',
        unit: 'ms',
        product: all.median('product', mount),
        other: all.best(grids, mount),
      },
      0.5,
    ),
    atMost('gzip, table + worker + exports + Lit', bytes('all'), 32, 'KB'),
    atMost('gzip until partner-ready, details', bytes('details'), 48, 'KB'),
    atMost('gzip until partner-ready, board', bytes('board'), 30, 'KB'),
  ];
}
