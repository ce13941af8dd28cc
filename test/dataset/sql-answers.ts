import Database from 'libsql';
import type { Condition, EngineQuery } from '@partner-widgets/core/dataset/engine/engine-types';
import { amountText, parseAmount } from '@partner-widgets/domain/money';
import { foldText } from '@partner-widgets/domain/fold-text';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import { hostileColumns, type HostileRow } from './hostile-rows.js';

type Row = Record<string, string | bigint | null>;
const folded = ['trade', 'product', 'spec', 'customer', 'manager'];
const kindOf = new Map(hostileColumns.map(({ name, kind }) => [name, kind]));

/** Texts shown for the products; the others are shown as themselves. */
export type Shown = ReadonlyMap<string, string>;

/** The same rows in SQLite: what is asked of the engine is asked here in SQL. */
export class SqlAnswers {
  readonly #database = new Database(':memory:');
  readonly #statements = new Map<string, ReturnType<Database.Database['prepare']>>();

  constructor(rows: readonly HostileRow[], shown: Shown, locale: string) {
    const columns = hostileColumns.map(({ name, kind }) =>
      kind === 'text' || kind === 'id' ? `${name} text` : `${name} integer`,
    );
    const more = [
      ...folded.map((name) => `${name}_folded text`),
      'product_shown text',
      'rank integer',
    ];
    this.#database.exec(`create table t (chunk integer, ${[...columns, ...more].join()})`);
    const ranks = ranksOf(rows, shown, locale);
    const insert = this.#database.prepare(
      `insert into t values (${[0, ...columns, ...more].map(() => '?').join()})`,
    );
    this.#database.exec('begin');
    for (const row of rows) {
      const label = shown.get(row.product) ?? row.product;
      const values = hostileColumns.map(({ name }) => row[name as keyof HostileRow]);
      insert.run(
        0,
        ...values.map((value) => (typeof value === 'boolean' ? Number(value) : value)),
        ...folded.map((name) => {
          const value = row[name as keyof HostileRow] as string | null;
          return value === null ? null : foldText(value);
        }),
        foldText(label),
        ranks.get(label) ?? 0,
      );
    }
    this.#database.exec('commit');
  }

  close(): void {
    this.#database.close();
  }

  count(where: readonly Condition[]): number {
    const { sql, values } = whereOf(where);
    return Number(this.#all(`select count(*) as n from t where ${sql}`, values)[0]?.['n']);
  }

  window({ where, sort }: EngineQuery, offset: number, limit: number) {
    const { sql, values } = whereOf(where);
    const order = sort.map(({ column, descending, of }) => {
      const expression = of === 'label' && column === 'product' ? 'rank' : column;
      return `${expression} ${descending ? 'desc' : 'asc'}`;
    });
    const names = hostileColumns.map(({ name }) => name).join();
    const rows = this.#all(
      `select ${names} from t where ${sql} order by ${[...order, 'id asc'].join()} limit ? offset ?`,
      [...values, limit, offset],
    );
    return rows.map((row) =>
      Object.fromEntries(hostileColumns.map(({ name, kind }) => [name, cell(row[name], kind)])),
    );
  }

  distinct(where: readonly Condition[], column: string) {
    const { sql, values } = whereOf(where);
    return this.#all(
      `select ${column} as value, count(*) as n from t where ${sql}
       group by ${column} order by n desc, value asc`,
      values,
    ).map((row) => ({ value: row['value'] as string | null, count: Number(row['n']) }));
  }

  group(where: readonly Condition[], by: string, sums: readonly string[]) {
    const { sql, values } = whereOf(where);
    return this.#all(
      `select ${by} as value, count(*) as n, ${sums.map(limbs).join()} from t where ${sql}
       group by ${by} order by value asc`,
      values,
    ).map((row) => ({
      value: row['value'] as string | null,
      count: Number(row['n']),
      sums: Object.fromEntries(sums.map((name) => [name, joined(row, name)])),
    }));
  }

  summary(where: readonly Condition[], sums: readonly string[], distinct: string) {
    const { sql, values } = whereOf(where);
    const negative = (name: string) =>
      `sum((case when ${name} < 0 then ${name} else 0 end) >> 32) as ${name}_minus_high,
       sum((case when ${name} < 0 then ${name} else 0 end) & 4294967295) as ${name}_minus_low`;
    const [row = {}] = this.#all(
      `select count(*) as n, count(distinct ${distinct}) as d, ${sums.map(limbs).join()},
       ${sums.map(negative).join()} from t where ${sql}`,
      values,
    );
    return {
      count: Number(row['n']),
      distinct: { [distinct]: Number(row['d']) },
      sums: Object.fromEntries(sums.map((name) => [name, joined(row, name)])),
      negatives: Object.fromEntries(sums.map((name) => [name, joined(row, `${name}_minus`)])),
    };
  }

  #all(sql: string, values: readonly unknown[]): Row[] {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      statement.safeIntegers(true);
      this.#statements.set(sql, statement);
      if (this.#statements.size > 200) this.#statements.clear();
    }
    return statement.all(values as unknown[]) as Row[];
  }
}

