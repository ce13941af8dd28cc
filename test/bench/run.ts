import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureChromium } from '../../scripts/browser.mjs';
import { buildPages } from './build-pages.js';
import { madeFolder } from './folders.js';
import { help, readOptions, type Options } from './options.js';
import { generate, type PartName } from './records/generate.js';
import { printReport } from './report.js';
import { roundsOf } from './rounds.js';
import { BenchServer } from './server/bench-server.js';
import type { Bench, Result, Round } from './works/work.js';

/** What the contenders of these rounds read. */
function prepare({ contenders, rows }: Options, rounds: readonly Round[]): void {
  const reading = rounds.filter(({ work }) => !/^(bytes|format|reach)$/.test(work));
  const sizes = new Set(reading.map((round) => round.rows));
  const readsPages = [...contenders].some((name) => name !== 'product' && name !== 'bare');
  for (const size of sizes) {
    const parts: PartName[] = ['facts', 'chunks', 'limit'];
    if (readsPages) parts.push('json');
    if (size === rows && (contenders.has('duckdb') || contenders.has('perspective')))
      parts.push('arrow');
    generate(size, parts);
  }
}

async function once(round: Round, repetition: number, bench: Bench): Promise<Result> {
  const { work, contender, rows, delay } = round;
  const outline = { work, contender, rows, delay, repetition, busy: loadavg()[0] ?? 0 };
  try {
    return { ...outline, values: await round.run(bench) };
  } catch (error) {
    return { ...outline, values: {}, error: String(error).slice(0, 400) };
  }
}

async function run(options: Options): Promise<readonly Result[]> {
  const out = options.out ?? join(madeFolder, 'results.jsonl');
  mkdirSync(dirname(out), { recursive: true });
  const rounds = roundsOf(options);
  prepare(options, rounds);
  await buildPages();
  const server = new BenchServer();
  const bench: Bench = { options, server, origin: await server.listen(), chrome: ensureChromium() };
  writeFileSync(out, '');
  const results: Result[] = [];
  const repetitions = new Map<string, number>();
  const begun = Date.now();
  try {
    for (const [number, round] of rounds.entries()) {
      const { work, contender, rows, delay } = round;
      const key = `${work} ${contender} ${rows} ${delay}`;
      const repetition = repetitions.get(key) ?? 0;
      repetitions.set(key, repetition + 1);
      const since = Date.now();
      const result = await once(round, repetition, bench);
      results.push(result);
      appendFileSync(out, `${JSON.stringify(result)}\n`);
      const seconds = ((Date.now() - since) / 1000).toFixed(1);
      const late = delay > 0 ? ` +${delay} ms` : '';
      console.log(
        `${String(number + 1).padStart(3)}/${rounds.length} ${work} ${contender} ${rows}${late} in ${seconds} s${result.error ? `: ${result.error}` : ''}`,
      );
    }
  } finally {
    await server.close();
    rmSync(join(madeFolder, 'profiles'), { recursive: true, force: true });
  }
  const { unexpected } = server.api;
  if (unexpected.length > 0)
    console.log(
      `\nAsked of the server, though only the dataset can answer:\n  ${[...new Set(unexpected)].join('\n  ')}`,
    );
  console.log(
    `\n${results.length} rounds in ${((Date.now() - begun) / 60_000).toFixed(1)} minutes; lines in ${out}`,
  );
  return results;
}

const readLines = (file: string): Result[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Result);

const options = readOptions();
if (!options) console.log(help);
else printReport(options.report?.flatMap(readLines) ?? (await run(options)), options);
