import type { LocalExport } from '@partner-widgets/contract/export-task';
import { expect } from '@open-wc/testing';
import { FakeGateway, json, problem } from '../../testing/fake-gateway.js';
import { openTab } from '../../testing/tab.js';
import { AuditOutbox } from './audit-outbox.js';

const body = {
  type: 'consumption-detail',
  filter: { cycle: '2026-10' },
  format: 'xlsx',
  rowCount: 2,
  language: 'zh-CN',
  anonymisationAcknowledged: true,
  startedAt: '2026-11-20T02:00:00Z',
} as const satisfies LocalExport;

async function offlineTab(answer: () => Response) {
  const gateway = new FakeGateway().on('exports/local', answer);
  const tab = openTab({ gateway });
  await tab.core.client.read('getCatalogue', {}).catch(() => undefined);
  const outbox = new AuditOutbox({ ...tab.core, locks: navigator.locks });
  const sent = () => gateway.requests.filter(({ url }) => url.includes('exports/local'));
  return { ...tab, outbox, sent };
}

describe('the record of an export that was made offline', () => {
  it('waits, survives a reload, and goes out once under its key', async () => {
    const tab = await offlineTab(() => json({ id: 'le-1', asOf: body.startedAt }, { status: 201 }));
    tab.gateway.dead = true;
    expect(await tab.outbox.add({ idempotencyKey: 'key-1', body })).to.equal(true);
    await tab.outbox.flush();
    expect(await tab.outbox.waiting()).to.have.length(1);
    tab.gateway.dead = false;
    const later = new AuditOutbox({ ...tab.core, locks: navigator.locks });
    await later.flush();
    expect(await later.waiting()).to.have.length(0);
    expect(tab.sent().at(-1)?.headers.get('Idempotency-Key')).to.equal('key-1');
    const count = tab.sent().length;
    await later.flush();
    expect(tab.sent()).to.have.length(count);
    tab.core.dispose();
  });

  it('that the gateway refuses for good holds up no other', async () => {
    let calls = 0;
    const tab = await offlineTab(() =>
      calls++ === 0
        ? problem(403, 'permission-denied')
        : json({ id: 'le-2', asOf: body.startedAt }, { status: 201 }),
    );
    await tab.outbox.add({ idempotencyKey: 'key-1', body });
    await tab.outbox.add({ idempotencyKey: 'key-2', body });
    await tab.outbox.flush();
    expect(await tab.outbox.waiting()).to.have.length(0);
    expect(calls).to.equal(2);
    tab.core.dispose();
  });

  it('is cleared with everything else of the principal', async () => {
    const tab = await offlineTab(() => problem(500, 'internal'));
    await tab.outbox.add({ idempotencyKey: 'key-1', body });
    await tab.core.session.logout();
    expect(await tab.outbox.waiting()).to.have.length(0);
    tab.core.dispose();
  });
});