const limbs = (name: string) =>
  `sum(${name} >> 32) as ${name}_high, sum(${name} & 4294967295) as ${name}_low`;

const joined = (row: Row, name: string) =>
  amountText(BigInt(row[`${name}_high`] ?? 0) * 4_294_967_296n + BigInt(row[`${name}_low`] ?? 0));

function cell(value: string | bigint | null | undefined, kind: string) {
  if (value === null || value === undefined) return null;
  if (kind === 'amount') return amountText(BigInt(value));
  if (kind === 'time') return instantText(new Date(Number(value)));
  return kind === 'flag' ? Number(value) === 1 : value;
}

function whereOf(where: readonly Condition[]): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = where.map((condition) => {
    const { column } = condition;
    switch (condition.kind) {
      case 'not-zero':
        return `${column} <> 0`;
      case 'contains': {
        values.push(foldText(condition.text));
        const isShown = condition.of === 'label' && column === 'product';
        return `instr(${isShown ? 'product_shown' : `${column}_folded`}, ?) > 0`;
      }
      case 'range': {
        const read = (text: string) =>
          kindOf.get(column) === 'amount' ? parseAmount(text) : BigInt(Date.parse(text));
        const ends = [`${column} is not null`];
        for (const [end, sign] of [
          [condition.from, '>='],
          [condition.to, '<'],
        ] as const) {
          if (end === undefined) continue;
          const units = read(end);
          // What no 64-bit column can reach: SQLite would take it for a float.
          const over = units > 2n ** 63n - 1n ? 1 : units < -(2n ** 63n) ? -1 : 0;
          if (over) ends.push(over > 0 === (sign === '<') ? '1' : '0');
          else {
            ends.push(`${column} ${sign} ?`);
            values.push(units);
          }
        }
        return ends.join(' and ');
      }
      case 'in': {
        const isFlag = kindOf.get(column) === 'flag';
        const given = condition.values.filter(
          (value) => value !== null && (!isFlag || value === 'true' || value === 'false'),
        );
        for (const value of given) {
          values.push(isFlag ? Number(value === 'true') : value);
        }
        const list = `${column} in (${given.map(() => '?').join()})`;
        return condition.values.includes(null) ? `(${list} or ${column} is null)` : list;
      }
    }
  });
  return { sql: parts.length ? parts.join(' and ') : '1', values };
}

/** Apart from the engine's: one sort of the platform over the shown texts. */
function ranksOf(rows: readonly HostileRow[], shown: Shown, locale: string): Map<string, number> {
  const { compare } = new Intl.Collator(locale);
  const labels = [...new Set(rows.map(({ product }) => shown.get(product) ?? product))];
  labels.sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
  return new Map(labels.map((label, rank) => [label, rank]));
}
