import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ConsumptionFilter, ConsumptionQuery } from '@partner-widgets/contract/consumption';
import type { ReadyManifest } from '@partner-widgets/contract/dataset';
import { readFacts } from '../records/facts.js';
import { currency, recordAt } from '../records/record.js';
import { wireRecord } from '../records/texts.js';
import { dataFolder } from '../folders.js';
import { asOf, capabilities, catalogue, managerList } from './session-facts.js';
import { sendFile, sendJson } from './send.js';

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString('utf8')) : undefined;
}

const remembered = <T>(read: (rows: number) => T): ((rows: number) => T) => {
  const known = new Map<number, T>();
  return (rows) => {
    const value = known.get(rows) ?? read(rows);
    known.set(rows, value);
    return value;
  };
};
const factsOf = remembered(readFacts);
const manifestOf = remembered((rows) => {
  const file = join(dataFolder(rows), 'chunks', 'manifest.json');
  return JSON.parse(readFileSync(file, 'utf8')) as ReadyManifest;
});

const zero = '0.00';

/** The contract over the records of the bench: the first pages as they lie, sums of everything, manifest and chunks. */
export class PartnerApi {
  /** Questions that only the dataset can answer here; a run in which one came measured something else. */
  readonly unexpected: string[] = [];

  async answer(
    rows: number,
    path: readonly string[],
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const [area, what, id] = path;
    const operation = area === 'consumption' && id === undefined ? `consumption/${what}` : area;
    const body = await bodyOf(request);
    if (operation === 'capabilities') return sendJson(response, capabilities());
    if (operation === 'catalogue') return sendJson(response, catalogue());
    if (operation === 'account-managers') return sendJson(response, managerList());
    if (operation === 'resellers' || operation === 'views')
      return sendJson(response, { items: [], total: 0, asOf });
    if (operation === 'exports' && request.method === 'POST')
      return sendJson(response, { id: 'local-export', asOf }, 201);
    if (operation === 'consumption/query' && isEverything((body as ConsumptionQuery).filter))
      return sendJson(response, pageOf(rows, body as ConsumptionQuery));
    if (
      operation === 'consumption/summary' &&
      isEverything((body as { filter: ConsumptionFilter }).filter)
    )
      return sendJson(response, summaryOf(rows));
    if (path[2] === 'manifest') return this.#manifest(rows, request, response);
    if (path[2] === 'chunks')
      return sendFile(response, join(dataFolder(rows), 'chunks', `${path[3]}.chunk`), true);
    this.unexpected.push(`${request.method} ${path.join('/')} ${JSON.stringify(body)}`);
    const problem = { type: 'urn:partner-widgets:problem:not-found', title: '', status: 404 };
    return sendJson(response, { ...problem, requestId: 'bench' }, 404);
  }

  #manifest(rows: number, request: IncomingMessage, response: ServerResponse): void {
    const manifest = manifestOf(rows);
    response.setHeader('ETag', `"${manifest.version}"`);
    if (request.headers['if-none-match'] === `"${manifest.version}"`) response.writeHead(304).end();
    else sendJson(response, manifest);
  }
}

/** Nothing narrows it: then the records come in the order of their numbers. */
function isEverything(filter: ConsumptionFilter): boolean {
  return Object.keys(filter).every((name) => name === 'cycle' || name === 'includeZero');
}

function pageOf(rows: number, { offset, limit, sort }: ConsumptionQuery): unknown {
  const [first] = sort ?? [];
  if (first && !(first.column === 'consumeTime' && first.descending))
    throw new Error(`an order that only the dataset has: ${JSON.stringify(sort)}`);
  const from = offset ?? 0;
  const length = Math.max(0, Math.min(limit ?? 100, rows - from));
  const items = Array.from({ length }, (_, place) => wireRecord(recordAt(from + place, rows)));
  return { items, total: rows, asOf };
}

function summaryOf(rows: number): unknown {
  const { sums, customers, refunds } = factsOf(rows);
  return {
    count: rows,
    customers,
    currency,
    amounts: {
      ...sums,
      cashCouponAmount: zero,
      storedValueCardAmount: zero,
      debtAmount: zero,
      writeoffAmount: zero,
    },
    refundAmount: refunds,
    asOf,
  };
}
