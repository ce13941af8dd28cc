import type { ExportTask } from '@partner-widgets/contract/export-task';
import { setTimeout as pause } from 'node:timers/promises';
import type { Reply, TestClient } from './test-gateway.js';

/** Asks for an export; the fixed members of the request are filled in. */
export function startExport(
  client: TestClient,
  token: string,
  request: object,
  key?: string,
): Promise<Reply<ExportTask>> {
  const body = { format: 'csv', anonymisationAcknowledged: true, ...request };
  const headers = key ? { 'idempotency-key': key } : {};
  return client.call('createExport', { body }, { token, headers });
}

/** The task when it has ended. */
export async function finished(
  client: TestClient,
  token: string,
  taskId: string,
): Promise<ExportTask> {
  for (;;) {
    const { body } = await client.call('getExport', { params: { taskId } }, { token });
    if (!['PENDING', 'RUNNING'].includes(body.status)) return body;
    await pause(20);
  }
}

/**
 * A reader of CSV of its own: a state machine over characters, which shares nothing with
 * the writer. Rows as objects by the heading.
 */
export function readCsv(bytes: Buffer): Record<string, string>[] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let inQuotes = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (inQuotes) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else inQuotes = false;
    } else if (character === '"') inQuotes = true;
    else if (character === ',') {
      cells.push(cell);
      cell = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      rows.push([...cells, cell]);
      cells = [];
      cell = '';
      at++;
    } else cell += character;
  }
  const [heading = [], ...rest] = rows;
  return rest.map((row) => Object.fromEntries(heading.map((name, at) => [name, row[at] ?? ''])));
}
