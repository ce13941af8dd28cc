import { nextPaint } from './next-paint.js';

/**
 * In the order in which they come. The bar comes in three: itself, its first filter with all its months, the others; what
 * has an element of its own in the toolbar comes behind it.
 * `table` is what the table can do beyond its first rows.
 */
const partsInTurn = [
  'bar',
  'first-filter',
  'filters',
  'totals',
  'toolbar',
  'search',
  'views',
  'table',
] as const;
type PartInTurn = (typeof partsInTurn)[number];

const waiting = new WeakMap<object, Set<PartInTurn>>();

/** Whether a part is to be drawn; before its turn its room is. */
export const hasTurn = (host: object, part: PartInTurn): boolean => !waiting.get(host)?.has(part);

/**
 * All parts in one render, with its layout and its paint, would hold up keys and scrolling. So each is drawn and painted
 * before the next one, once rows stand that a user may already work with; a first face without rows comes whole.
 */
export async function comeInTurn(host: {
  readonly isSettled: boolean;
  requestUpdate(): void;
}): Promise<void> {
  if (!host.isSettled || document.hidden) return;
  const parts = new Set(partsInTurn);
  waiting.set(host, parts);
  for (const part of partsInTurn) {
    parts.delete(part);
    host.requestUpdate();
    await nextPaint();
  }
}
