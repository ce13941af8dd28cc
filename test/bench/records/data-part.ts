import type { RawRecord } from './record.js';

/** One form of the records on disk. */
export interface DataPart {
  readonly name: string;
  /** Other sources make other files. */
  readonly sources: readonly string[];
  begin(folder: string, rows: number): PartWriter;
}

export interface PartWriter {
  add(record: RawRecord, row: number): void;
  finish(): void;
}
