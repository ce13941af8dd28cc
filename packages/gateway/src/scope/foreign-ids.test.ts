import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { operations, type OperationId } from '@partner-widgets/contract/operations';
import { placed, sample, textPlaces, type Schema } from '../testing/schema-samples.js';
import { finished } from '../testing/exports.js';
import {
  invitationOf,
  root,
  startTestGateway,
  type Reply,
  type TestGateway,
} from '../testing/test-gateway.js';

interface Parameter {
  readonly name?: string;
  readonly in?: string;
  readonly schema?: Schema;
}
interface Documented {
  readonly operationId: OperationId;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: Schema } };
  };
}

const document = JSON.parse(readFileSync(join(root, 'packages/contract/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Documented>>;
};
const documented = Object.values(document.paths).flatMap((methods) => Object.values(methods));

/** The input of an operation as one schema `{ params, query, body }`. */
function inputSchema({ parameters, requestBody }: Documented): Schema[] {
  const part = (where: string): Schema => {
    const here = parameters.filter((parameter) => parameter.in === where);
    return {
      type: 'object',
      properties: Object.fromEntries(here.map(({ name, schema }) => [name ?? '', schema ?? {}])),
      required: here
        .filter((p) => (p as { required?: boolean }).required)
        .map(({ name }) => name ?? ''),
    };
  };
  const bodies = requestBody?.content['application/json'].schema;
  return (bodies?.anyOf ?? [bodies]).map((body) => ({
    type: 'object',
    properties: { params: part('path'), query: part('query'), ...(body ? { body } : {}) },
    required: ['params', 'query', ...(body ? ['body'] : [])],
  }));
}

/** What an answer says apart from when and under which number it said so. */
function essence(reply: Reply): string {
  const text = JSON.stringify(reply.body, (name, value: unknown) =>
    [
      'requestId',
      'asOf',
      'serverTime',
      'id',
      'fileName',
      'createTime',
      'finishTime',
      'expireTime',
      'status',
      'rowsWritten',
      'byteCount',
    ].includes(name) && typeof value !== 'object'
      ? undefined
      : value,
  );
  return `${reply.status} ${text}`;
}

describe('foreign ids in every parameter of every operation of openapi.json', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await startTestGateway({
      RATE_LIMIT_PER_MINUTE: '1000000',
      RATE_LIMIT_RESOLVE_PER_MINUTE: '1000000',
      RATE_LIMIT_REVEAL_PER_MINUTE: '1000000',
      EXPORT_PACE_MILLISECONDS: '0',
    });
    await gateway.gateway.exports.idle();
  });
  after(() => gateway.stop());

  it('the document names every operation', () => {
    assert.deepEqual(
      documented.map(({ operationId }) => operationId).sort(),
      Object.keys(operations).sort(),
    );
  });

  for (const [who, operatorId, isOwn] of [
    [
      'an account manager and what is another’s',
      'op-dist-manager',
      (row: Owner) => row.account_manager_id === 'am-0001',
    ],
    [
      'a distributor and what is another partner’s',
      'op-dist-admin',
      (row: Owner) => row.partner_id === 'p-dist-0001' || row.distributor_id === 'p-dist-0001',
    ],
    [
      'a reseller and what is its distributor’s',
      'op-reseller-admin',
      (row: Owner) => row.partner_id === 'p-res-0001',
    ],
  ] as const) {
    it(`${who}: nothing comes back, and nothing tells it from an id that is nobody’s`, async () => {
      const token = await gateway.client.session(operatorId);
      const foreign = await foreignThings(gateway, operatorId, isOwn);
      const { body } = await gateway.client.call('getCapabilities', {}, { token });
      const own = (name: string, schema: Schema): string => {
        if (/\\d\{4\}-\(0\[1-9\]\|1\[0-2\]\)\$/.test(schema.pattern ?? ''))
          return body.currentCycle;
        if (/T\\d/.test(schema.pattern ?? '')) return '2026-01-01T00:00:00Z';
        if (/^-?\\?\^?.*\[12\]/.test(schema.pattern ?? '')) return `${body.currentCycle}-01`;
        return name === 'noticeVersion' ? '1.0' : 'zh-CN';
      };
      let calls = 0;
      let served = 0;
      for (const operation of documented) {
        if (operation.operationId === 'createSession') continue;
        for (const schema of inputSchema(operation)) {
          const base = sample(schema, '', own);
          for (const { path, list, within } of textPlaces(schema, own)) {
            if (/cycle|month|day|time|notice|language/i.test(path.at(-1) ?? '')) continue;
            const answer = async (id: string) => {
              calls++;
              const given = within ? placed(base, within.path, within.value) : base;
              const input = placed(given, path, list ? [id] : id);
              const reply = await gateway.client.call(operation.operationId, input, {
                token,
                headers: { 'partner-invitation': invitationOf('op-invited-spare-1').token },
              });
              if (operation.operationId === 'createExport' && reply.status === 201) {
                const task = await finished(
                  gateway.client,
                  token,
                  (reply.body as { id: string }).id,
                );
                assert.equal(task.rowsWritten, task.rowCount);
              }
              if (reply.status < 300) served++;
              const place = `${operation.operationId} ${path.join('.')} = ${id}`;
              assert.ok(reply.status < 500, `${place}: ${reply.text}`);
              // A saved view is the caller's own words back; what is asked is whether it brings others'.
              const isEcho = operation.operationId === 'saveView' && reply.status === 201;
              if (isEcho) {
                const { id: viewId } = reply.body as { id: string };
                await gateway.client.call('removeSavedView', { params: { viewId } }, { token });
              }
              const said = isEcho
                ? { ...reply, text: reply.text.replaceAll(id, ''), body: undefined }
                : reply;
              for (const word of said.text.match(/[A-Za-z0-9_-]{6,64}/g) ?? []) {
                assert.ok(!foreign.secrets.has(word), `${place} gave ${word}`);
              }
              return essence(said);
            };
            const ofNobody = await answer('0123456789abcdef0123456789abcdef');
            for (const id of foreign.probes) {
              const given = await answer(id);
              assert.equal(
                given,
                ofNobody,
                `${operation.operationId} ${path.join('.')} tells ${id} from nobody’s`,
              );
            }
          }
        }
      }
      // Most were well-formed: what is refused for its shape proves nothing.
      assert.ok(calls > 200 && served > calls / 3, `${served} of ${calls} calls were served`);
    });
  }
});

