import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cycleRange } from '@partner-widgets/domain/billing-ranges';
import { shiftCycle } from '@partner-widgets/domain/billing-time';
import yauzl from 'yauzl';
import { canaryPattern } from '../seed/canaries.js';
import { finished, readCsv, startExport } from '../testing/exports.js';
import {
  allConsumption,
  problemCode,
  startTestGateway,
  type TestGateway,
} from '../testing/test-gateway.js';

describe('an exported file, read back by another reader', () => {
  let gateway: TestGateway;
  let token: string;
  let cycle: string;
  before(async () => {
    gateway = await startTestGateway({ EXPORT_PACE_MILLISECONDS: '0' });
    token = await gateway.client.session('op-dist-admin');
    const { body } = await gateway.client.call('getCapabilities', {}, { token });
    cycle = shiftCycle(body.currentCycle, -1);
    await gateway.gateway.exports.idle();
  });
  after(() => gateway.stop());

  const consumption = (filter: object, language = 'zh-CN') => ({
    type: 'consumption-detail',
    filter,
    language,
  });

  async function exported(
    request: object,
  ): Promise<{ text: string; rows: Record<string, string>[] }> {
    const created = await startExport(gateway.client, token, request);
    assert.equal(created.status, 201, created.text);
    const task = await finished(gateway.client, token, created.body.id);
    assert.equal(task.status, 'COMPLETED', JSON.stringify(task));
    const reply = await fetch(`${gateway.url}/v1/exports/${task.id}/file`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const bytes = Buffer.from(await reply.arrayBuffer());
    assert.equal(bytes.length, task.byteCount);
    assert.match(reply.headers.get('content-disposition') ?? '', new RegExp(task.fileName));
    return { text: bytes.toString('utf8'), rows: readCsv(bytes) };
  }

  it('has every row of the filter, exact amounts, ids as they are and times in GMT+08:00', async () => {
    const filter = { cycle, includeZero: true };
    const { text, rows } = await exported(consumption(filter));
    const wanted = await allConsumption(gateway.client, token, filter);
    assert.deepEqual(
      rows.map((row) => row['记录ID']),
      wanted.map((row) => row.id),
    );
    assert.ok(text.startsWith('\uFEFF'));
    assert.ok(!/[^\r]\n/.test(text.replaceAll(/"(?:[^"]|"")*"/g, '')), 'every row ends with CRLF');
    rows.forEach((row, at) => {
      const record = wanted[at];
      assert.ok(record);
      assert.equal(row['应付金额'], record.paymentAmount);
      assert.equal(row['官网价'], record.officialAmount);
      assert.equal(row['客户ID'], record.customerId);
      const local = new Date(`${row['交易时间(GMT+08:00)']?.replace(' ', 'T')}+08:00`);
      assert.equal(local.getTime(), Date.parse(record.tradeTime));
    });
    assert.ok(rows.some((row) => /^\d{18}$/.test(row['订单号/交易号'] ?? '')));
  });

  it('has masks and opaque ids only, whatever was revealed (customers/EX-04)', async () => {
    const filter = { cycle };
    const customerIds = (await allConsumption(gateway.client, token, filter)).map(
      (row) => row.customerId,
    );
    const body = {
      kind: 'customer',
      ids: [...new Set(customerIds)].slice(0, 200),
      column: 'customerName',
    };
    assert.ok(canaryPattern.test((await gateway.client.call('reveal', { body }, { token })).text));
    const { text, rows } = await exported(consumption(filter));
    assert.doesNotMatch(text, canaryPattern);
    assert.ok(rows.every((row) => row['客户ID']));
  });

  it('holds no formula: what begins like one is text (=cmd, +1, -2, @SUM, tab)', async () => {
    const { tables } = gateway.gateway.store;
    const wild = await tables
      .selectFrom('consumption_records')
      .select(['id', 'cycle'])
      .where('partner_id', '=', 'p-dist-0001')
      .where('cycle', '=', cycle)
      .where('payment_amount', '<>', 0n)
      .limit(5)
      .execute();
    const names = ['=cmd|calc', '+1', '-2+3', '@SUM(1)', '\t=1'];
    for (const [at, { id }] of wild.entries()) {
      await tables
        .updateTable('consumption_records')
        .set({ resource_name: names[at] ?? '' })
        .where('id', '=', id)
        .execute();
    }
    const { rows } = await exported(consumption({ cycle }));
    const cells = new Map(rows.map((row) => [row['记录ID'], row['资源名称']]));
    for (const [at, { id }] of wild.entries()) assert.equal(cells.get(id), `'${names[at]}`);
    const texts = [
      '客户名称',
      '客户账号名',
      '资源名称',
      '产品名称',
      '规格',
      '资源ID',
      '订单号/交易号',
    ];
    for (const row of rows)
      for (const column of texts) assert.doesNotMatch(row[column] ?? '', /^[=+\-@\t\r]/);
    assert.ok(
      rows.some((row) => /^-\d/.test(row['应付金额'] ?? '')),
      'a negative amount stays a number',
    );
  });

  it('speaks English when asked, and filters as the page does', async () => {
    const filter = { cycle, chargingModes: ['1'], dayBegin: `${cycle}-01`, dayEnd: `${cycle}-15` };
    const { rows } = await exported(consumption(filter, 'en'));
    const { body } = await gateway.client.call(
      'queryConsumption',
      { body: { filter, offset: 0, limit: 1 } },
      { token },
    );
    assert.equal(rows.length, body.total);
    assert.ok(rows.every((row) => row['Billing mode'] === 'Yearly/monthly'));
  });

  it('of the voucher log: both tabs, with remarks of one’s own only (vouchers/VL-05, VL-07)', async () => {
    for (const subject of ['customer', 'reseller']) {
      const { text, rows } = await exported({
        type: 'voucher-log',
        filter: { subject },
        language: 'zh-CN',
      });
      const body = { filter: { subject } };
      const summary = await gateway.client.call('summarizeVoucherLog', { body }, { token });
      assert.equal(rows.length, summary.body.count);
      assert.doesNotMatch(text, canaryPattern);
      assert.doesNotMatch(text, /remark of another issuer/);
    }
  });

  it('is empty but for its heading when nothing matches', async () => {
    const { rows, text } = await exported(consumption({ cycle, customerIds: [] }));
    assert.equal(rows.length, 0);
    assert.match(text, /^\uFEFF消费时间/);
  });
});

describe('an export beyond the rows of one file', () => {
  it('is one archive of several files that together have every row (customers/EX-08)', async () => {
    const gateway = await startTestGateway({
      EXPORT_ROWS_PER_FILE: '60',
      EXPORT_PACE_MILLISECONDS: '0',
    });
    try {
      const token = await gateway.client.session('op-dist-admin');
      const { body } = await gateway.client.call('getCapabilities', {}, { token });
      const cycle = shiftCycle(body.currentCycle, -1);
      const created = await startExport(gateway.client, token, {
        type: 'consumption-detail',
        filter: { cycle },
        language: 'zh-CN',
      });
      const task = await finished(gateway.client, token, created.body.id);
      assert.equal(task.fileCount, Math.ceil(task.rowCount / 60));
      assert.match(task.fileName, /\.zip$/);
      const reply = await fetch(`${gateway.url}/v1/exports/${task.id}/file`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const files = await unzipped(Buffer.from(await reply.arrayBuffer()));
      assert.equal(files.length, task.fileCount);
      const ids = files.flatMap((file) => readCsv(file).map((row) => row['记录ID']));
      const wanted = await allConsumption(gateway.client, token, { cycle });
      assert.deepEqual(
        ids,
        wanted.map((row) => row.id),
      );
      assert.ok(cycleRange(cycle).begin);
    } finally {
      await gateway.stop();
    }
  });

  it('is refused to whoever may not export, and nobody sees another’s task', async () => {
    const gateway = await startTestGateway();
    try {
      const viewer = await gateway.client.session('op-dist-viewer');
      const admin = await gateway.client.session('op-dist-admin');
      const operator = await gateway.client.session('op-dist-operator');
      const { body } = await gateway.client.call('getCapabilities', {}, { token: admin });
      const request = {
        type: 'consumption-detail',
        filter: { cycle: body.currentCycle },
        language: 'en',
      };
      assert.equal(
        problemCode(await startExport(gateway.client, viewer, request)),
        'permission-denied',
      );
      const { body: task } = await startExport(gateway.client, admin, request);
      await finished(gateway.client, admin, task.id);
      for (const operation of ['getExport', 'cancelExport', 'downloadExport'] as const) {
        for (const taskId of [task.id, 'et-nobody']) {
          const reply = await gateway.client.call(
            operation,
            { params: { taskId } },
            { token: operator },
          );
          assert.deepEqual([reply.status, problemCode(reply)], [404, 'not-found']);
        }
      }
      const own = await gateway.client.call('listExports', {}, { token: operator });
      assert.deepEqual([own.body.total, own.body.items], [0, []]);
    } finally {
      await gateway.stop();
    }
  });
});

function unzipped(bytes: Buffer): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files: Buffer[] = [];
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            files.push(Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(files));
      zip.readEntry();
    });
  });
}
