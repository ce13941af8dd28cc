/** What is kept of an answer. Times are server epoch milliseconds. */
export interface StoredAnswer {
  readonly key: string;
  readonly value: unknown;
  readonly asOf: string | null;
  readonly storedAt: number;
  /** The purge generation it was written in; one of another generation is never read. */
  readonly epoch: number;
  /** For the trim: oldest use first. */
  readonly usedAt: number;
}

/** Half-written, hand-edited or damaged rows are dropped and asked again. */
export function isStoredAnswer(row: unknown): row is StoredAnswer {
  if (typeof row !== 'object' || row === null) return false;
  const { value, asOf, storedAt } = row as Partial<Record<keyof StoredAnswer, unknown>>;
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof storedAt === 'number' &&
    (asOf === null || typeof asOf === 'string')
  );
}

/** The last good session of a principal, by both clocks: the local one may be wrong, but it is wrong in the same way later. */
export interface LastGoodSession {
  readonly server: number;
  readonly wall: number;
}

export type PurgeReason = 'logout' | 'principal';
