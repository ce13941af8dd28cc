import type { PackedGroups } from './packed-groups.js';

/**
 * What a dataset engine is asked and what it answers. It knows columns by the schema of its
 * chunks and nothing of consumption. Amounts are decimal text in the canonical form of
 * domain/money, times ISO 8601 UTC with a trailing `Z`, ranges half-open.
 */

/** `value` is what the chunk holds; `label` what is shown for it (see {@link ColumnLabels}). */
export type TextOf = 'value' | 'label';

export type Condition =
  /** Columns of kind text, id and flag (`'true'`, `'false'`); null is "has none"; an empty list matches nothing. */
  | { readonly kind: 'in'; readonly column: string; readonly values: readonly (string | null)[] }
  /** Columns of kind amount (decimal text) and time (ISO); null never matches. */
  | {
      readonly kind: 'range';
      readonly column: string;
      readonly from?: string | undefined;
      /** Excluded. */
      readonly to?: string | undefined;
    }
  /** Columns of kind amount. */
  | { readonly kind: 'not-zero'; readonly column: string }
  /** Columns of kind text and id, compared by `foldText` and code points; null never matches. `of` is `value` when absent. */
  | {
      readonly kind: 'contains';
      readonly column: string;
      readonly text: string;
      readonly of?: TextOf | undefined;
    };

/**
 * `of: 'label'` orders by the locale's collation of the shown text, ties of equal collation by
 * code unit; otherwise texts are ordered by code point, which is SQL's order of UTF-8 bytes.
 * Null comes first ascending and last descending.
 */
export interface EngineSort {
  readonly column: string;
  readonly descending: boolean;
  readonly of?: TextOf | undefined;
}

export interface EngineQuery {
  /** All must hold. */
  readonly where: readonly Condition[];
  /** Most significant first; ties by record id ascending, always. */
  readonly sort: readonly EngineSort[];
}

export interface QueryOptions {
  readonly signal?: AbortSignal | undefined;
  /** A newer query of the same channel ends this one with `superseded`. None: only the signal does. */
  readonly channel?: string | undefined;
}

export type Cell = string | boolean | null;
export type EngineRow = Record<string, Cell>;

export interface WindowAnswer {
  /** Rows that match, all of them. */
  readonly total: number;
  readonly rows: EngineRow[];
}

export interface SummaryRequest {
  /** Amount columns to add up. */
  readonly sums: readonly string[];
  /** Amount columns of which only values below zero are added up. */
  readonly negatives?: readonly string[] | undefined;
  /** Text columns of which the different values are counted; null counts as none. */
  readonly distinct?: readonly string[] | undefined;
}

export interface SummaryAnswer {
  readonly count: number;
  readonly sums: Readonly<Record<string, string>>;
  readonly negatives: Readonly<Record<string, string>>;
  readonly distinct: Readonly<Record<string, number>>;
}

export interface DistinctEntry {
  readonly value: string | null;
  /** What is shown for the value; null where the labels say that there is none. */
  readonly label: string | null;
  readonly count: number;
}

export interface GroupEntry extends DistinctEntry {
  readonly sums: Readonly<Record<string, string>>;
}

/** What is shown for the values of a text column. */
export interface ColumnLabels {
  readonly labels: Readonly<Record<string, string>>;
  /** Whose collation orders the shown texts; an unknown tag falls back to English. */
  readonly locale: string;
  /** What a value without a label is shown as; default `value`. */
  readonly missing?: 'value' | 'null' | undefined;
}

/** Rows of one batch of a scan, in the order asked for; the arrays are used again for the next batch. */
export type ScanColumn =
  /** `entry(codes[row])` is the text; codes are the engine's, the same in every batch. Code 0 is null. */
  | {
      readonly kind: 'text';
      readonly codes: Uint32Array;
      entry(code: number): string | null;
      /** What is shown for the code. */
      label(code: number): string | null;
    }
  /** UTF-8 of row `r` is `bytes.subarray(starts[r], ends[r])`; lone surrogates keep three bytes each. */
  | {
      readonly kind: 'id';
      readonly bytes: Uint8Array;
      readonly starts: Uint32Array;
      readonly ends: Uint32Array;
    }
  /** The exact value in 1e-8 units is `high[r] × 2³² + low[r]`. */
  | { readonly kind: 'amount'; readonly high: Int32Array; readonly low: Uint32Array }
  /** Milliseconds since 1970, NaN for null. */
  | { readonly kind: 'time'; readonly milliseconds: Float64Array }
  | { readonly kind: 'flag'; readonly flags: Uint8Array };

export interface ScanBatch {
  /** Rows in this batch. */
  readonly count: number;
  /** Rows before this batch. */
  readonly offset: number;
  /** Rows of the whole scan. */
  readonly total: number;
  /** In the order of the columns asked for. */
  readonly columns: readonly ScanColumn[];
}

