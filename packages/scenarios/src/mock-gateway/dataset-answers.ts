/** Whole billing cycles: their manifest and chunks, made of the records of a page. */
import type { ConsumptionFilter, ConsumptionRecord } from '@partner-widgets/contract/consumption';
import type { DatasetChunk, DatasetQuery } from '@partner-widgets/contract/dataset';
import { shiftCycle } from '@partner-widgets/domain/billing-calendar';
import { cycleRange } from '@partner-widgets/domain/billing-ranges';
import {
  consumptionChunkColumns,
  subjectChunkColumns,
} from '@partner-widgets/domain/chunk/consumption-columns';
import { encodeChunk } from '@partner-widgets/domain/chunk/encode-chunk';
import { ProblemError } from '@partner-widgets/gateway/problem';
import type { SlowMockHandlers } from './call.js';
import { rowsOf } from './consumption-answers.js';
import { resourceTypeCode } from './names.js';
import { managers } from './people.js';
import type { World } from './world.js';

const rowsOfChunk = 65_536;
/** Beyond this the mock gateway only ever prepares: two million records are made, not kept. */
const mostRows = 200_000;
const fourDaysAndAHalf = 4.5 * 24 * 60 * 60 * 1000;

interface Dataset {
  readonly chunks: readonly DatasetChunk[];
  readonly subjects: DatasetChunk;
  readonly managerIds: ReadonlySet<string | null>;
  readonly bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

const kept = new WeakMap<World, Map<string, Promise<Dataset>>>();

export const datasetAnswers: SlowMockHandlers<'getConsumptionManifest' | 'getConsumptionChunk'> = {
  async getConsumptionManifest({ params, query }, world) {
    const filter = filterOf(params.cycle, query);
    const { asOf, currency } = world;
    const { count } = rowsOf(filter, world, 'zh-CN');
    if (count > mostRows) return { state: 'preparing', preparedRows: 0, rowCount: count, asOf };
    const { chunks, subjects, managerIds } = await datasetOf(filter, world);
    const finalAt = Date.parse(cycleRange(shiftCycle(params.cycle, 1)).begin) + fourDaysAndAHalf;
    const closed = world.now().getTime() >= finalAt;
    const version = await digest(JSON.stringify([chunks, subjects, closed]));
    return {
      state: 'ready',
      version: version.slice(0, 32),
      schema: 1,
      cycle: params.cycle,
      closed,
      rowCount: count,
      currency,
      chunks: [...chunks],
      subjects,
      managers: managers.filter(({ id }) => managerIds.has(id)),
      asOf,
    };
  },

  async getConsumptionChunk({ params, query }, world) {
    const filter = filterOf(params.cycle, query);
    if (rowsOf(filter, world, 'zh-CN').count > mostRows) throw new ProblemError('not-found');
    const bytes = (await datasetOf(filter, world)).bytes.get(params.chunkId);
    if (!bytes) throw new ProblemError('not-found');
    return new Blob([bytes], { type: 'application/octet-stream' });
  },
};

function filterOf(cycle: string, query: DatasetQuery): ConsumptionFilter {
  return { cycle, includeZero: true, ...query };
}

function datasetOf(filter: ConsumptionFilter, world: World): Promise<Dataset> {
  let datasets = kept.get(world);
  if (!datasets) kept.set(world, (datasets = new Map()));
  const key = JSON.stringify(filter);
  let dataset = datasets.get(key);
  if (!dataset) datasets.set(key, (dataset = makeDataset(filter, world)));
  return dataset;
}

async function makeDataset(filter: ConsumptionFilter, world: World): Promise<Dataset> {
  const rows = rowsOf(filter, world, 'zh-CN');
  // Names of products in Chinese are their codes.
  const records = rows
    .page({ filter, offset: 0, limit: rows.count })
    .sort(
      (a, b) => compare(a.accountManagerId ?? '', b.accountManagerId ?? '') || compare(a.id, b.id),
    );
  const managerIds = new Set(records.map(({ accountManagerId }) => accountManagerId));
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  const keep = async (content: Uint8Array<ArrayBuffer>, count: number): Promise<DatasetChunk> => {
    const sha256 = await digest(content);
    bytes.set(sha256, content);
    return { id: sha256, rows: count, bytes: content.byteLength, sha256 };
  };
  const chunks: DatasetChunk[] = [];
  for (const manager of managerIds) {
    const own = records.filter(({ accountManagerId }) => accountManagerId === manager);
    for (let begin = 0; begin < own.length; begin += rowsOfChunk) {
      const part = own.slice(begin, begin + rowsOfChunk);
      chunks.push(await keep(encodeRecords(part), part.length));
    }
  }
  const customers = new Map(records.map((record) => [record.customerId, record]));
  const subjects = [...customers.values()].sort((a, b) => compare(a.customerId, b.customerId));
  return {
    chunks,
    subjects: await keep(encodeSubjects(subjects), subjects.length),
    managerIds,
    bytes,
  };
}

function encodeRecords(records: readonly ConsumptionRecord[]): Uint8Array<ArrayBuffer> {
  return encodeChunk(consumptionChunkColumns, records.length, (column, row) => {
    const name = consumptionChunkColumns[column]?.name;
    const record = records[row] as ConsumptionRecord;
    return name === 'resourceTypeCode'
      ? resourceTypeCode(record.serviceTypeCode)
      : record[name as keyof ConsumptionRecord];
  });
}

function encodeSubjects(records: readonly ConsumptionRecord[]): Uint8Array<ArrayBuffer> {
  return encodeChunk(subjectChunkColumns, records.length, (column, row) => {
    const name = subjectChunkColumns[column]?.name as keyof ConsumptionRecord;
    return (records[row] as ConsumptionRecord)[name];
  });
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

async function digest(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
