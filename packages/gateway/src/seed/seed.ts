import { setTimeout as pause } from 'node:timers/promises';
import { dayRange, instantText } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf, billingDayOf, shiftCycle } from '@partner-widgets/domain/billing-time';
import { sql } from 'kysely';
import type { Configuration, SeedKind } from '../configuration.js';
import { dropIndexes, ensureIndexes } from '../database/migrations.js';
import { storeOver, type Store } from '../database/open.js';
import type { Tables } from '../database/schema.js';
import { associationEvents, customerPeriods } from './association-events.js';
import { bulkInsert } from './bulk-insert.js';
import { cycleRecords, type ConsumptionRow } from './consumption.js';
import { seedCustomers, type SeedCustomer } from './customers.js';
import { seedExportTasks } from './export-tasks.js';
import { seedInvitations } from './invitations.js';
import { multiplyRecords } from './multiply.js';
import { seedOperators } from './operators.js';
import { partnerIds, seedManagers, seedPartners } from './partners.js';
import { seededRandom, type Random } from './random.js';
import { seedSizes, type SeedSize } from './sizes.js';
import { seedVouchers } from './vouchers.js';

/** Raised whenever the seed's rows change, so that older databases are seeded anew. */
const seedVersion = 5;
const cycleCount = 19;

const seededTables: readonly (keyof Tables)[] = [
  'partners',
  'operators',
  'account_managers',
  'customers',
  'customer_periods',
  'association_records',
  'consumption_records',
  'voucher_log',
  'vouchers',
  'voucher_usage',
  'invitations',
  'reseller_associations',
  'account_blockers',
  'export_tasks',
  'idempotency_keys',
  'audit_records',
  'data_clocks',
  'stamps',
];

/**
 * Fills a database once with plausible data that end at `now`. A database that was
 * seeded by another version, size or month is emptied first; one that holds rows but no
 * stamp is somebody's own and is left alone. Of gateways that start together one writes,
 * the others wait.
 *
 * @returns whether anything was written.
 */
export async function seed(
  store: Store,
  configuration: Pick<Configuration, 'seed'>,
  now: Date = new Date(),
): Promise<boolean> {
  const kind = configuration.seed;
  if (kind === 'none') return false;
  const stamp = `${seedVersion} ${kind} ${billingCycleOf(now)}`;
  for (let patience = 240; ; patience--) {
    try {
      return await seedOnce(store, kind, stamp, now);
    } catch (error) {
      if (patience === 0 || !/SQLITE_BUSY/.test((error as { code?: string }).code ?? ''))
        throw error;
      await pause(500);
    }
  }
}

async function seedOnce(
  store: Store,
  kind: Exclude<SeedKind, 'none'>,
  stamp: string,
  now: Date,
): Promise<boolean> {
  if (!(await isWanted(store, stamp))) return false;
  const { extraRecords } = seedSizes[kind];
  const written = await store.tables.transaction().execute(async (tables) => {
    const inside = storeOver(store.engine, tables);
    // Asked again now that nobody else writes.
    if (!(await isWanted(inside, stamp))) return false;
    await dropIndexes(inside);
    for (const table of seededTables) await sql`delete from ${sql.table(table)}`.execute(tables);
    await fill(inside, kind, now);
    // What a process leaves half-full when it is killed is filled anew.
    const value = extraRecords > 0 ? 'filling' : stamp;
    await bulkInsert(inside, 'stamps', [{ stamp: 'seed', value }]);
    return true;
  });
  if (!written) return false;
  if (extraRecords > 0) {
    const lastClosed = shiftCycle(billingCycleOf(now), -1);
    await multiplyRecords(store, partnerIds.distributor, lastClosed, extraRecords);
    await store.tables
      .updateTable('stamps')
      .set({ value: stamp })
      .where('stamp', '=', 'seed')
      .execute();
  }
  await ensureIndexes(store);
  // Without statistics the planner may walk an index of the wrong order.
  await sql`analyze`.execute(store.tables);
  return true;
}

async function isWanted({ tables }: Store, stamp: string): Promise<boolean> {
  const found = await tables
    .selectFrom('stamps')
    .select('value')
    .where('stamp', '=', 'seed')
    .executeTakeFirst();
  if (found) return found.value !== stamp;
  return !(await tables.selectFrom('partners').select('partner_id').executeTakeFirst());
}

async function fill(store: Store, kind: Exclude<SeedKind, 'none'>, now: Date): Promise<void> {
  const size = seedSizes[kind];
  const random = seededRandom(20260401);
  const longAgo = instantText(new Date(now.getTime() - 1000 * 24 * 60 * 60 * 1000)).replace(
    /\.\d+/,
    '',
  );
  const customers = seedCustomers(random, size, now);
  await bulkInsert(store, 'partners', seedPartners(longAgo));
  await bulkInsert(store, 'account_managers', seedManagers);
  await bulkInsert(store, 'operators', seedOperators);
  await bulkInsert(
    store,
    'customers',
    customers.map(({ row }) => row),
  );
  await bulkInsert(store, 'customer_periods', customerPeriods(customers));
  await bulkInsert(store, 'association_records', associationEvents(random, customers, now));
  await seedConsumption(store, random, customers, size, now);
  await seedVouchers(store, random, customers, size, now);
  await seedInvitations(store, now, longAgo);
  await seedExportTasks(store, now, size.quotaLog);
  const midnight = dayRange(billingDayOf(now), billingDayOf(now)).begin;
  await bulkInsert(store, 'data_clocks', [
    { clock: 'detail', as_of: instantText(new Date(Math.floor(now.getTime() / 1000) * 1000)) },
    { clock: 'board', as_of: midnight },
  ]);
}

async function seedConsumption(
  store: Store,
  random: Random,
  customers: readonly SeedCustomer[],
  size: SeedSize,
  now: Date,
): Promise<void> {
  const current = billingCycleOf(now);
  const of = (...partners: string[]) =>
    customers.filter(({ segments }) => segments.some((s) => partners.includes(s.partnerId)));
  const groups: readonly (readonly [SeedCustomer[], number])[] = [
    [of(partnerIds.distributor), size.distributorRecords],
    [of(partnerIds.reseller, partnerIds.secondReseller), size.resellerRecords],
    [of(partnerIds.solution), size.solutionRecords],
    [of(partnerIds.otherDistributor, partnerIds.otherReseller), size.foreignRecords],
  ];
  // The business grows: each cycle has a little more than the one before.
  const shares = Array.from({ length: cycleCount }, (_, at) => 0.7 + (0.6 * at) / cycleCount);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let batch: ConsumptionRow[] = [];
  const flush = async () => {
    await bulkInsert(store, 'consumption_records', batch);
    batch = [];
  };
  for (const [at, share] of shares.entries()) {
    const cycle = shiftCycle(current, at - cycleCount + 1);
    let number = 0;
    const nextId = () => cycle.replace('-', '') + String(++number).padStart(12, '0');
    for (const [group, total] of groups) {
      const count = Math.round((total * share) / whole);
      for (const row of cycleRecords(random, group, cycle, count, now, nextId)) {
        if (batch.push(row) >= 4000) await flush();
      }
    }
  }
  await flush();
}
