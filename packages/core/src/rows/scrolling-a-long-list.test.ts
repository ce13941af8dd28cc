import { expect } from '@open-wc/testing';
import { ClientError } from '../client/client-error.js';
import { settle } from '../testing/fake-clock.js';
import { waitUntil } from '../testing/patience.js';
import type { RowPage, RowQueryOptions, RowRequest, RowSource } from './row-source.js';
import { RowWindow } from './row-window.js';

interface Row {
  readonly id: number;
}
interface Asked {
  readonly request: RowRequest<string>;
  readonly options: RowQueryOptions<Row>;
  answer(more?: Partial<RowPage<Row>>): void;
  fail(kind?: 'server' | 'offline' | 'aborted'): void;
}

/** A list of `total` rows that answers when told. */
class Source implements RowSource<Row, string> {
  readonly capabilities = {
    sortableColumns: ['id'],
    multiSort: true,
    groupableColumns: [],
    containsColumns: [],
    instant: false,
  };
  readonly asked: Asked[] = [];
  total: number;
  constructor(total: number) {
    this.total = total;
  }
  query(request: RowRequest<string>, options: RowQueryOptions<Row> = {}): Promise<RowPage<Row>> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        request,
        options,
        answer: (more = {}) => resolve({ ...this.page(request), ...more }),
        fail: (kind = 'server') => reject(new ClientError(kind)),
      });
    });
  }
  page({ offset, limit, filter }: RowRequest<string>): RowPage<Row> {
    const length = Math.max(0, Math.min(limit, this.total - offset));
    const base = filter === 'b' ? 1_000_000 : 0;
    const rows = Array.from({ length }, (_, n) => ({ id: base + offset + n }));
    return {
      rows,
      offset,
      total: this.total,
      asOf: '2026-11-20T01:00:00Z',
      fromCache: false,
      storedAt: null,
      offline: false,
    };
  }
  get waiting(): Asked[] {
    return this.asked.filter(({ options }) => !options.signal?.aborted);
  }
  offsets(): number[] {
    return this.asked.map(({ request }) => request.offset);
  }
}

async function answerAll(source: Source): Promise<void> {
  for (let round = 0; round < 3; round++) {
    source.asked.forEach((one) => one.answer());
    await settle();
  }
}

const A = { filter: 'a', sort: [] };
const B = { filter: 'b', sort: [] };

function windowOn(source: Source): RowWindow<Row, string> {
  const rows = new RowWindow<Row, string>();
  rows.setSource(source);
  rows.setRequest(A);
  return rows;
}

describe('rows of a long list', () => {
  it('the first page is asked as one request of 100', () => {
    const source = new Source(1_000);
    const rows = windowOn(source);
    expect(source.asked.map(({ request }) => request)).to.deep.equal([
      { filter: 'a', sort: [], offset: 0, limit: 100 },
    ]);
    expect(rows.status).to.equal('loading');
  });

  it('what is ahead of the scroll is asked in the background, what is seen first', async () => {
    const source = new Source(1_000);
    const rows = windowOn(source);
    rows.ensure(0, 20);
    source.asked[0]?.answer();
    await waitUntil(() => source.asked.length === 2, 'nothing is asked ahead');
    rows.ensure(90, 110);
    expect(
      source.asked.map(({ request, options }) => [request.offset, options.priority]),
    ).to.deep.equal([
      [0, 'visible'],
      [100, 'background'],
      [200, 'background'],
    ]);
    expect(rows.rowAt(7)).to.deep.equal({ id: 7 });
  });

  it('a jump cancels what is no longer on the way', async () => {
    const source = new Source(1_000_000);
    const rows = windowOn(source);
    source.asked[0]?.answer();
    await settle();
    rows.ensure(5_000, 5_020);
    rows.ensure(900_000, 900_020);
    const alive = source.waiting
      .map(({ request }) => request.offset)
      .filter((offset) => offset > 0);
    expect(alive).to.deep.equal([900_000, 900_100]);
    await answerAll(source);
    expect(rows.rowAt(900_007)).to.deep.equal({ id: 900_007 });
    expect(rows.rowAt(5_007)).to.equal(undefined);
  });

  it('a page is asked once, however often it is seen', async () => {
    const source = new Source(1_000);
    const rows = windowOn(source);
    await answerAll(source);
    for (let n = 0; n < 10; n++) rows.ensure(n, n + 20);
    expect(source.offsets().filter((offset) => offset === 0)).to.have.length(1);
  });

  it('no page behind the end is asked', async () => {
    const source = new Source(120);
    const rows = windowOn(source);
    await answerAll(source);
    rows.ensure(100, 400);
    await answerAll(source);
    expect(source.offsets().sort((a, b) => a - b)).to.deep.equal([0, 100]);
    expect(rows.total).to.equal(120);
  });

  it('memory holds a bounded number of pages, the last seen ones', async () => {
    const source = new Source(100_000);
    const rows = new RowWindow<Row, string>({ maxPages: 5 });
    rows.setSource(source);
    rows.setRequest(A);
    for (let first = 0; first < 3_000; first += 100) {
      rows.ensure(first, first + 20);
      await answerAll(source);
    }
    const held = Array.from({ length: 40 }, (_, n) => rows.rowAt(n * 100)).filter(Boolean);
    expect(held.length).to.be.within(2, 6);
    expect(rows.rowAt(2_900)).to.deep.equal({ id: 2_900 });
    expect(rows.rowAt(0)).to.equal(undefined);
  });
});

