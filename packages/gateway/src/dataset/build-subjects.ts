import type { DatasetChunk } from '@partner-widgets/contract/dataset';
import { encodeChunk } from '@partner-widgets/domain/chunk/encode-chunk';
import { subjectChunkColumns } from '@partner-widgets/domain/chunk/consumption-columns';
import type { Store } from '../database/open.js';
import { customerFaces } from '../scope/customer-names.js';
import { readPart, writeChunk } from './chunk-files.js';

/** Masks of everyone who occurs in some parts, as a partner may see them now (customers/MK-05, CD-11). */
export async function buildSubjects(
  store: Store,
  directory: string,
  partnerId: string,
  parts: readonly string[],
): Promise<DatasetChunk> {
  const ids = new Set<string>();
  for (const name of parts) {
    for (const id of (await readPart(directory, name))?.customerIds ?? []) ids.add(id);
  }
  const subjects = [...ids].sort();
  const face = await customerFaces(store, { partner: { id: partnerId } }, subjects);
  const bytes = encodeChunk(subjectChunkColumns, subjects.length, (column, row) => {
    const id = subjects[row] ?? '';
    const { name, accountName, stillAssociated } = face(id);
    return [id, name, accountName, stillAssociated][column] ?? null;
  });
  return writeChunk(directory, subjects.length, bytes);
}
