import type { Platform } from '../platform/platform.js';
import type { AnswerCache } from './answer-cache.js';
import { databaseName } from './database.js';

/** Somebody is here now: what others have left at this endpoint goes, unless an open tab or pane is theirs. */
export async function sweep(
  cache: AnswerCache,
  endpoint: string,
  { locks }: Pick<Platform, 'locks'>,
): Promise<void> {
  const prefix = databaseName(endpoint, '');
  for (const { name } of await indexedDB.databases()) {
    const other = name?.startsWith(prefix) ? name.slice(prefix.length) : undefined;
    if (!name || other === undefined || other === cache.principal) continue;
    const purge = (lock?: Lock | null): unknown => lock !== null && cache.purge(other, 'principal');
    await (locks ? locks.request(name, { ifAvailable: true }, purge) : purge());
  }
}