interface Owner {
  readonly partner_id: string | null;
  readonly distributor_id: string | null;
  readonly account_manager_id: string | null;
}

/** Ids of others: a few of each kind to ask with, and all that must never come back. */
async function foreignThings(
  gateway: TestGateway,
  operatorId: string,
  isOwn: (row: Owner) => boolean,
) {
  const { tables } = gateway.gateway.store;
  const records = await tables.selectFrom('consumption_records').selectAll().execute();
  const ownCustomers = new Set(records.filter(isOwn).map((row) => row.customer_id));
  const periods = await tables.selectFrom('customer_periods').selectAll().execute();
  for (const row of periods.filter(isOwn)) ownCustomers.add(row.customer_id);
  const foreignRecords = records.filter((row) => !isOwn(row));
  const ownTrades = new Set(
    records.filter(isOwn).flatMap((row) => [row.trade_id, row.resource_id]),
  );
  const customers = [...new Set(records.map((row) => row.customer_id))].filter(
    (id) => !ownCustomers.has(id),
  );
  const partner = (
    await tables
      .selectFrom('operators')
      .select('partner_id')
      .where('operator_id', '=', operatorId)
      .executeTakeFirstOrThrow()
  ).partner_id;
  const vouchers = await tables
    .selectFrom('vouchers')
    .select('voucher_id')
    .where('partner_id', '<>', partner)
    .execute();
  const [record] = foreignRecords.filter(
    (row) => !ownTrades.has(row.trade_id) && row.trade_id.length === 18,
  );
  assert.ok(record);
  const probes = [
    customers[0],
    customers.at(-1),
    record.id,
    record.trade_id,
    record.resource_id,
    vouchers[0]?.voucher_id,
    'am-0301',
    'p-res-0009',
    'p-dist-0002',
    'et-seed-failed-of-another',
    invitationOf('op-invited-declined').invitationId,
  ];
  return {
    probes: probes.filter((id): id is string => id !== undefined),
    secrets: new Set(
      [
        ...customers,
        ...foreignRecords.filter((row) => !ownTrades.has(row.id)).map((row) => row.trade_id),
        ...vouchers.map((row) => row.voucher_id),
      ].filter((id) => !ownTrades.has(id)),
    ),
  };
}
