import type { Store } from './open.js';

/** `detail` is real-time, `board` is T+1 (customers/CB-07). */
export type Clock = 'detail' | 'board';

/** The instant up to which the data are complete; the epoch before anything was loaded. */
export async function dataClock(store: Store, clock: Clock): Promise<string> {
  const row = await store.tables
    .selectFrom('data_clocks')
    .select('as_of')
    .where('clock', '=', clock)
    .executeTakeFirst();
  return row?.as_of ?? '1970-01-01T00:00:00Z';
}
