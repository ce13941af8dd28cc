import { expect } from '@open-wc/testing';
import { settle } from '../testing/fake-clock.js';
import { FakeGateway, json, problem } from '../testing/fake-gateway.js';
import { openTab } from '../testing/tab.js';
import type { ClientError } from '../client/client-error.js';
import { ExportTasks } from './export-tasks.js';

const REQUEST = {
  type: 'consumption-detail',
  filter: { cycle: '2026-11' },
  format: 'csv',
  language: 'zh-CN',
  anonymisationAcknowledged: true,
} as const;
const task = (status: string, more: object = {}) => ({
  id: 'task-1',
  type: 'consumption-detail',
  format: 'csv',
  status,
  fileName: 'a.csv',
  rowCount: 2,
  rowsWritten: 0,
  fileCount: 1,
  byteCount: null,
  createTime: '2026-11-20T02:00:00Z',
  finishTime: null,
  expireTime: null,
  failReason: null,
  ...more,
});

describe('an export task', () => {
  it('is followed until it is done, more and more seldom', async () => {
    let polls = 0;
    const gateway = new FakeGateway().on('exports/task-1', () =>
      json(task(polls++ < 8 ? 'RUNNING' : 'COMPLETED')),
    );
    const { core, clock } = openTab({ gateway });
    const seen: string[] = [];
    const done = new ExportTasks(core.client, clock).follow('task-1', {
      onProgress: ({ status }) => seen.push(status),
    });
    await clock.advance(5_000);
    const early = polls;
    expect(early).to.be.within(3, 5);
    await clock.advance(60_000);
    expect((await done).status).to.equal('COMPLETED');
    expect(seen.at(-1)).to.equal('COMPLETED');
    core.dispose();
  });

  it('a network that is gone for a while does not lose it', async () => {
    let polls = 0;
    const gateway = new FakeGateway().on('exports/task-1', () =>
      json(task(polls++ < 1 ? 'RUNNING' : 'COMPLETED')),
    );
    const { core, clock } = openTab({ gateway });
    const done = new ExportTasks(core.client, clock).follow('task-1');
    await settle();
    gateway.dead = true;
    await clock.advance(10_000);
    gateway.dead = false;
    await clock.advance(30_000);
    expect((await done).status).to.equal('COMPLETED');
    core.dispose();
  });

  it('one that was forgotten by the server is told', async () => {
    const gateway = new FakeGateway().on('exports/task-1', () => problem(404, 'not-found'));
    const { core, clock } = openTab({ gateway });
    const kind = await new ExportTasks(core.client, clock)
      .follow('task-1')
      .catch((error: ClientError) => error.kind);
    expect(kind).to.equal('not-found');
    core.dispose();
  });

  it('a click that failed and is repeated with its key makes one task', async () => {
    let calls = 0;
    const gateway = new FakeGateway().on('exports', () =>
      calls++ === 0 ? problem(500, 'internal') : json(task('PENDING'), { status: 201 }),
    );
    const { core } = openTab({ gateway });
    const tasks = new ExportTasks(core.client);
    const error = (await tasks
      .create(REQUEST)
      .catch((failure: ClientError) => failure)) as ClientError;
    const made = await tasks.create(REQUEST, { idempotencyKey: error.idempotencyKey ?? '' });
    expect(made.id).to.equal('task-1');
    const keys = gateway.requests.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys[0]).to.equal(keys[1]);
    core.dispose();
  });

  it('a second one of the same type is refused by name (customers/EX-07)', async () => {
    const gateway = new FakeGateway().on('exports', () => problem(409, 'export-already-running'));
    const { core } = openTab({ gateway });
    const error = (await new ExportTasks(core.client)
      .create(REQUEST)
      .catch((failure: ClientError) => failure)) as ClientError;
    expect([error.kind, error.code]).to.deep.equal(['conflict', 'export-already-running']);
    core.dispose();
  });

  it('a file that has expired is not asked for (customers/EX-06)', async () => {
    const gateway = new FakeGateway();
    const { core } = openTab({ gateway });
    const kind = await new ExportTasks(core.client)
      .download(task('EXPIRED') as never)
      .catch((error: ClientError) => error.kind);
    expect(kind).to.equal('gone');
    expect(gateway.requests).to.have.length(0);
    core.dispose();
  });
});
