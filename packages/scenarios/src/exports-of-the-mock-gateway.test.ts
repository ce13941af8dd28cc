import { expect } from '@open-wc/testing';
import { byteOrderMark } from '@partner-widgets/domain/csv';
import { create as exportExpired } from './export-expired.js';
import { create as exportFailed } from './export-failed.js';
import { create as exportRunning } from './export-running.js';
import { create as ready } from './ready.js';
import { answerOf, ask, problemOf } from './testing/ask.js';

const body = {
  type: 'consumption-detail',
  filter: { cycle: '2026-10' },
  format: 'csv',
  language: 'zh-CN',
  anonymisationAcknowledged: true,
};
const key = (name: string) => ({ 'Idempotency-Key': `${name}-0123456789abcdef` });

function clock() {
  let time = Date.parse('2026-11-22T03:00:00Z');
  return { now: () => time, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('exports of the mock gateway', () => {
  it('queue, run, complete and expire after three days (customers/EX-02, EX-06)', async () => {
    const { now, pass } = clock();
    const scenario = ready({ now });
    const states: string[] = [];
    const task = await answerOf(scenario, 'createExport', { body }, key('a'));
    for (const milliseconds of [0, 1000, 2000, 3 * 86_400_000 + 1]) {
      pass(milliseconds);
      states.push((await answerOf(scenario, 'getExport', { params: { taskId: task.id } })).status);
    }
    expect(states).to.deep.equal(['PENDING', 'RUNNING', 'COMPLETED', 'EXPIRED']);
    const gone = await ask(scenario, 'downloadExport', { params: { taskId: task.id } });
    expect(await problemOf(gone)).to.equal('410 export-expired');
  });

  it('hold every row of the filter, masked, formulas made harmless (customers/EX-01, EX-04)', async () => {
    const { now, pass } = clock();
    const scenario = ready({ now });
    const task = await answerOf(scenario, 'createExport', { body }, key('b'));
    pass(5000);
    const bytes = await (
      await ask(scenario, 'downloadExport', { params: { taskId: task.id } })
    ).arrayBuffer();
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith(byteOrderMark)).to.equal(true);
    expect(text.split('\r\n')).to.have.length(task.rowCount + 2);
    expect(text).to.contain("'=cmd|");
    const plain = scenario.gateway.world.customers[0]?.name ?? '';
    expect(text).to.not.contain(plain);
  });

  it('run one at a time of a type (customers/EX-07)', async () => {
    const refused = await ask(exportRunning(), 'createExport', { body }, key('c'));
    expect(await problemOf(refused)).to.equal('409 export-already-running');
  });

  it('give the stored answer to the same key, and refuse another body', async () => {
    const scenario = ready();
    const first = await answerOf(scenario, 'createExport', { body }, key('d'));
    expect(await answerOf(scenario, 'createExport', { body }, key('d'))).to.deep.equal(first);
    const other = { ...body, language: 'en' };
    expect(
      await problemOf(await ask(scenario, 'createExport', { body: other }, key('d'))),
    ).to.equal('409 idempotency-key-reused');
    expect(await problemOf(await ask(scenario, 'createExport', { body }))).to.equal(
      '400 idempotency-key-required',
    );
  });

  it('fail, or are void, where the situation says so', async () => {
    const statuses = async (scenario: ReturnType<typeof ready>) =>
      (await answerOf(scenario, 'listExports')).items.map(({ status }) => status);
    expect(await statuses(exportFailed())).to.deep.equal(['FAILED', 'FAILED']);
    expect(await statuses(exportExpired())).to.deep.equal(['EXPIRED', 'EXPIRED']);
  });

  it('can be stopped', async () => {
    const scenario = exportRunning();
    const params = { taskId: 'et-1' };
    expect((await answerOf(scenario, 'cancelExport', { params }, key('e'))).status).to.equal(
      'CANCELLED',
    );
    expect((await answerOf(scenario, 'getExport', { params })).status).to.equal('CANCELLED');
  });
});
