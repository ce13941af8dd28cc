/**
 * The format, all numbers little-endian:
 *
 * ```
 * u32 magic  u32 version  u32 bytes of the header  u32 bytes of the whole chunk
 * header: JSON in UTF-8, zero-padded to 8 bytes
 * buffers, each zero-padded to 8 bytes, so that typed arrays stand on them without a copy
 * ```
 *
 * Texts are UTF-8, in which a lone surrogate keeps its three bytes; entry `i` reaches from
 * `offsets[i]` to `offsets[i + 1]`. Whole numbers are split into a low half of 32 bits and a signed
 * high half that is as narrow as its values: most amounts need 5 or 6 bytes instead of 8.
 */
export const chunkMagic = 0x4843_5750; // "PWCH"
export const chunkVersion = 1;
export const prefixBytes = 16;
/** Far more than any chunk holds; a greater count is damage, not data. */
export const mostRows = 1 << 20;
export const mostColumns = 1000;

/** High half of the null of a time: no `Date` reaches it. */
export const nullHigh = -0x8000_0000;

/** Bytes of one code, high or low half; 0 when all are zero and nothing is written. */
export type Width = 0 | 1 | 2 | 4;

export type ColumnHeader = { readonly name: string } & (
  | {
      readonly kind: 'text';
      readonly entries: number;
      /** Code `entries` is null. */
      readonly nulls: boolean;
      readonly codes: Width;
      readonly lone: boolean;
      readonly bytes: number;
    }
  /** `fixed`: bytes of every value, without offsets; 0 when they differ. */
  | {
      readonly kind: 'id';
      readonly fixed: number;
      readonly lone: boolean;
      readonly bytes: number;
    }
  /** `unit`: milliseconds in one step of a time; 1 for amounts. */
  | {
      readonly kind: 'amount' | 'time';
      readonly low: 0 | 4;
      readonly high: Width;
      readonly unit: 1 | 1000;
    }
  | { readonly kind: 'flag' }
);

export interface ChunkHeader {
  readonly rows: number;
  readonly columns: readonly ColumnHeader[];
}

export const padded = (bytes: number) => (bytes + 7) & ~7;
