import type { ReadyManifest } from '@partner-widgets/contract/dataset';
import type { EngineSort, KeptOrder } from '../engine/engine-types.js';

/** Which rows: a cycle, and for some sessions one account manager or one reseller of it. */
export interface DatasetScope {
  /** `YYYY-MM`, GMT+08:00. */
  readonly cycle: string;
  readonly accountManagerId?: string | undefined;
  readonly resellerId?: string | undefined;
}

/** The name of a dataset within one principal's database. */
export function datasetKey({ cycle, accountManagerId, resellerId }: DatasetScope): string {
  return JSON.stringify([cycle, accountManagerId ?? null, resellerId ?? null]);
}

/** A chunk is the same in every scope of the principal, so it is kept once. */
export const chunkKey = (cycle: string, id: string): string => `${cycle}|${id}`;

/** The schema of chunks that this version reads. */
export const SCHEMA = 1;

/** What is kept of a manifest. */
export interface StoredManifest {
  readonly manifest: ReadyManifest;
  readonly etag: string | undefined;
  /** Server epoch milliseconds of the last answer that said that it holds. */
  readonly validatedAt: number;
}

/** The same in the database. */
export interface ManifestRow extends StoredManifest {
  readonly epoch: number;
  /** For the eviction: oldest use first. Local epoch milliseconds. */
  readonly usedAt: number;
}

/** In the database `bytes` may be a file. */
export interface ChunkRow {
  readonly bytes: ArrayBuffer;
  readonly epoch: number;
  /** Told again at each reading: the disk is not believed. */
  readonly checksum: number;
}

/**
 * An order of all rows that a query has made: kept beside the chunks, so that the next visit's first rows need none. Of
 * one version of one dataset, and of one sort.
 */
export interface StoredOrder extends KeptOrder {
  readonly sort: readonly EngineSort[];
}

/** The same in the database; `bytes` are the rows. */
export interface OrderRow extends ChunkRow, Pick<StoredOrder, 'sort' | 'chunks'> {}

/** Where it is kept: with the chunks, and gone with them. */
export const orderId = ({ version }: Pick<ReadyManifest, 'version'>): string => `order|${version}`;

export const isManifestRow = (row: unknown): row is ManifestRow => {
  const { manifest, validatedAt, usedAt } = Object(row) as Partial<ManifestRow>;
  return (
    typeof validatedAt === 'number' &&
    typeof usedAt === 'number' &&
    manifest?.state === 'ready' &&
    Array.isArray(manifest.chunks)
  );
};

export const isChunkRow = (row: unknown): row is ChunkRow => {
  const { bytes, checksum } = Object(row) as Partial<ChunkRow>;
  return bytes instanceof ArrayBuffer && typeof checksum === 'number';
};

export const isOrderRow = (row: unknown): row is OrderRow => {
  const { sort, chunks } = Object(row) as Partial<OrderRow>;
  return isChunkRow(row) && Array.isArray(sort) && Array.isArray(chunks);
};
