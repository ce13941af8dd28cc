import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConsumptionManifest, ReadyManifest } from '@partner-widgets/contract/dataset';
import { shiftCycle } from '@partner-widgets/domain/billing-calendar';
import { cycleRange } from '@partner-widgets/domain/billing-ranges';
import { customersVersion, type DataPart } from '../database/data-parts.js';
import { dataClock } from '../database/data-clock.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import type { MadePart } from './chunk-files.js';
import { partsOfCaller } from './dataset-view.js';

/** A small cycle is made within this time: then the first answer is the whole one. */
const patienceMilliseconds = 300;

/** The chunks of a billing cycle that the caller may see; while they are made, how far that is. */
export async function getConsumptionManifest(
  gateway: Gateway,
  call: Call<'getConsumptionManifest'>,
): Promise<ConsumptionManifest> {
  const { input, now, principal } = call;
  const { cycle } = input.params;
  const parts = await partsOfCaller(gateway, call, cycle, input.query);
  const asOf = await dataClock(gateway.store, 'detail');
  const made = await madeParts(gateway, parts);
  if (!made) {
    const sum = (rows: readonly number[]) => rows.reduce((all, some) => all + some, 0);
    return {
      state: 'preparing',
      preparedRows: sum(parts.map((part) => gateway.chunks.preparedRows(part))),
      rowCount: sum(parts.map(({ rows }) => rows)),
      asOf,
    };
  }
  const subjects = await gateway.chunks.subjects(
    principal.partner.id,
    parts,
    await customersVersion(gateway.store),
  );
  const chunks = made.flatMap((part) => part.chunks);
  const content = {
    state: 'ready',
    schema: 1,
    cycle,
    closed: isClosed(cycle, now),
    rowCount: chunks.reduce((rows, chunk) => rows + chunk.rows, 0),
    currency: principal.partner.currency,
    chunks,
    subjects,
    managers: await managersOf(gateway, parts),
  } satisfies Omit<ReadyManifest, 'version' | 'asOf'>;
  const version = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return { ...content, version: version.slice(0, 27), asOf };
}

/** Strong, over everything but the data clock: a cycle that stays as it is, is not sent again. */
export function manifestTag(manifest: ConsumptionManifest): string {
  return manifest.state === 'ready'
    ? `"${manifest.version}"`
    : `"preparing-${manifest.preparedRows}-${manifest.rowCount}"`;
}

/** All parts as they are now, or undefined while some are being made. */
async function madeParts(
  { chunks }: Gateway,
  parts: readonly DataPart[],
): Promise<readonly MadePart[] | undefined> {
  const known = () => parts.map((part) => chunks.made(part)).filter((part) => part !== undefined);
  if (known().length < parts.length) {
    const making = Promise.all(parts.map((part) => chunks.make(part)));
    await Promise.race([making, pause(patienceMilliseconds)]);
  }
  const made = known();
  return made.length === parts.length ? made : undefined;
}

async function managersOf({ store }: Gateway, parts: readonly DataPart[]) {
  const ids = new Set(parts.map(({ managerId }) => managerId));
  const rows = await store.tables
    .selectFrom('account_managers')
    .select(['manager_id as id', 'name'])
    .orderBy('manager_id')
    .execute();
  return rows.filter(({ id }) => ids.has(id));
}

const fourDaysAndAHalf = 4.5 * 24 * 60 * 60 * 1000;

/** A cycle is final after the 5th, 12:00 GMT+08:00 of the next month (vouchers/PB-02). */
function isClosed(cycle: string, now: Date): boolean {
  return now.getTime() >= Date.parse(cycleRange(shiftCycle(cycle, 1)).begin) + fourDaysAndAHalf;
}
