import type { BenchServer } from '../server/bench-server.js';
import type { ContenderName, Options, WorkName } from '../options.js';
import type { Load } from '../page/contender.js';
import { rowsInFile } from '../limit/write-columns.js';

/** One contender did one work once. What it can't do is null. */
export interface Result {
  readonly work: WorkName;
  readonly contender: ContenderName;
  readonly rows: number;
  readonly delay: number;
  readonly repetition: number;
  /** How busy the machine was (one-minute load). */
  readonly busy: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

export interface Bench {
  readonly options: Options;
  readonly chrome: string;
  readonly server: BenchServer;
  readonly origin: string;
}

/** One run of a work, to be interleaved with those of the others. */
export interface Round {
  readonly work: WorkName;
  readonly contender: ContenderName;
  readonly rows: number;
  readonly delay: number;
  run(bench: Bench): Promise<Record<string, unknown>>;
}

export const loadOf = (rows: number, delay = 0, keep = false): Load => ({
  rows,
  delay,
  files: Math.ceil(rows / rowsInFile),
  keep,
});

export function addressOf(
  { origin }: Bench,
  contender: ContenderName,
  parameters: Readonly<Record<string, string | number>>,
): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return `${origin}/page/${contender}?${query.join('&')}`;
}
