import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatasetChunk, ReadyManifest } from '@partner-widgets/contract/dataset';
import { chunkCell } from '@partner-widgets/domain/chunk/chunk-cell';
import { decodeChunk } from '@partner-widgets/domain/chunk/decode-chunk';
import type { TestClient } from './test-gateway.js';

export interface DatasetOf {
  readonly token: string;
  readonly cycle: string;
  readonly accountManagerId?: string;
  readonly resellerId?: string;
}

function queryOf({ accountManagerId, resellerId }: DatasetOf): Record<string, string> {
  return { ...(accountManagerId && { accountManagerId }), ...(resellerId && { resellerId }) };
}

/** The manifest when everything is prepared. */
export async function readyManifest(client: TestClient, of: DatasetOf): Promise<ReadyManifest> {
  for (;;) {
    const { token, cycle } = of;
    const input = { params: { cycle }, query: queryOf(of) };
    const reply = await client.call('getConsumptionManifest', input, { token });
    if (reply.status !== 200) throw new Error(reply.text);
    if (reply.body.state === 'ready') return reply.body;
    await pause(50);
  }
}

/** One chunk as it comes: status, bytes and headers. */
export async function fetchChunk(
  client: TestClient,
  of: DatasetOf,
  chunkId: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; bytes: ArrayBuffer; headers: Headers }> {
  const search = new URLSearchParams(queryOf(of)).toString();
  const url = `${client.url}/v1/consumption/${of.cycle}/chunks/${chunkId}?${search}`;
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${of.token}`, ...headers },
  });
  return {
    status: response.status,
    bytes: await response.arrayBuffer(),
    headers: response.headers,
  };
}

export type ChunkRow = Record<string, string | bigint | number | boolean | null>;

/** The rows of a chunk, its digest and size checked against the manifest. */
export async function chunkRows(
  client: TestClient,
  of: DatasetOf,
  chunk: DatasetChunk,
): Promise<ChunkRow[]> {
  const { status, bytes } = await fetchChunk(client, of, chunk.id);
  const digest = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
  if (status !== 200 || digest !== chunk.sha256 || bytes.byteLength !== chunk.bytes) {
    throw new Error(`chunk ${chunk.id}: ${status}, ${bytes.byteLength} bytes, ${digest}`);
  }
  const { columns, rowCount } = decodeChunk(bytes);
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.name, chunkCell(column, row)])),
  );
}

/** All rows of a manifest, chunk after chunk. */
export async function datasetRows(client: TestClient, of: DatasetOf): Promise<ChunkRow[]> {
  const { chunks } = await readyManifest(client, of);
  const rows: ChunkRow[] = [];
  for (const chunk of chunks) rows.push(...(await chunkRows(client, of, chunk)));
  return rows;
}
