import type { Capabilities } from '@partner-widgets/contract/session';
import type { Client } from '@partner-widgets/core/client/client';
import type { ExportColumn, ExportWords } from '@partner-widgets/core/export/local/export-types';
import type { SortColumn } from '@partner-widgets/core/rows/row-source';

/** In which a file is written, whatever the page's language. */
export type FileLanguage = 'zh-CN' | 'en';

export interface FileQuestion<Filter> {
  readonly client: Client;
  readonly filter: Filter;
  readonly language: FileLanguage;
  readonly capabilities: Capabilities;
  readonly signal: AbortSignal;
}

export interface FileContent {
  readonly columns: readonly ExportColumn[];
  readonly words: ExportWords;
  /** What the filter says, for the header block; typed sensitive texts are not in it (customers/EX-04). */
  readonly filterLines: readonly (readonly [label: string, value: string])[];
}

/** What a page's file is about, when the browser writes it: all that is the page's own. */
export interface FileSubject<Filter> {
  /** How the file's name begins; when it was made is added. */
  name(filter: Filter): string;
  /** As the server's file has them. */
  readonly sort: readonly SortColumn[];
  /** Names may have to be fetched first. Rejects with a `ClientError`. */
  write(question: FileQuestion<Filter>): Promise<FileContent>;
}
