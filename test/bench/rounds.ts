import type { ContenderName, Options } from './options.js';
import { bytesRound } from './works/bytes.js';
import { firstRound } from './works/first.js';
import { formatRound } from './works/format.js';
import { lifeRound, steps, type Step } from './works/life.js';
import { mountRound } from './works/mount.js';
import { reachRound } from './works/reach.js';
import { warmRound } from './works/warm.js';
import type { Round } from './works/work.js';

const repeat = (count: number, rounds: readonly Round[]): Round[] =>
  Array.from({ length: count }, () => rounds).flat();

/** A grid that takes minutes for a work says no more about a bar than the best one does. */
const quickSteps: Partial<Record<ContenderName, readonly Step[]>> = {
  bare: [],
  limit: steps,
  product: steps,
  revogrid: ['sort', 'filter', 'scroll', 'jump'],
  tabulator: ['filter'],
  perspective: ['csv'],
  duckdb: ['sort', 'filter', 'group', 'keys'],
};
const allSteps: Partial<Record<ContenderName, readonly Step[]>> = {
  bare: [],
  perspective: ['sort', 'filter', 'group', 'scroll', 'jump', 'csv'],
  duckdb: ['sort', 'filter', 'group', 'scroll', 'jump', 'keys'],
};
const grids: readonly ContenderName[] = ['ag-grid', 'revogrid', 'tabulator', 'tanstack', 'vaadin'];
/** A run of the product tells whether a task was long; four of five are asked for. */
const productLives = 5;

/** In which order what is done: the same work alternates between contenders, so that a noisy minute hits all. */
export function roundsOf({ quick, rows, reps, only, contenders }: Options): Round[] {
  const among = (names: readonly ContenderName[]): ContenderName[] =>
    names.filter((name) => contenders.has(name));
  const sizes = [...new Set([1000, Math.min(rows, 100_000), rows])];
  const firstOf = (names: readonly ContenderName[], size: number, delay: number): Round[] =>
    among(names).map((name) => firstRound(name, size, delay));
  const everybody: readonly ContenderName[] = [
    'bare',
    'limit',
    'product',
    ...grids,
    'perspective',
    'duckdb',
  ];
  const few: readonly ContenderName[] = ['bare', 'limit', 'product', 'tabulator', 'revogrid'];
  const own: readonly ContenderName[] = ['bare', 'product'];
  const first = quick
    ? repeat(4, [
        ...firstOf(few, rows, 0),
        ...firstOf(own, sizes[0] ?? rows, 0),
        ...firstOf(own, rows, 50),
      ])
    : repeat(reps + 2, [
        ...firstOf(everybody, rows, 0),
        ...sizes.slice(0, -1).flatMap((size) => firstOf(few, size, 0)),
        ...firstOf(everybody, rows, 50),
      ]);
  const stepsOf = quick ? quickSteps : allSteps;
  const living = quick ? (Object.keys(quickSteps) as ContenderName[]) : everybody;
  const life = (time: number): Round[] =>
    among(living).map((name) => {
      const wanted = stepsOf[name] ?? steps;
      // Exports are long and vary little: once in a quick run.
      const once = quick && time > 0;
      return lifeRound(name, rows, once ? wanted.filter((step) => !/csv|xlsx/.test(step)) : wanted);
    });
  const more = Math.max(0, (contenders.has('product') ? productLives : reps) - reps);
  const lives = [
    ...Array.from({ length: reps }, (_, time) => life(time)).flat(),
    ...Array.from({ length: more }, () =>
      among(['product']).map((name) =>
        lifeRound(name, rows, quick ? ['sort', 'filter', 'group'] : steps),
      ),
    ).flat(),
  ];
  const all: readonly Round[] = [
    ...(contenders.has('product') ? [bytesRound(), formatRound(Math.min(rows, 65_536))] : []),
    ...first,
    ...repeat(
      reps,
      among(['bare', 'limit', 'product', 'duckdb']).map((name) => warmRound(name, rows)),
    ),
    ...lives,
    ...repeat(
      quick ? 2 : reps,
      among(
        quick ? ['limit', 'product', 'tanstack', 'revogrid'] : ['limit', 'product', ...grids],
      ).map(mountRound),
    ),
    ...(contenders.has('product') ? [1, 1.5, 2].map(reachRound) : []),
  ];
  return all.filter(({ work }) => only.has(work));
}
