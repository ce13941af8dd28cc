import type { BenchRecord } from './contender.js';

const rowsInPage = 1000;
const onTheirWay = 6;

/** A decimal text as a number of 1e-8 units: what a grid can sort and sum. */
function units(text: string): number {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = Number(whole) * 1e8 + Number(fraction.padEnd(8, '0'));
  return text.startsWith('-') ? -value : value;
}

async function get(path: string, delay: number): Promise<BenchRecord[]> {
  const answer = await fetch(`${path}?delay=${delay}`);
  const { records } = (await answer.json()) as { records: BenchRecord[] };
  for (const record of records) record.paymentAmount = units(String(record.paymentAmount));
  return records;
}

export const fetchFirst = (rows: number, delay: number): Promise<BenchRecord[]> =>
  get(`/data/${rows}/json/first.json`, delay);

/** All pages, six on their way at a time, as a grid without a server side must load them. */
export async function fetchAll(rows: number, delay: number): Promise<BenchRecord[]> {
  const pages = Math.ceil(rows / rowsInPage);
  const coming: Promise<BenchRecord[]>[] = [];
  const all: BenchRecord[] = [];
  let asked = 0;
  for (let page = 0; page < pages; page++) {
    while (asked < Math.min(pages, page + onTheirWay))
      coming.push(get(`/data/${rows}/json/${String(asked++).padStart(4, '0')}.json`, delay));
    for (const record of await (coming.shift() as Promise<BenchRecord[]>)) all.push(record);
  }
  return all;
}

/** The decimal text of units, for those that show the number they sort by. */
export function amountOf(value: unknown): string {
  if (typeof value !== 'number') return String(value);
  const digits = String(Math.abs(value)).padStart(9, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -8)}.${digits.slice(-8)}`;
}
