const MB = 1024 * 1024;

/**
 * Four closed cycles of a million rows (120 MB each) and room for what changes. More would rarely be looked at, and a
 * host's own data live in the same quota.
 */
const MOST_BYTES = 512 * MB;
/** Of what the browser gives the whole origin. */
const SHARE = 0.2;

/** Bytes that all datasets of a principal may take on disk. */
export async function diskBudget(
  storage: Pick<StorageManager, 'estimate'> | undefined,
): Promise<number> {
  const { quota } = await Promise.resolve(storage?.estimate()).then(
    (estimate) => estimate ?? {},
    () => ({}) as StorageEstimate,
  );
  return Math.min(MOST_BYTES, quota === undefined ? Infinity : quota * SHARE);
}
