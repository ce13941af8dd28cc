import { parseArgs } from 'node:util';

export const help = `npm run bench [-- options]

  --quick                  the most telling peers of each bar, fewer repetitions; below 12 minutes
  --rows 1000000           records of the cycle
  --reps 3                 repetitions of each work; contenders alternate
  --only first,life        works: bytes format first warm life mount reach
  --contenders product,…   bare limit product ag-grid revogrid tabulator tanstack vaadin perspective duckdb
  --out file               JSON lines (default: test/bench/.data/results.jsonl, replaced by each run)
  --report file,…          measures nothing: the tables of lines that earlier runs wrote
`;

export const contenderNames = [
  'bare',
  'limit',
  'product',
  'ag-grid',
  'revogrid',
  'tabulator',
  'tanstack',
  'vaadin',
  'perspective',
  'duckdb',
] as const;
export type ContenderName = (typeof contenderNames)[number];

export const workNames = ['bytes', 'format', 'first', 'warm', 'life', 'mount', 'reach'] as const;
export type WorkName = (typeof workNames)[number];

export interface Options {
  readonly quick: boolean;
  readonly rows: number;
  readonly reps: number;
  readonly only: ReadonlySet<WorkName>;
  readonly contenders: ReadonlySet<ContenderName>;
  readonly out: string | undefined;
  readonly report: readonly string[] | undefined;
}

function chosen<T extends string>(text: string | undefined, all: readonly T[]): ReadonlySet<T> {
  if (text === undefined) return new Set(all);
  const names = text.split(',');
  const unknown = names.filter((name) => !all.includes(name as T));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}\n\n${help}`);
  return new Set(names as T[]);
}

/** Undefined: only the help was asked for. */
export function readOptions(): Options | undefined {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      rows: { type: 'string', default: '1000000' },
      reps: { type: 'string' },
      only: { type: 'string' },
      contenders: { type: 'string' },
      out: { type: 'string' },
      report: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    quick: values.quick,
    rows: Number(values.rows),
    reps: Number(values.reps ?? (values.quick ? 1 : 3)),
    only: chosen(values.only, workNames),
    contenders: chosen(values.contenders, contenderNames),
    out: values.out,
    report: values.report?.split(','),
  };
}
