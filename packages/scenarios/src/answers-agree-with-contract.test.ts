import { expect } from '@open-wc/testing';
import { Value } from '@sinclair/typebox/value';
import { operations, type OperationDefinition } from '@partner-widgets/contract/operations';
import { Problem } from '@partner-widgets/contract/problem';
import type { MockOperation } from './mock-gateway/call.js';
import { invitationToken } from './mock-gateway/invitation-desk.js';
import { noticeVersion } from './mock-gateway/invitation-texts.js';
import { create as accepted } from './invitation-accepted.js';
import { create as international } from './international.js';
import { create as manyRows } from './many-rows.js';
import { create as ready } from './ready.js';
import { create as exportRunning } from './export-running.js';
import { create as empty } from './empty.js';
import { create as unknownCodes } from './unknown-codes.js';
import { answerOf, ask, type Input } from './testing/ask.js';
import type { Scenario } from './situation.js';

const now = () => Date.parse('2026-11-22T03:00:00Z');
const board = { query: { monthBegin: '2026-01', monthEnd: '2026-11' } };
const details = { cycle: '2026-11' };
const invitation = { 'Partner-Invitation': invitationToken };
const idempotent = { 'Idempotency-Key': 'key-0123456789abcdef' };
const month = { timeBegin: '2026-01-01T00:00:00Z', timeEnd: '2026-12-01T00:00:00Z' };

const inputs: Record<MockOperation, [Input, Record<string, string>?]> = {
  getCapabilities: [{}],
  getCatalogue: [{}, { 'Accept-Language': 'en' }],
  listAccountManagers: [{}],
  listResellers: [{}],
  queryConsumption: [
    { body: { filter: { ...details, includeZero: true }, offset: 0, limit: 100 } },
  ],
  summarizeConsumption: [{ body: { filter: details } }],
  distinctConsumption: [{ body: { filter: details, column: 'serviceTypeCode' } }],
  groupConsumption: [{ body: { filter: details, by: 'customerId' } }],
  getConsumptionManifest: [{ params: { cycle: '2026-11' } }],
  getConsumptionChunk: [{ params: { cycle: '2026-11', chunkId: 'none' } }],
  queryVoucherLog: [{ body: { filter: { subject: 'customer', ...month }, offset: 0, limit: 100 } }],
  summarizeVoucherLog: [{ body: { filter: { subject: 'customer' } } }],
  distinctVoucherLog: [{ body: { filter: { subject: 'customer' }, column: 'operator' } }],
  getVoucher: [{ params: { voucherId: 'CP2026100000000' } }],
  getBoardCount: [board],
  getBoardNewAssociations: [board],
  getBoardProfile: [board],
  getBoardDisassociations: [board],
  getBoardRevenue: [board],
  getBoardAssociationTotals: [board],
  queryAssociationRecords: [{ body: { filter: {}, offset: 0, limit: 100 } }],
  reveal: [
    { body: { kind: 'customer', ids: [`c0ffee${'1'.padStart(26, '0')}`], column: 'customerName' } },
  ],
  resolveSubjects: [{ body: { kind: 'customer', accountName: 'demo' } }],
  createExport: [
    {
      body: {
        type: 'voucher-log',
        filter: { subject: 'customer' },
        format: 'csv',
        language: 'en',
        anonymisationAcknowledged: true,
      },
    },
    idempotent,
  ],
  recordLocalExport: [
    {
      body: {
        type: 'consumption-detail',
        filter: details,
        format: 'xlsx',
        rowCount: 12,
        language: 'zh-CN',
        anonymisationAcknowledged: true,
        startedAt: '2026-11-22T02:59:59Z',
      },
    },
    { 'Idempotency-Key': 'key-local-0123456789' },
  ],
  listExports: [{}],
  getExport: [{ params: { taskId: 'et-1' } }],
  cancelExport: [{ params: { taskId: 'et-1' } }, { 'Idempotency-Key': 'key-cancel-0123456789' }],
  downloadExport: [{ params: { taskId: 'et-3' } }],
  listSavedViews: [{ query: { page: 'consumption-detail' } }],
  saveView: [
    {
      body: {
        page: 'consumption-detail',
        name: 'x',
        content: { version: 1, columns: [], sort: [], filters: {}, group: null },
      },
    },
    idempotent,
  ],
  removeSavedView: [{ params: { viewId: 'view-0' } }, idempotent],
  getInvitation: [{}, invitation],
  getInvitationOutcome: [{ params: { invitationId: 'INV20260901007' } }],
  getInvitationNotice: [{}, invitation],
  acceptInvitation: [
    {
      body: {
        businessRegions: ['CN-42'],
        noticeVersion,
        noticeLanguage: 'zh-CN',
        noticeReadAt: '2026-11-22T03:00:00Z',
        noticeAgreed: true,
      },
    },
    { ...invitation, ...idempotent },
  ],
  declineInvitation: [
    { body: { reason: '…' } },
    { ...invitation, 'Idempotency-Key': 'key-decline-01234567' },
  ],
};

