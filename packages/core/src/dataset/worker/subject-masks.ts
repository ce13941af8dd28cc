import { chunkCell } from '@partner-widgets/domain/chunk/chunk-cell';
import { decodeChunk } from '@partner-widgets/domain/chunk/decode-chunk';
import type { ColumnLabels } from '../engine/engine-types.js';

/** What a group of a customer's rows is called: the mask; nothing for one that has left (customers/CD-11). */
export class SubjectMasks implements ColumnLabels {
  readonly locale = 'en';
  readonly missing = 'null';
  readonly #subjects: ArrayBuffer;
  #labels: Readonly<Record<string, string>> | undefined;

  constructor(subjects: ArrayBuffer) {
    this.#subjects = subjects;
  }

  /** Made when somebody looks: the first rows wait for what is done before them. */
  get labels(): Readonly<Record<string, string>> {
    return (this.#labels ??= masksOf(this.#subjects));
  }
}

function masksOf(subjects: ArrayBuffer): Record<string, string> {
  const { rowCount, columns } = decodeChunk(subjects);
  const [customer, name] = columns;
  const masks: Record<string, string> = {};
  if (!customer || !name) return masks;
  for (let row = 0; row < rowCount; row++) {
    const mask = chunkCell(name, row);
    if (typeof mask === 'string') masks[String(chunkCell(customer, row))] = mask;
  }
  return masks;
}