describe('another filter', () => {
  it('shows nothing of the one before, also when its answer comes late', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    const [old] = source.asked;
    rows.setRequest(B);
    old?.answer();
    await settle();
    expect(rows.rowAt(0)).to.equal(undefined);
    expect(old?.options.signal?.aborted).to.equal(true);
    source.asked[1]?.answer();
    await settle();
    expect(rows.rowAt(0)).to.deep.equal({ id: 1_000_000 });
  });

  it('that is the same asks nothing', () => {
    const source = new Source(500);
    const rows = windowOn(source);
    rows.setRequest({ filter: 'a', sort: [] });
    expect(source.asked).to.have.length(1);
  });

  it('begins at the top', async () => {
    const source = new Source(5_000);
    const rows = windowOn(source);
    await answerAll(source);
    rows.ensure(4_000, 4_020);
    rows.setRequest(B);
    expect(source.asked.at(-1)?.request.offset).to.equal(0);
  });

  it('with no match is empty, not loading', async () => {
    const source = new Source(0);
    const rows = windowOn(source);
    await answerAll(source);
    expect([rows.status, rows.total]).to.deep.equal(['empty', 0]);
  });
});

describe('a page that fails', () => {
  it('the first one: error, and retry asks it again', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    source.asked[0]?.fail();
    await settle();
    expect([rows.status, rows.error?.kind]).to.deep.equal(['error', 'server']);
    rows.retry();
    expect(rows.status).to.equal('loading');
    source.asked[1]?.answer();
    await settle();
    expect(rows.status).to.equal('ready');
  });

  it('a later one: the others stay, only it is asked again', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    source.asked[0]?.answer();
    await settle();
    rows.ensure(90, 130);
    source.asked.find(({ request }) => request.offset === 100)?.fail();
    await settle();
    expect([rows.status, rows.rowAt(95)?.id, rows.errorAt(105)?.kind]).to.deep.equal([
      'partial',
      95,
      'server',
    ]);
    const before = source.asked.length;
    rows.retry();
    expect(source.asked.slice(before).map(({ request }) => request.offset)).to.deep.equal([100]);
  });

  it('is not asked again by scrolling alone', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    source.asked[0]?.fail();
    await settle();
    for (let n = 0; n < 5; n++) rows.ensure(n, n + 20);
    expect(source.asked).to.have.length(1);
  });

  it('a session that changed hands is no failure', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    source.asked[0]?.fail('aborted');
    await settle();
    expect(rows.error).to.equal(undefined);
  });
});

describe('what is stored', () => {
  it('is shown at once and replaced by the answer', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    source.asked[0]?.options.onCached?.({
      ...source.page(source.asked[0].request),
      rows: [{ id: -1 }],
      fromCache: true,
      storedAt: 7,
    });
    expect([rows.rowAt(0)?.id, rows.fromCache, rows.storedAt, rows.isBusy]).to.deep.equal([
      -1,
      true,
      7,
      true,
    ]);
    source.asked[0]?.answer();
    await settle();
    expect([rows.rowAt(0)?.id, rows.fromCache, rows.isBusy]).to.deep.equal([0, false, false]);
  });

  it('stays with the error beside it when the answer fails', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    source.asked[0]?.options.onCached?.({
      ...source.page(source.asked[0].request),
      fromCache: true,
      storedAt: 7,
    });
    source.asked[0]?.fail();
    await settle();
    expect([rows.status, rows.rowAt(0)?.id]).to.deep.equal(['partial', 0]);
  });

  it('an offline answer says so', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    source.asked[0]?.answer({ offline: true, fromCache: true, storedAt: 9 });
    await settle();
    expect([rows.offline, rows.storedAt, rows.status]).to.deep.equal([true, 9, 'ready']);
  });
});

describe('the same rows from somewhere else', () => {
  it('a swapped source shows the old rows until its own come, at the same place', async () => {
    const source = new Source(5_000);
    const rows = windowOn(source);
    await answerAll(source);
    rows.ensure(2_000, 2_020);
    await answerAll(source);
    const dataset = new Source(5_000);
    rows.setSource(dataset);
    expect(rows.rowAt(2_005)?.id).to.equal(2_005);
    expect(dataset.asked[0]?.request.offset).to.equal(2_000);
    expect(rows.total).to.equal(5_000);
  });

  it('refresh asks the server, not the disk, and keeps the rows meanwhile', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    await answerAll(source);
    const before = source.asked.length;
    rows.refresh();
    expect(source.asked[before]?.options.reload).to.equal(true);
    expect(rows.rowAt(3)?.id).to.equal(3);
  });

  it('clear leaves nothing in memory', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    await answerAll(source);
    rows.clear();
    expect([rows.rowAt(0), rows.total]).to.deep.equal([undefined, undefined]);
  });

  it('many changes in a turn are told once', async () => {
    const source = new Source(500);
    const rows = windowOn(source);
    let told = 0;
    rows.subscribe(() => told++);
    rows.setRequest(B);
    rows.setRequest(A);
    await Promise.resolve();
    expect(told).to.equal(1);
  });
});
