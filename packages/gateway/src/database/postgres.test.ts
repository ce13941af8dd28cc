import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { shiftCycle } from '@partner-widgets/domain/billing-time';
import { parseAmount, sumAmounts } from '@partner-widgets/domain/money';
import { datasetRows } from '../testing/datasets.js';
import { finished, readCsv, startExport } from '../testing/exports.js';
import { invitationTokenHash } from '../invitation/token.js';
import { postgresPrograms, startPostgres, type PostgresServer } from '../testing/postgres.js';
import {
  allConsumption,
  invitationOf,
  startTestGateway,
  testFolder,
  type TestGateway,
} from '../testing/test-gateway.js';

const programs = postgresPrograms();

describe(
  'the gateway on PostgreSQL',
  { skip: programs ? false : 'PostgreSQL is not installed here' },
  () => {
    const folder = testFolder();
    let server: PostgresServer;
    let gateway: TestGateway;
    let embedded: TestGateway;
    let token: string;
    let cycle: string;
    before(async () => {
      server = await startPostgres(programs ?? '', folder);
      gateway = await startTestGateway({ DATABASE_URL: server.url, EXPORT_PACE_MILLISECONDS: '0' });
      embedded = await startTestGateway();
      token = await gateway.client.session('op-dist-admin');
      const { body } = await gateway.client.call('getCapabilities', {}, { token });
      cycle = shiftCycle(body.currentCycle, -1);
    });
    after(async () => {
      await gateway?.stop();
      await embedded?.stop();
      server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('answers each read as the embedded database does', async () => {
      const other = await embedded.client.session('op-dist-admin');
      const months = { query: { monthBegin: shiftCycle(cycle, -8), monthEnd: cycle } };
      const filter = { cycle };
      const sort = [
        { column: 'accountManagerName', descending: false },
        { column: 'eraseAmount', descending: true },
      ];
      for (const [operation, input] of [
        ['queryConsumption', { body: { filter, sort, offset: 20, limit: 50 } }],
        [
          'queryConsumption',
          { body: { filter: { cycle, resellerId: 'p-res-0001' }, offset: 0, limit: 50 } },
        ],
        ['summarizeConsumption', { body: { filter } }],
        ['distinctConsumption', { body: { filter, column: 'accountManagerId' } }],
        ['groupConsumption', { body: { filter, by: 'serviceTypeCode' } }],
        ['groupConsumption', { body: { filter, by: 'customerId' } }],
        ...(['resourceName', 'tradeId', 'productName', 'accountManagerName'] as const).map(
          (column) =>
            [
              'summarizeConsumption',
              { body: { filter: { ...filter, contains: [{ column, text: '张' }] } } },
            ] as const,
        ),
        [
          'queryConsumption',
          {
            body: {
              filter: { ...filter, contains: [{ column: 'resourceName', text: 'ＥＣＳ-' }] },
              sort: [
                { column: 'productName', descending: true },
                { column: 'resourceName', descending: false },
              ],
              offset: 0,
              limit: 50,
            },
          },
        ],
        [
          'queryVoucherLog',
          {
            body: {
              filter: { subject: 'customer' },
              sort: [{ column: 'operator', descending: false }],
              offset: 0,
              limit: 50,
            },
          },
        ],
        ['summarizeVoucherLog', { body: { filter: { subject: 'reseller' } } }],
        [
          'distinctVoucherLog',
          { body: { filter: { subject: 'customer' }, column: 'operationType' } },
        ],
        ['listResellers', {}],
        ['listAccountManagers', {}],
        ['getBoardNewAssociations', months],
        ['getBoardProfile', months],
        ['resolveSubjects', { body: { kind: 'customer', name: '鸢云', cycle } }],
      ] as const) {
        const there = await gateway.client.call(operation, input, { token });
        const here = await embedded.client.call(operation, input, { token: other });
        assert.equal(there.status, 200, `${operation} ${there.text}`);
        // The two were seeded some seconds apart, so times differ; what was counted and summed doesn't.
        const essence = ({ body }: typeof there) => {
          const { total, count, amounts, ids, dimensions } = body as unknown as Record<
            string,
            unknown
          >;
          return JSON.stringify({
            total,
            count,
            ids,
            dimensions,
            amounts: amounts && Object.keys(amounts),
          });
        };
        assert.equal(essence(there), essence(here), operation);
      }
      for (const operation of [
        'getBoardCount',
        'getBoardDisassociations',
        'getBoardRevenue',
        'getBoardAssociationTotals',
      ] as const) {
        const { status, text } = await gateway.client.call(operation, months, { token });
        assert.equal(status, 200, text);
      }
    });

    it('makes chunks of the rows it has, and of those that change', async () => {
      const rowsNow = async () => {
        const rows = await datasetRows(gateway.client, { token, cycle });
        const paged = await allConsumption(gateway.client, token, { cycle, includeZero: true });
        const own = (items: readonly { readonly id?: unknown }[]) =>
          items.map(({ id }) => id).sort();
        assert.deepEqual(own(rows), own(paged));
        for (const row of paged) {
          const there = rows.find(({ id }) => id === row.id);
          assert.equal(there?.['paymentAmount'], parseAmount(row.paymentAmount));
          assert.equal(there?.['accountManagerId'], row.accountManagerId);
        }
        return paged;
      };
      const [first] = await rowsNow();
      const { tables } = gateway.gateway.store;
      await tables
        .updateTable('consumption_records')
        .set({ account_manager_id: null, payment_amount: 77n })
        .where('id', '=', first?.id ?? '')
        .execute();
      const changed = (await rowsNow()).find(({ id }) => id === first?.id);
      assert.deepEqual([changed?.accountManagerId, changed?.paymentAmount], [null, '0.00000077']);
      await tables
        .deleteFrom('consumption_records')
        .where('id', '=', first?.id ?? '')
        .execute();
      assert.ok((await rowsNow()).every(({ id }) => id !== first?.id));
    });

    it('sums exactly', async () => {
      const rows = await allConsumption(gateway.client, token, { cycle, includeZero: true });
      const { body } = await gateway.client.call(
        'summarizeConsumption',
        { body: { filter: { cycle, includeZero: true } } },
        { token },
      );
      assert.equal(body.amounts.officialAmount, sumAmounts(rows.map((row) => row.officialAmount)));
      assert.equal(body.amounts.eraseAmount, sumAmounts(rows.map((row) => row.eraseAmount)));
    });

    it('accepts an invitation once under 60 parallel calls over two keys', async () => {
      const operatorId = 'op-reseller-invited';
      const as = await gateway.client.session(operatorId);
      const body = {
        businessRegions: ['CN-42'],
        noticeVersion: '1.0',
        noticeLanguage: 'zh-CN',
        noticeReadAt: '2026-09-02T07:11:42Z',
        noticeAgreed: true,
      };
      const replies = await Promise.all(
        Array.from({ length: 60 }, (_, number) =>
          gateway.client.call(
            'acceptInvitation',
            { body },
            {
              token: as,
              headers: {
                'partner-invitation': invitationOf(operatorId).token,
                'idempotency-key': `postgres-key-00000${number % 2}`,
              },
            },
          ),
        ),
      );
      assert.deepEqual([...new Set(replies.map(({ status }) => status))], [200]);
      const audits = await gateway.gateway.store.tables
        .selectFrom('audit_records')
        .selectAll()
        .where('action', '=', 'invitation.accept')
        .execute();
      assert.equal(audits.length, 1);
    });

    it('ties an account that answers two invitations at once to one distributor (vouchers/DI-06)', async () => {
      const operatorId = 'op-invited-spare-1';
      const as = await gateway.client.session(operatorId);
      const { tables } = gateway.gateway.store;
      const { invitationId, token: first } = invitationOf(operatorId);
      const row = await tables
        .selectFrom('invitations')
        .selectAll()
        .where('invitation_id', '=', invitationId)
        .executeTakeFirstOrThrow();
      const second = 'second-invitation-token';
      await tables
        .insertInto('invitations')
        .values({
          ...row,
          multiple_regions: 1,
          invitation_id: 'INV-second',
          distributor_id: 'p-dist-0002',
          token_hash: invitationTokenHash(second),
        })
        .execute();
      const body = {
        businessRegions: ['CN-42'],
        noticeVersion: '1.0',
        noticeLanguage: 'zh-CN',
        noticeReadAt: '2026-09-02T07:11:42Z',
        noticeAgreed: true,
      };
      const replies = await Promise.all(
        [first, second, first, second].map((invitation) =>
          gateway.client.call(
            'acceptInvitation',
            { body },
            { token: as, headers: { 'partner-invitation': invitation } },
          ),
        ),
      );
      const statuses = replies.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [200, 200, 409, 409]);
    });

    it('exports, one at a time', async () => {
      const request = { type: 'consumption-detail', filter: { cycle }, language: 'zh-CN' };
      const replies = await Promise.all(
        Array.from({ length: 8 }, () => startExport(gateway.client, token, request)),
      );
      const created = replies.find(({ status }) => status === 201);
      assert.ok(created);
      const task = await finished(gateway.client, token, created.body.id);
      const file = await gateway.client.call(
        'downloadExport',
        { params: { taskId: task.id } },
        { token },
      );
      assert.equal(readCsv(Buffer.from(file.text)).length, task.rowCount);
    });
  },
);
