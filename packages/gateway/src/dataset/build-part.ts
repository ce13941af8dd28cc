import type { DatasetChunk } from '@partner-widgets/contract/dataset';
import type { ChunkValue } from '@partner-widgets/domain/chunk/encode-chunk';
import { encodeChunk } from '@partner-widgets/domain/chunk/encode-chunk';
import { consumptionChunkColumns } from '@partner-widgets/domain/chunk/consumption-columns';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { DataPart } from '../database/data-parts.js';
import type { Store } from '../database/open.js';
import type { ConsumptionTable } from '../database/schema.js';
import { units } from '../database/values.js';
import { partName, writeChunk, writePart, type MadePart } from './chunk-files.js';

type Row = Selectable<ConsumptionTable>;

const rowsOfChunk = 65_536;
const rowsAtOnce = 8192;

/**
 * Makes the chunks of a part: rows by record id, codes and ids only. Never more than one chunk's rows
 * are in memory. `progress` hears how many rows are done.
 */
export async function buildPart(
  store: Store,
  directory: string,
  part: DataPart,
  progress: (rows: number) => void,
): Promise<MadePart> {
  const chunks: DatasetChunk[] = [];
  const customerIds = new Set<string>();
  let held: Row[] = [];
  let written = 0;
  const write = async (rows: readonly Row[]): Promise<void> => {
    chunks.push(await writeChunk(directory, rows.length, encodeRows(rows)));
    written += rows.length;
  };
  for await (const rows of rowsOf(store, part)) {
    for (const row of rows) customerIds.add(row.customer_id);
    held = held.concat(rows);
    while (held.length >= rowsOfChunk) {
      await write(held.slice(0, rowsOfChunk));
      held = held.slice(rowsOfChunk);
    }
    progress(written + held.length);
  }
  if (held.length > 0) await write(held);
  const { version, cycle } = part;
  const made = { version, cycle, chunks, customerIds: [...customerIds].sort() };
  await writePart(directory, partName(part), made);
  return made;
}

async function* rowsOf({ tables }: Store, part: DataPart): AsyncGenerator<Row[]> {
  const same = (column: string, value: string): RawBuilder<unknown> =>
    value === '' ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`;
  const selected = sql.join(columnNames.map((name) => sql.ref(`c.${name}`)));
  let last = '';
  for (;;) {
    const { rows } = await sql<Row>`
      select ${selected} from consumption_records c
      where c.partner_id = ${part.partnerId} and c.cycle = ${part.cycle}
        and ${same('c.account_manager_id', part.managerId)}
        and ${same('c.distributor_id', part.distributorId)}
        and c.id > ${last}
      order by c.id limit ${rowsAtOnce}`.execute(tables);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1)?.id ?? '';
  }
}

type ValueOf = (row: Row) => ChunkValue;

/** Where a column of the chunk stands in the table: `paymentAmount` in `payment_amount`. */
function valueOf(name: string, kind: string): ValueOf {
  if (name === 'resellerId') return (row) => (row.distributor_id === null ? null : row.partner_id);
  const column = snakeCase(name) as keyof Row;
  if (kind === 'amount') return (row) => units(row[column] as string | bigint);
  return (row) => row[column] as string | null;
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const values = consumptionChunkColumns.map(({ name, kind }) => valueOf(name, kind));
const columnNames = [
  'partner_id',
  'distributor_id',
  ...consumptionChunkColumns
    .map(({ name }) => name)
    .filter((name) => name !== 'resellerId')
    .map(snakeCase),
];

function encodeRows(rows: readonly Row[]): Uint8Array {
  return encodeChunk(consumptionChunkColumns, rows.length, (column, row) => {
    const [value, of] = [values[column], rows[row]];
    if (!value || !of) throw new RangeError('no such cell');
    return value(of);
  });
}
