import '@partner-widgets/elements/data-table/define';
import type { ColumnDefinition } from '@partner-widgets/elements/data-table/column-definition';
import type { PartnerDataTable } from '@partner-widgets/elements/data-table/partner-data-table';
import type { RowPage, RowRequest, RowSource } from '@partner-widgets/core/rows/row-source';
import { nextFrame, painted } from '../page/painted.js';
import { textAt } from '../page/sight.js';

const total = 30_000_000;
const randomRows = 1000;
const endRows = 100;

interface Row {
  readonly number: number;
}

/** Rows that are made of their number: any of them is there at once, and none costs memory. */
const source: RowSource<Row> = {
  capabilities: {
    sortableColumns: [],
    multiSort: false,
    groupableColumns: [],
    containsColumns: [],
    instant: true,
  },
  query: ({ offset, limit }: RowRequest): Promise<RowPage<Row>> =>
    Promise.resolve({
      rows: Array.from({ length: Math.min(limit, total - offset) }, (_, place) => ({
        number: offset + place,
      })),
      offset,
      total,
      asOf: null,
      fromCache: false,
      storedAt: null,
      offline: false,
    }),
};

const columns: ColumnDefinition<Row>[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({
  id,
  label: id,
  width: 150,
  text: ({ number }) => `${id} ${number}`,
}));

const table = document.createElement('partner-data-table') as PartnerDataTable<Row>;
Object.assign(table, {
  label: 'Rows',
  rowId: ({ number }: Row) => String(number),
  columns,
  source,
});
table.style.setProperty('--partner-data-table-block-size', '640px');
document.querySelector('#host')?.append(table);

const viewport = (): HTMLElement => table.shadowRoot?.querySelector('.viewport') as HTMLElement;

/** Numbers of the rows in sight from top to bottom; NaN is a blank. */
function numbersInSight(): number[] {
  const box = viewport().getBoundingClientRect();
  const header = viewport().querySelector('.header')?.getBoundingClientRect();
  if (!header) return [NaN];
  const numbers: number[] = [];
  const bottom = box.top + viewport().clientHeight;
  for (let y = header.bottom + header.height / 2; y < bottom - 2; y += header.height) {
    const text = /^a (\d+)$/.exec(textAt(box.left + 60, y))?.[1];
    numbers.push(Number(text ?? NaN));
  }
  return numbers;
}

const isRight = (row: number): boolean => {
  const numbers = numbersInSight();
  return (
    numbers.includes(row) &&
    numbers.every((number, place) => number === (numbers[0] as number) + place)
  );
};

/** Goes to each row in turn: how many frames until it and its neighbours stand there. */
async function reach(): Promise<unknown> {
  while (!numbersInSight().includes(0)) await nextFrame();
  await table.interact();
  const rows = [
    ...Array.from({ length: endRows }, (_, row) => row),
    ...Array.from({ length: endRows }, (_, row) => total - 1 - row),
  ];
  let seed = 20_261_031;
  for (let count = 0; count < randomRows; count++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    rows.push(Math.floor((seed / 2 ** 32) * total));
  }
  const frames: number[] = [];
  const lost: number[] = [];
  for (const row of rows) {
    table.scrollToRow(row);
    let waited = 0;
    do {
      await painted();
      waited++;
    } while (!isRight(row) && waited < 60);
    if (!isRight(row)) lost.push(row);
    frames.push(waited);
  }
  const sorted = [...frames].sort((left, right) => left - right);
  return {
    rows: rows.length,
    lost: lost.length,
    examples: lost.slice(0, 5),
    median: sorted[Math.floor(sorted.length / 2)],
    p95: sorted[Math.floor(sorted.length * 0.95)],
    most: sorted.at(-1),
  };
}

Object.assign(window, { reach });
