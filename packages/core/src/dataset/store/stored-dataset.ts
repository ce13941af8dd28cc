import type { ReadyManifest } from '@partner-widgets/contract/dataset';

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

export interface ChunkRow {
  readonly bytes: ArrayBuffer;
  readonly epoch: number;
  /** Told again at each reading: the disk is not believed. */
  readonly checksum: number;
}

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
