/**
 * - `text`: few different values, kept once each in the chunk's dictionary.
 * - `id`: mostly different values, kept row by row.
 * - `amount`: exact 64-bit integers of 1e-8 units.
 * - `time`: instants with milliseconds, years 1970–9999 and some before.
 * - `flag`: true or false.
 */
export type ChunkColumnKind = 'text' | 'id' | 'amount' | 'time' | 'flag';

/** One column of a schema. Only text and time can be null. */
export interface ChunkColumn {
  readonly name: string;
  readonly kind: ChunkColumnKind;
  readonly nullable?: boolean;
}

/**
 * What a column takes: text and id a string, amount a decimal text or a bigint of 1e-8 units, time
 * an ISO text or milliseconds since 1970, flag a boolean.
 */
export type ChunkValue = string | bigint | number | boolean | null;

/**
 * - `damaged`: the bytes are not, or no longer, a chunk.
 * - `newer-version`: written by a later release; what is needed is a newer reader.
 * - `value`: a value its column can't hold; nothing was written.
 */
export type ChunkErrorKind = 'damaged' | 'newer-version' | 'value';

export class ChunkError extends Error {
  readonly kind: ChunkErrorKind;

  constructor(kind: ChunkErrorKind, message: string) {
    super(message);
    this.name = 'ChunkError';
    this.kind = kind;
  }
}
