import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetChunk, ReadyManifest } from '@partner-widgets/contract/dataset';
import { encodeChunk } from '@partner-widgets/domain/chunk/encode-chunk';
import {
  consumptionChunkColumns,
  subjectChunkColumns,
} from '@partner-widgets/domain/chunk/consumption-columns';
import type { DataPart } from './data-part.js';
import { currency, cycle, managerOf, type RawRecord } from './record.js';
import { managers } from './vocabulary.js';

const rowsInChunk = 65_536;

type Value = string | bigint | number | boolean | null;

const absent: Readonly<Record<string, Value>> = {
  resellerId: null,
  currency,
  cashCouponAmount: 0n,
  storedValueCardAmount: 0n,
  debtAmount: 0n,
  writeoffAmount: 0n,
};

/** What a chunk holds of a record: codes and ids, units and milliseconds. */
export function chunkValue(record: RawRecord, column: string): Value {
  if (column in absent) return absent[column] as Value;
  if (column === 'accountManagerId') return managerOf(record.manager).id;
  const value = record[column as keyof RawRecord];
  if (typeof value !== 'number') return value;
  return /Time$/.test(column) ? value * 1000 : BigInt(value);
}

export function encodeRecords(records: readonly RawRecord[]): Uint8Array<ArrayBuffer> {
  return encodeChunk(consumptionChunkColumns, records.length, (column, row) =>
    chunkValue(records[row] as RawRecord, consumptionChunkColumns[column]?.name ?? ''),
  );
}

/** The cycle as the gateway cuts it: by account manager, ordered by record id, at most 65,536 rows a chunk. */
export const chunkFiles: DataPart = {
  name: 'chunks',
  sources: ['records', '../../packages/domain/src/chunk'],
  begin(folder, rows) {
    const target = join(folder, 'chunks');
    mkdirSync(target, { recursive: true });
    const pending: RawRecord[][] = managers.map(() => []);
    const chunks: DatasetChunk[][] = managers.map(() => []);
    const customers = new Map<string, RawRecord>();
    const write = (bytes: Uint8Array<ArrayBuffer>, count: number): DatasetChunk => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const id = `c-${sha256.slice(0, 32)}`;
      writeFileSync(join(target, `${id}.chunk`), bytes);
      return { id, rows: count, bytes: bytes.length, sha256 };
    };
    const flush = (manager: number): void => {
      const records = pending[manager] as RawRecord[];
      if (records.length === 0) return;
      chunks[manager]?.push(write(encodeRecords(records), records.length));
      pending[manager] = [];
    };
    return {
      add(record) {
        customers.set(record.customerId, record);
        const waiting = pending[record.manager] as RawRecord[];
        waiting.push(record);
        if (waiting.length === rowsInChunk) flush(record.manager);
      },
      finish() {
        managers.forEach((_, manager) => flush(manager));
        const who = [...customers.values()];
        const subjects = encodeChunk(subjectChunkColumns, who.length, (column, row) => {
          const name = subjectChunkColumns[column]?.name ?? '';
          return name === 'stillAssociated'
            ? true
            : ((who[row] as RawRecord)[name as keyof RawRecord] as string);
        });
        const all = chunks.flat();
        const manifest: ReadyManifest = {
          state: 'ready',
          version: createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 32),
          schema: 1,
          cycle,
          closed: true,
          rowCount: rows,
          currency,
          chunks: all,
          subjects: write(subjects, who.length),
          managers: managers.map((_, index) => managerOf(index)),
          asOf: '2026-11-06T16:00:00Z',
        };
        writeFileSync(join(target, 'manifest.json'), JSON.stringify(manifest));
      },
    };
  },
};