/** A promise holds the scan back until it settles (backpressure). */
export type ScanVisitor = (batch: ScanBatch) => void | Promise<void>;

export interface ScanRequest extends EngineQuery {
  readonly columns: readonly string[];
  /**
   * Of these text columns those whose texts hardly repeat come as ids do, null as an empty one: a list of all of them
   * would be as large as the column.
   */
  readonly plain?: readonly string[] | undefined;
  /** Default 4,096. */
  readonly batchRows?: number | undefined;
}

/**
 * An order of all rows, in a form that can be kept beside the chunks: their ids are part of it. The
 * array is the engine's own: it may be read or cloned, not written or transferred.
 */
export interface KeptOrder {
  /** In the order in which rows are counted on from one chunk to the next, with the rows of each. */
  readonly chunks: readonly { readonly id: string; readonly rows: number }[];
  readonly rows: Uint32Array;
}

/**
 * Columns of many chunks, queryable while chunks come and go. One query is computed at a time,
 * in slices of about 8 ms between which messages are heard; the others wait.
 * Rejections are `EngineError`s, or an `AbortError` when the signal ends a query.
 */
export interface DatasetEngine {
  /** Rows of all chunks. */
  readonly rows: number;
  /** Bytes held: chunks, dictionaries, kept masks and orders, work space. At most `maxBytes`. */
  readonly bytes: number;
  readonly chunkIds: readonly string[];

  /**
   * Takes the buffer over (no copy is made: the caller must not write to it).
   *
   * @param isKnown The very bytes of a chunk that an engine has taken before: see `decodeChunk`.
   * @throws {ChunkError} damaged, newer-version. @throws {EngineError} `memory`, `schema`; the engine stays as it was.
   */
  addChunk(id: string, bytes: ArrayBuffer, isKnown?: boolean): void;
  /** Rows of the chunk are in no answer that comes after this; a scan that runs ends with `changed`. */
  removeChunk(id: string): void;
  setLabels(column: string, labels: ColumnLabels): void;
  /**
   * Columns that are looked up by a text column, e.g. masks by customer: the chunk's first column
   * is the key, the others can be read by their names in windows and scans. Replaces the one before.
   */
  setLookup(column: string, bytes: ArrayBuffer): void;

  /**
   * The order of all rows that a query has left behind; undefined when there is none, and for an
   * order by labels, which are others tomorrow. What it is kept under must name the sort.
   *
   * @param listed The chunks in the order in which they will come back, which costs the least then.
   */
  keptOrder(sort: readonly EngineSort[], listed?: readonly string[]): KeptOrder | undefined;
  /**
   * Takes an order back, whatever the order in which its chunks came this time. The next query by the
   * same sort need not make it. The array is the engine's from then on.
   *
   * @returns false, and nothing is taken, when it is not of exactly these chunks, or no order of rows.
   */
  takeOrder(sort: readonly EngineSort[], order: KeptOrder): boolean;

  /** Without `columns`: all of the chunks and of the lookups. */
  window(
    query: EngineQuery,
    offset: number,
    limit: number,
    columns?: readonly string[],
    options?: QueryOptions,
  ): Promise<WindowAnswer>;
  /** Where the record of this id stands in the query's order; -1 when it does not match. */
  indexOf(query: EngineQuery, id: string, options?: QueryOptions): Promise<number>;
  summary(
    where: readonly Condition[],
    request: SummaryRequest,
    options?: QueryOptions,
  ): Promise<SummaryAnswer>;
  /** Most frequent first, then by value (code points), null before all. Text columns. */
  distinct(
    where: readonly Condition[],
    column: string,
    options?: QueryOptions,
  ): Promise<DistinctEntry[]>;
  /** Ordered by value (code points), null first; a `PackedGroup` reads one. `by` a text column, `sums` amount columns. */
  group(
    where: readonly Condition[],
    by: string,
    sums: readonly string[],
    options?: QueryOptions,
  ): Promise<PackedGroups>;
  /** Every row of the query in order, in batches, over the chunks of the moment it was asked. Answers the count. */
  scan(request: ScanRequest, visit: ScanVisitor, options?: QueryOptions): Promise<number>;
}

/**
 * - `superseded`: a newer query of the channel came.
 * - `memory`: the chunk does not fit below `maxBytes`; nothing was added.
 * - `schema`: a column that is not there, or of a kind that can't be asked this, or a value that can't be read.
 * - `changed`: a chunk that a running scan needs was removed.
 */
export type EngineErrorKind = 'superseded' | 'memory' | 'schema' | 'changed';

export class EngineError extends Error {
  readonly kind: EngineErrorKind;

  constructor(kind: EngineErrorKind, message: string) {
    super(message);
    this.name = 'EngineError';
    this.kind = kind;
  }
}
