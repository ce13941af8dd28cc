import { expect } from '@open-wc/testing';
import { ClientError } from '../client/client-error.js';
import { settle } from '../testing/fake-clock.js';
import { waitUntil } from '../testing/patience.js';
import { MadePage } from './made-page.js';
import type { RowPage, RowRequest, RowSource } from './row-source.js';
import { RowWindow } from './row-window.js';

interface Row {
  readonly id: string;
}

interface Asked {
  readonly request: RowRequest<string>;
  readonly signal: AbortSignal | undefined;
  answer(): void;
  fail(): void;
}

/** 5,000 rows whose ids name the filter and the order, from a source of this browser or from far away. */
class Source implements RowSource<Row, string> {
  readonly asked: Asked[] = [];
  readonly capabilities;

  constructor(instant: boolean) {
    this.capabilities = {
      multiSort: true,
      groupableColumns: [],
      containsColumns: [],
      instant,
    };
  }

  query(
    request: RowRequest<string>,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<RowPage<Row>> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        request,
        signal,
        answer: () => resolve(pageOf(request)),
        fail: () => reject(new ClientError('server')),
      });
    });
  }

  async answerAll(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      for (const one of this.asked) one.answer();
      await settle();
    }
    // On a busy machine the page ahead is asked for meanwhile: nobody would answer that one.
    for (const one of this.asked) one.answer();
    await Promise.resolve();
  }
}

function pageOf({ filter, sort, offset, limit }: RowRequest<string>): RowPage<Row> {
  const total = filter === 'none' ? 0 : 5_000;
  const length = Math.max(0, Math.min(limit, total - offset));
  const order = sort[0]?.column ?? '';
  return {
    rows: Array.from({ length }, (_, place) => ({ id: `${filter}${order}${offset + place}` })),
    offset,
    total,
    asOf: null,
    fromCache: false,
    storedAt: null,
    offline: false,
  };
}

const asking = (filter: string, column?: string) => ({
  filter,
  sort: column ? [{ column, descending: false }] : [],
});

async function windowOn(source: Source): Promise<RowWindow<Row, string>> {
  const rows = new RowWindow<Row, string>();
  rows.setSource(source);
  rows.setRequest(asking('a'));
  await source.answerAll();
  source.asked.length = 0;
  return rows;
}

describe('another filter of an instant source', () => {
  it('keeps the rows of the one before until its answer is there', async () => {
    const source = new Source(true);
    const rows = await windowOn(source);
    let told = 0;
    rows.subscribe(() => told++);
    rows.setRequest(asking('b'));
    await settle();
    expect([rows.rowAt(3)?.id, rows.total, rows.status, rows.isHeld, told]).to.deep.equal([
      'a3',
      5_000,
      'ready',
      true,
      0,
    ]);
    expect(rows.shownRequest?.filter).to.equal('a');
    source.asked[0]?.answer();
    await settle();
    expect([rows.rowAt(3)?.id, rows.isHeld, told]).to.deep.equal(['b3', false, 1]);
    expect(rows.shownRequest?.filter).to.equal('b');
  });

  it('keeps them no longer than a moment', async () => {
    const source = new Source(true);
    const rows = await windowOn(source);
    rows.setRequest(asking('b'));
    await waitUntil(() => rows.total === undefined, 'the old rows stay');
    expect([rows.rowAt(3), rows.status, rows.isBusy]).to.deep.equal([undefined, 'loading', true]);
    source.asked[0]?.answer();
    await settle();
    expect(rows.rowAt(3)?.id).to.equal('b3');
  });

  it('typed on while it works makes the rows no older', async () => {
    const source = new Source(true);
    const rows = await windowOn(source);
    const typing = setInterval(() => rows.setRequest(asking(`b${source.asked.length}`)), 30);
    await waitUntil(() => rows.total === undefined, 'the old rows stay');
    clearInterval(typing);
    expect(source.asked.length).to.be.greaterThan(1);
    expect(source.asked[0]?.signal?.aborted).to.equal(true);
    source.asked[0]?.answer();
    await settle();
    expect(rows.rowAt(0)).to.equal(undefined);
  });

  it('begins at the top, wherever the table still stands', async () => {
    const source = new Source(true);
    const rows = await windowOn(source);
    rows.ensure(4_000, 4_020);
    await source.answerAll();
    source.asked.length = 0;
    rows.setRequest(asking('b'));
    rows.ensure(4_000, 4_020);
    expect(source.asked.map(({ request }) => request.offset)).to.deep.equal([0]);
  });

  it('that fails shows its failure at once', async () => {
    const source = new Source(true);
    const rows = await windowOn(source);
    rows.setRequest(asking('b'));
    source.asked[0]?.fail();
    await settle();
    expect([rows.status, rows.rowAt(0), rows.isHeld]).to.deep.equal(['error', undefined, false]);
  });

  it('without a match is empty, and the rows come back from there', async () => {
    const source = new Source(true);
    const rows = await windowOn(source);
    rows.setRequest(asking('none'));
    await source.answerAll();
    expect(rows.status).to.equal('empty');
    rows.setRequest(asking('a'));
    expect(rows.status).to.equal('empty');
    await source.answerAll();
    expect([rows.status, rows.rowAt(0)?.id]).to.deep.equal(['ready', 'a0']);
  });

  it('leaves nothing behind when the session ends meanwhile', async () => {
    const source = new Source(true);
    const rows = await windowOn(source);
    rows.setRequest(asking('b'));
    rows.clear();
    expect([rows.rowAt(0), rows.total, rows.isHeld]).to.deep.equal([undefined, undefined, false]);
  });

  it('of rows that come from far away shows nothing of the one before', async () => {
    const rows = await windowOn(new Source(false));
    rows.setRequest(asking('b'));
    expect([rows.rowAt(0), rows.total]).to.deep.equal([undefined, undefined]);
  });
});

