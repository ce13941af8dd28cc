import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { amountText } from '@partner-widgets/domain/money';
import { dataFolder } from '../folders.js';
import { questions } from './columns.js';
import type { DataPart } from './data-part.js';

const amounts = [
  'officialAmount',
  'discountAmount',
  'eraseAmount',
  'paymentAmount',
  'cashAmount',
  'creditAmount',
  'couponAmount',
] as const;

/** What the answers must be, counted by the generator. */
export interface DataFacts {
  readonly rows: number;
  readonly nonZero: number;
  readonly customers: number;
  readonly sums: Readonly<Record<string, string>>;
  readonly refunds: string;
  /** Rows of each filter that is measured. */
  readonly matches: readonly number[];
  /** Of paymentAmount, sorted as it is measured. */
  readonly largest: readonly string[];
}

export const facts: DataPart = {
  name: 'facts',
  sources: ['records'],
  begin(folder, rows) {
    mkdirSync(folder, { recursive: true });
    const sums = new Map<string, bigint>(amounts.map((column) => [column, 0n]));
    const customers = new Set<string>();
    let refunds = 0n;
    const matches = questions.filter.map(() => 0);
    let nonZero = 0;
    const payments: number[] = [];
    return {
      add(record) {
        for (const column of amounts)
          sums.set(column, (sums.get(column) ?? 0n) + BigInt(record[column]));
        customers.add(record.customerId);
        payments.push(record.paymentAmount);
        if (record.paymentAmount !== 0) nonZero++;
        if (record.paymentAmount < 0) refunds += BigInt(record.paymentAmount);
        questions.filter.forEach(({ contains, equals }, index) => {
          if (record.regionCode === equals.value && record.productName.includes(contains.text))
            matches[index] = (matches[index] ?? 0) + 1;
        });
      },
      finish() {
        const found: DataFacts = {
          rows,
          nonZero,
          customers: customers.size,
          sums: Object.fromEntries([...sums].map(([column, units]) => [column, amountText(units)])),
          refunds: amountText(refunds),
          matches,
          largest: payments
            .sort((left, right) => right - left)
            .slice(0, 20)
            .map((units) => amountText(BigInt(units))),
        };
        writeFileSync(join(folder, 'facts.json'), JSON.stringify(found));
      },
    };
  },
};

export const readFacts = (rows: number): DataFacts =>
  JSON.parse(readFileSync(join(dataFolder(rows), 'facts.json'), 'utf8')) as DataFacts;
