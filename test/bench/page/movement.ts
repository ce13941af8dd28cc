import { longestTask } from './long-tasks.js';
import { painted } from './painted.js';
import { blanksInSight, textAt, type Probe } from './sight.js';
import type { Stage } from './stage.js';

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;

/** The record whose number most contenders show in their first column. */
const rowOfId = (text: string): number => Number(/CS(\d{8})\d{10}/.exec(text)?.[1] ?? NaN);

/** Scrolls by so many rows a frame, as a flung wheel does, and looks at the rows after each frame. */
export async function scrollThrough(
  stage: Stage,
  milliseconds: number,
  rowsPerFrame: number,
): Promise<unknown> {
  const probe = stage.probe as Probe;
  const scroller = stage.contender.scroller?.(stage.grid, stage.host);
  if (!scroller) return null;
  scroller.scrollTop = 0;
  await painted();
  await painted();
  const since = performance.now();
  const frames: number[] = [];
  let blank = 0;
  for (let last = since; last - since < milliseconds;) {
    scroller.scrollTop += rowsPerFrame * probe.rowHeight;
    await painted();
    const now = performance.now();
    frames.push(now - last);
    last = now;
    blank += blanksInSight(probe);
  }
  frames.sort((left, right) => left - right);
  return {
    frames: frames.length,
    median: share(frames, 0.5),
    p95: share(frames, 0.95),
    blankShare: blank / (frames.length * 5),
    longest: longestTask(since),
  };
}

/** Jumps to rows all over the table: how many frames until the right ones stand there, none of them blank. */
export async function jumpAround(stage: Stage, count: number, rows: number): Promise<unknown> {
  const probe = stage.probe as Probe;
  const { contender, grid, host } = stage;
  const rowOf = contender.rowOf ?? rowOfId;
  const frames: number[] = [];
  const since = performance.now();
  let lost = 0;
  let seed = 4711;
  for (let number = 0; number < count; number++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const target = Math.floor((seed / 2 ** 32) * (rows - 60));
    await painted();
    if (contender.jump) void contender.jump(grid, target, host);
    else if (contender.scroller)
      contender.scroller(grid, host).scrollTop = target * probe.rowHeight;
    else return null;
    const isThere = (): boolean => {
      const row = rowOf(textAt(probe.x, probe.y + 10 * probe.rowHeight));
      return Math.abs(row - target) <= 40 && blanksInSight(probe) === 0;
    };
    let waited = 0;
    do {
      await painted();
      waited++;
    } while (!isThere() && waited < 120);
    frames.push(waited);
    if (!isThere()) lost++;
  }
  frames.sort((left, right) => left - right);
  return {
    median: share(frames, 0.5),
    p95: share(frames, 0.95),
    most: frames.at(-1),
    lost,
    longest: longestTask(since),
  };
}
