import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { OperationId } from '@partner-widgets/contract/operations';
import { startChildGateway } from '../testing/child-gateway.js';
import { finished, startExport } from '../testing/exports.js';
import {
  hostSecret,
  invitationOf,
  problemCode,
  testEnvironment,
  testFolder,
} from '../testing/test-gateway.js';
import { canaryPattern } from './canaries.js';
import { seedOperators } from './operators.js';
import { invitedAccounts } from './invited-accounts.js';

describe('the canaries of sensitive fields', () => {
  it('sing in no answer but reveal’s, for nobody, and in no log; nor do tokens and filter texts', async () => {
    const folder = testFolder();
    const outboxFile = `${folder}/outbox.json`;
    const gateway = await startChildGateway(
      testEnvironment(folder, {
        LOG_LEVEL: 'trace',
        OUTBOX_FILE: outboxFile,
        NODE_ENV: 'test',
        RATE_LIMIT_PER_MINUTE: '100000',
      }),
    );
    const secrets = [hostSecret];
    try {
      const operators = [
        ...seedOperators.map((row) => row.operator_id),
        ...invitedAccounts.map((row) => row.operatorId),
      ];
      let revealed = 0;
      for (const operatorId of operators) {
        const token = await gateway.client.session(operatorId);
        secrets.push(token);
        const call = async (
          operation: OperationId,
          input: unknown = {},
          headers: Record<string, string> = {},
        ) => {
          const reply = await gateway.client.call(operation, input, { token, headers });
          assert.doesNotMatch(reply.text, canaryPattern, `${operation} for ${operatorId}`);
          return reply;
        };
        const { body } = await gateway.client.call('getCapabilities', {}, { token });
        const cycle = body.currentCycle;
        const manager = operatorId === 'op-dist-supervisor' ? { accountManagerId: 'am-0001' } : {};
        const months = { query: { monthBegin: cycle, monthEnd: cycle, ...manager } };
        for (const operation of [
          'getCapabilities',
          'getCatalogue',
          'listAccountManagers',
          'listResellers',
          'listExports',
        ] as const)
          await call(operation);
        for (const operation of [
          'getBoardCount',
          'getBoardNewAssociations',
          'getBoardProfile',
          'getBoardDisassociations',
          'getBoardRevenue',
          'getBoardAssociationTotals',
        ] as const)
          await call(operation, months);
        await call('queryAssociationRecords', { body: { filter: manager, offset: 0, limit: 100 } });
        for (const subject of ['customer', 'reseller']) {
          const { body: log } = await call('queryVoucherLog', {
            body: { filter: { subject }, offset: 0, limit: 100 },
          });
          const { voucherId } =
            (log as { items?: { voucherId: string | null }[] }).items?.find(
              (row) => row.voucherId,
            ) ?? {};
          if (voucherId) await call('getVoucher', { params: { voucherId } });
        }
        const filters = [
          { cycle, ...manager },
          { cycle, resellerId: 'p-res-0001' },
          { cycle, resellerId: 'p-res-0002' },
        ];
        for (const filter of filters) {
          const { body: page } = await call('queryConsumption', {
            body: { filter, offset: 0, limit: 100 },
          });
          const ids = ((page as { items?: { customerId: string }[] }).items ?? []).map(
            (row) => row.customerId,
          );
          if (ids.length === 0) continue;
          const plain = await gateway.client.call(
            'reveal',
            { body: { kind: 'customer', ids: [...new Set(ids)], column: 'customerName' } },
            { token },
          );
          if (canaryPattern.test(plain.text)) revealed++;
        }
        await call('resolveSubjects', { body: { kind: 'customer', name: '鸢云云' } });
        await call('resolveSubjects', {
          body: { kind: 'reseller', accountName: 'typed-by-somebody' },
        });
        if (invitedAccounts.some((account) => account.operatorId === operatorId)) {
          const invitation = { 'partner-invitation': invitationOf(operatorId).token };
          secrets.push(invitationOf(operatorId).token);
          await call('getInvitation', {}, invitation);
          await call('getInvitationNotice', {}, invitation);
          await call('getInvitationOutcome', {
            params: { invitationId: invitationOf(operatorId).invitationId },
          });
        }
        const created = await startExport(gateway.client, token, {
          type: 'consumption-detail',
          filter: { cycle, ...manager },
          language: 'zh-CN',
        });
        if (created.status === 201) {
          await finished(gateway.client, token, created.body.id);
          await call('downloadExport', { params: { taskId: created.body.id } });
        } else assert.equal(problemCode(created), 'permission-denied');
      }
      assert.ok(revealed > 4, 'reveal shows what all the others hide');
    } finally {
      await gateway.stop();
    }
    const log = gateway.output();
    assert.match(log, /"route":"resolveSubjects"/);
    assert.doesNotMatch(log, canaryPattern);
    assert.doesNotMatch(log, /鸢|typed-by-somebody|Bearer/);
    for (const secret of secrets) assert.ok(!log.includes(secret));
    assert.doesNotMatch(readFileSync(outboxFile, 'utf8'), canaryPattern);
    rmSync(folder, { recursive: true, force: true });
  });
});
