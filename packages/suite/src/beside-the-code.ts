import { openEarly } from './open-early.js';
import type { ShownPicture } from './picture/show-pictures.js';
import { storeName } from './picture/stated-page.js';
import { watchPictures } from './picture/watch-pictures.js';

/** The way to end it at once. */
type Ending = Promise<(() => void) | undefined>;

function readDataset(provider: Element, pictures: readonly ShownPicture[]): Ending | undefined {
  const dataset = pictures.map(({ picture }) => picture.dataset).find(Boolean);
  if (!dataset) return undefined;
  const given = provider.getAttribute('worker-url') ?? undefined;
  const name = storeName(provider);
  // The entry has asked for it already. Nothing here waits for it: a picture must go when it must.
  return import('@partner-widgets/core/dataset/worker/early-worker').then(
    ({ startEarly }) => startEarly(given, name, dataset),
    () => undefined,
  );
}

/** What a page that shows the last visit does besides, while the code of its widgets is on its way. */
export function besideTheCode(provider: Element, pictures: readonly ShownPicture[]): void {
  // First: it has the most to do.
  const reading = readDataset(provider, pictures);
  openEarly(provider);
  watchPictures(provider, pictures, () => void reading?.then((end) => end?.()));
}
