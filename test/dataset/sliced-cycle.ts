import Database from 'libsql';
import { amountText } from '@partner-widgets/domain/money';
import type { Random } from '@partner-widgets/gateway/seed/random';

type Stored = Record<string, string | bigint | null>;

const partner = 'p-dist-0001';
const managers = Array.from({ length: 15 }, (_, at) => `am-9${String(at).padStart(3, '0')}`);

/** The columns of {@link SlicedCycle.rows}, as the dataset calls them. */
export const comparedColumns = [
  'id',
  'accountManagerId',
  'customerId',
  'tradeId',
  'paymentAmount',
] as const;

/** A billing cycle of many small chunks, one a manager, changed beside the gateway as a nightly load does. */
export class SlicedCycle {
  readonly cycle: string;
  readonly #database: Database.Database;
  #made = 0;

  constructor(databaseFile: string, cycle: string) {
    this.cycle = cycle;
    this.#database = new Database(databaseFile, { timeout: 10_000 });
    this.#database.defaultSafeIntegers(true);
    const hire = this.#database.prepare(
      'insert into account_managers (manager_id, partner_id, name) values (?, ?, ?)',
    );
    this.#atOnce(() => {
      for (const manager of managers) hire.run(manager, partner, manager);
      for (const manager of managers) for (let row = 0; row < 50; row++) this.#add(manager, row);
    });
  }

  /** A charge comes late, one is corrected, one is taken back, one goes to another manager, all of one day to another id. */
  change(random: Random): string {
    const kind = random.pick(['late', 'corrected', 'gone', 'moved', 'renamed'] as const);
    this.#atOnce(() => {
      const rows = this.#rows('and account_manager_id = ?', random.pick(managers));
      const row = rows.length > 1 ? random.pick(rows) : undefined;
      if (kind === 'late' || !row) return this.#add(random.pick(managers), random.whole(0, 1e6));
      const set = (column: string, value: string | bigint): unknown =>
        this.#database
          .prepare(`update consumption_records set ${column} = ? where id = ?`)
          .run(value, row['id']);
      if (kind === 'corrected') {
        const exact = BigInt(random.whole(-1e12, 1e12)) * 100n + 7n;
        set('payment_amount', exact);
      } else if (kind === 'moved') set('account_manager_id', random.pick(managers));
      else if (kind === 'renamed') set('trade_id', `T-${random.hex(12)}`);
      else
        this.#database
          .prepare('delete from consumption_records where id = ?')
          .run(row['id'] as string);
    });
    return kind;
  }

  /** What is stored now, by {@link comparedColumns}, in the order of their ids. */
  rows(): (string | null)[][] {
    return this.#rows('')
      .map((row) => [
        ...['id', 'account_manager_id', 'customer_id', 'trade_id'].map(
          (column) => row[column] as string | null,
        ),
        amountText(row['payment_amount'] as bigint),
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  }

  /** Exact, by column of the dataset. */
  sums(): Record<string, string> {
    const all = this.#rows('');
    const sum = (column: string): string =>
      amountText(all.reduce((units, row) => units + (row[column] as bigint), 0n));
    return { paymentAmount: sum('payment_amount'), cashAmount: sum('cash_amount') };
  }

  close(): void {
    this.#database.close();
  }

  #rows(where: string, ...values: string[]): Stored[] {
    return this.#database
      .prepare(
        `select * from consumption_records where partner_id = '${partner}' and cycle = ? ${where}`,
      )
      .all(this.cycle, ...values) as Stored[];
  }

  /** A charge like one that is there, with an id and an amount of its own. */
  #add(manager: string, number: number): void {
    const [like] = this.#database
      .prepare(`select * from consumption_records where partner_id = '${partner}' limit 1 offset ?`)
      .all(number % 97) as Stored[];
    const row: Stored = {
      ...like,
      id: `sliced-${String(this.#made++).padStart(6, '0')}`,
      cycle: this.cycle,
      account_manager_id: manager,
      payment_amount: BigInt(number) * 1_000_003n - 50_000_000n,
    };
    const names = Object.keys(row);
    this.#database
      .prepare(
        `insert into consumption_records (${names.join()}) values (${names.map(() => '?').join()})`,
      )
      .run(...names.map((name) => row[name]));
  }

  #atOnce(work: () => unknown): void {
    this.#database.exec('begin immediate');
    try {
      work();
      this.#database.exec('commit');
    } catch (error) {
      this.#database.exec('rollback');
      throw error;
    }
  }
}