describe('another order of an instant source', () => {
  it('where the table stands takes the place of the old rows all at once', async () => {
    const source = new Source(true);
    const rows = await windowOn(source);
    rows.ensure(60, 70);
    await source.answerAll();
    source.asked.length = 0;
    rows.setRequest(asking('a', 'z'));
    rows.ensure(60, 70);
    const [, first, second] = source.asked;
    first?.answer();
    await settle();
    expect(rows.rowAt(60)?.id).to.equal('a60');
    second?.answer();
    await settle();
    expect([rows.rowAt(60)?.id, rows.rowAt(70)?.id]).to.deep.equal(['az60', 'az70']);
  });
});

describe('rows of this browser', () => {
  it('are asked for in small pages, where a movement lands as well', async () => {
    const source = new Source(true);
    const rows = await windowOn(source);
    rows.ensure(1_000, 1_020, [{ first: 1_200, last: 1_220 }]);
    expect(source.asked.map(({ request: { offset, limit } }) => [offset, limit])).to.deep.equal([
      [992, 32],
      [1_184, 32],
      [1_216, 32],
    ]);
    rows.ensure(1_200, 1_220, [{ first: 1_400, last: 1_420 }]);
    expect(source.asked.slice(0, 3).map(({ signal }) => signal?.aborted)).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('take the place of those from far away, row by row', async () => {
    const far = new Source(false);
    const rows = await windowOn(far);
    rows.ensure(90, 120);
    await far.answerAll();
    const near = new Source(true);
    rows.setSource(near);
    expect([64, 99, 100, 127].map((index) => rows.rowAt(index)?.id)).to.deep.equal([
      'a64',
      'a99',
      'a100',
      'a127',
    ]);
    expect(near.asked.map(({ request: { offset } }) => offset)).to.deep.equal([64, 96, 128]);
    await near.answerAll();
    expect([rows.isBusy, rows.rowAt(100)?.id]).to.deep.equal([false, 'a100']);
  });

  it('are made when they are read, each once', () => {
    const made: number[] = [];
    const facts = pageOf({ ...asking('a'), offset: 0, limit: 0 });
    const page = new MadePage(
      [1, 2, 3],
      (raw) => {
        made.push(raw);
        return { raw };
      },
      facts,
    );
    expect(page.rowAt(1)).to.equal(page.rowAt(1));
    expect([page.rowAt(7), made]).to.deep.equal([undefined, [2]]);
    expect(page.rows.map(({ raw }) => raw)).to.deep.equal([1, 2, 3]);
    expect(page.rows[1]).to.equal(page.rowAt(1));
    expect(made).to.deep.equal([2, 1, 3]);
  });
});
