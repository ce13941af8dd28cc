import type { EngineQuery } from '../../dataset/engine/engine-types.js';

/** What one column of the file is. */
export interface ExportColumn {
  /** Name in the dataset. */
  readonly column: string;
  readonly header: string;
  readonly kind: 'text' | 'id' | 'amount' | 'time';
  /** What the dataset shows for the value instead of the value itself. */
  readonly of?: 'value' | 'label' | undefined;
  /** Names of codes in the file's language; a code without one is its own name (customers/CD-24). */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** The same text in every row; the dataset is not asked. */
  readonly constant?: string | undefined;
}

/** Words that only the writer can finish, in the file's language. */
export interface ExportWords {
  /** Name of the sheets; further ones are `name (2)` and so on. */
  readonly sheet: string;
  readonly rows: string;
  /** In front of the header of a summed column. */
  readonly sum: string;
  /** Amounts of more digits than a spreadsheet's number has. */
  readonly longAmounts: string;
  /** Texts of more than 32,767 characters. */
  readonly cutTexts: string;
}

export interface LocalExportRequest {
  readonly format: 'csv' | 'xlsx';
  readonly query: EngineQuery;
  readonly columns: readonly ExportColumn[];
  /** Rows that were promised: another number is refused before the first byte, and again after the last. */
  readonly rowCount: number;
  /** The header block: what and whose this is. In a workbook the sheet `About`, in CSV only with `headerBlock`. */
  readonly about: readonly (readonly [label: string, value: string])[];
  readonly words: ExportWords;
  /** CSV only, default off: a block above the header row is no CSV for most readers. */
  readonly headerBlock?: boolean | undefined;
  /** Data rows in one sheet; default what Excel has, less the header. For tests. */
  readonly rowsPerSheet?: number | undefined;
}

export interface LocalExportResult {
  readonly rows: number;
  readonly bytes: number;
  /** Exact sums of what was written, decimal text by column. */
  readonly sums: Readonly<Record<string, string>>;
  /** Cells in which an amount is text because a number would have lost digits. */
  readonly longAmounts: number;
  /** Texts cut to Excel's limit; CSV has them whole. */
  readonly cutTexts: number;
  readonly sheets: number;
}

export type LocalExportFailure =
  /** The rows are not those that were promised: nothing is delivered. */
  | 'rows-changed'
  /** The disk is full, the file was taken away. */
  | 'write-failed'
  | 'aborted';

export class LocalExportError extends Error {
  readonly reason: LocalExportFailure;

  constructor(reason: LocalExportFailure, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'LocalExportError';
    this.reason = reason;
  }
}
