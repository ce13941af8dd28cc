import type { Platform } from '../platform/platform.js';
import type { AnswerCache } from './answer-cache.js';
import { databaseName } from './database.js';
import { forgetPictures } from './pictures.js';

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
  // Those whose database the browser has taken away.
  for (const name of storedNames()) {
    if (!name.startsWith(prefix) || name.slice(prefix.length) === cache.principal) continue;
    const forget = (lock?: Lock | null): unknown => lock !== null && forgetPictures(name);
    await (locks ? locks.request(name, { ifAvailable: true }, forget) : forget());
  }
}

function storedNames(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
