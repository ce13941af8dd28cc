import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DatasetChunk } from '@partner-widgets/contract/dataset';
import { chunkVersion } from '@partner-widgets/domain/chunk/chunk-format';
import {
  consumptionChunkColumns,
  subjectChunkColumns,
} from '@partner-widgets/domain/chunk/consumption-columns';
import type { DataPart } from '../database/data-parts.js';

/** What was made of one part of the data. */
export interface MadePart {
  /** Of the rows, as in {@link DataPart}. */
  readonly version: string;
  readonly cycle: string;
  readonly chunks: readonly DatasetChunk[];
  /** Everyone who occurs in it. */
  readonly customerIds: readonly string[];
}

/** Changes with everything that decides how a chunk is written: what an older gateway made is made anew. */
const layout = digest(
  JSON.stringify([1, chunkVersion, consumptionChunkColumns, subjectChunkColumns]),
).slice(0, 16);

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The name of a part, whatever its version: 64 hexadecimal digits. */
export function partName({ partnerId, distributorId, managerId, cycle }: DataPart): string {
  return digest(JSON.stringify([partnerId, distributorId, managerId, cycle]));
}

export function chunkFile(directory: string, id: string): string {
  return join(directory, `${id}.chunk`);
}

export function partFile(directory: string, name: string): string {
  return join(directory, `${name}.${layout}.json`);
}

const compress = promisify(gzip);
/** Spent once a chunk, in the thread that makes it. */
const compressionLevel = 4;

/**
 * Puts a chunk in place under the digest of its content, beside its compressed form. It is there whole
 * or not at all; one that is there already is the same.
 */
export async function writeChunk(
  directory: string,
  rows: number,
  bytes: Uint8Array,
): Promise<DatasetChunk> {
  const sha256 = digest(bytes);
  const path = chunkFile(directory, sha256);
  if (await stat(path).catch(() => undefined)) await utimes(path, new Date(), new Date());
  else {
    await putInPlace(`${path}.gz`, await compress(bytes, { level: compressionLevel }));
    await putInPlace(path, bytes);
  }
  return { id: sha256, rows, bytes: bytes.byteLength, sha256 };
}

export async function writePart(directory: string, name: string, part: MadePart): Promise<void> {
  await putInPlace(partFile(directory, name), JSON.stringify(part));
}

/** What an earlier run made of a part, when all of it is still there. */
export async function readPart(directory: string, name: string): Promise<MadePart | undefined> {
  try {
    const path = partFile(directory, name);
    const part = JSON.parse(await readFile(path, 'utf8')) as MadePart;
    for (const { id, bytes } of part.chunks) {
      if ((await stat(chunkFile(directory, id))).size !== bytes) return undefined;
    }
    await utimes(path, new Date(), new Date());
    return part;
  } catch {
    return undefined;
  }
}

async function putInPlace(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  await writeFile(unfinished, content, { mode: 0o600 });
  await rename(unfinished, path);
}

export async function prepareDirectory(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
}

export async function removeChunks(
  directory: string,
  chunks: readonly Pick<DatasetChunk, 'id'>[],
): Promise<void> {
  for (const { id } of chunks) {
    await rm(chunkFile(directory, id), { force: true });
    await rm(`${chunkFile(directory, id)}.gz`, { force: true });
  }
}

const keptDays = 30;
/** What another gateway, or this one, writes at this moment is listed nowhere yet. */
const graceMilliseconds = 10 * 60 * 1000;

/** Deletes what no part lists, what an older gateway left, and parts that nobody asked for in a month. */
export async function sweepChunks(
  directory: string,
  inUse: ReadonlySet<string>,
  now: Date = new Date(),
): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  const age = async (name: string) =>
    now.getTime() -
    ((await stat(join(directory, name)).catch(() => undefined))?.mtimeMs ?? Infinity);
  const listed = new Set(inUse);
  for (const name of names.filter((name) => name.endsWith('.json'))) {
    const part = name.endsWith(`.${layout}.json`)
      ? await readPartQuietly(join(directory, name))
      : undefined;
    if (!part || (await age(name)) > keptDays * 24 * 60 * 60 * 1000) {
      await rm(join(directory, name), { force: true });
    } else for (const { id } of part.chunks) listed.add(id);
  }
  for (const name of names.filter((name) => /\.chunk|\.unfinished$/.test(name))) {
    if (listed.has(name.split('.')[0] ?? '') && !name.endsWith('.unfinished')) continue;
    if ((await age(name)) > graceMilliseconds) await rm(join(directory, name), { force: true });
  }
}

async function readPartQuietly(path: string): Promise<MadePart | undefined> {
  return readFile(path, 'utf8').then(
    (text) => JSON.parse(text) as MadePart,
    () => undefined,
  );
}