/** Where the situation of the default scenario can't give a success. */
const elsewhere: Partial<Record<MockOperation, typeof ready>> = {
  getInvitationOutcome: accepted,
  getExport: exportRunning,
  cancelExport: exportRunning,
  downloadExport: exportRunning,
};

/** The first chunk that the manifest lists. */
async function listedChunk(scenario: Scenario): Promise<[Input]> {
  const params = { cycle: '2026-11' };
  const manifest = await answerOf(scenario, 'getConsumptionManifest', { params });
  const [chunk] = manifest.state === 'ready' ? manifest.chunks : [];
  return [{ params: { ...params, chunkId: chunk?.id ?? 'none' } }];
}

async function expectAgreement(scenario: Scenario, operation: MockOperation): Promise<void> {
  const [input, headers] =
    operation === 'getConsumptionChunk' ? await listedChunk(scenario) : inputs[operation];
  const definition: OperationDefinition = operations[operation];
  const response = await ask(scenario, operation, input, headers);
  expect(response.status, operation).to.equal(definition.status);
  if (definition.answer === 'binary') {
    const type = operation === 'downloadExport' ? 'text/csv' : 'application/octet-stream';
    expect((await response.blob()).type).to.contain(type);
    return;
  }
  const faults = [...Value.Errors(definition.answer, await response.json())];
  expect(faults.slice(0, 3).map(({ path, message }) => `${path} ${message}`)).to.deep.equal([]);
}

describe('answers agree with the contract', () => {
  for (const operation of Object.keys(inputs) as MockOperation[]) {
    it(operation, async () => {
      await expectAgreement((elsewhere[operation] ?? ready)({ now }), operation);
    });
  }

  it('covers every operation a browser may call', () => {
    const browser = Object.keys(operations).filter((operation) => operation !== 'createSession');
    expect(Object.keys(inputs)).to.have.members(browser);
  });

  const others = { empty, unknownCodes, international, manyRows };
  const reads = Object.keys(inputs).filter((name) =>
    /^(query|summarize|distinct|group|getBoard)/.test(name),
  );
  for (const [name, create] of Object.entries(others)) {
    it(`also in the situation ${name}`, async () => {
      const scenario = create({ now });
      for (const operation of reads as MockOperation[]) await expectAgreement(scenario, operation);
    });
  }

  it('sends its inputs as the contract asks for them', () => {
    for (const [operation, [input]] of Object.entries(inputs)) {
      const definition: OperationDefinition = operations[operation as MockOperation];
      for (const part of ['params', 'query', 'body'] as const) {
        const schema = definition[part];
        if (schema && input[part])
          expect(Value.Check(schema, input[part]), `${operation} ${part}`).to.equal(true);
      }
    }
  });

  it('gives problems their shape, a request id and the language asked for', async () => {
    const body = { filter: { cycle: '2020-01' }, offset: 0, limit: 10 };
    const response = await ask(
      ready({ now }),
      'queryConsumption',
      { body },
      { 'Accept-Language': 'en' },
    );
    const problem = (await response.json()) as Problem;
    expect(response.status).to.equal(400);
    expect(response.headers.get('Content-Type')).to.equal('application/problem+json');
    expect(Value.Check(Problem, problem)).to.equal(true);
    expect(problem.type).to.equal('urn:partner-widgets:problem:invalid-request');
    expect(problem.errors).to.deep.equal([{ field: 'filter.cycle', message: 'too-old' }]);
    expect(problem.title).to.match(/^[\x20-\x7e]+$/);
    expect(response.headers.get('X-Request-Id')).to.equal(problem.requestId);
  });
});
