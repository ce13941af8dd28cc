import { drawPicture } from './draw-picture.js';
import type { Picture, Pictures } from './picture.js';
import { situationOf, storeName } from './stated-page.js';

/** The code has not come, or has no rows to show: better nothing than something that does not answer (ms). */
const patience = 10_000;

export interface ShownPicture {
  readonly frame: HTMLElement;
  readonly element: Element;
  readonly picture: Picture;
}

/** A property that a page has set may be a filter; those of frameworks begin with an underscore. */
const hasProperties = (element: Element): boolean =>
  Object.keys(element).some((name) => !name.startsWith('_'));

/**
 * Draws the first screen of the last visit of the principal that the page states, before any code of a widget is there.
 * As `core/src/client/cached-reads.ts` has it for rows from disk: only that principal's, not longer than `until`. When
 * it has to go before its time, `watch-pictures.ts` says.
 */
export function showPictures(provider: Element): ShownPicture[] {
  const shown: ShownPicture[] = [];
  try {
    const kept = localStorage.getItem(storeName(provider));
    const now = Date.now();
    for (const [tag, picture] of Object.entries(JSON.parse(kept ?? '{}') as Pictures)) {
      // Taken in the future: the clock was set back, and nobody knows how long ago it was.
      if (now < picture.taken || now >= picture.until) continue;
      for (const element of provider.querySelectorAll(`${tag}:not(:defined)`)) {
        if (element.closest('partner-provider') !== provider || hasProperties(element)) continue;
        if (situationOf(element, provider, now) !== picture.situation) continue;
        const frame = drawPicture(element, picture);
        if (!frame) continue;
        setTimeout(() => frame.remove(), patience);
        shown.push({ frame, element, picture });
      }
    }
  } catch {
    // No storage, or something else's words in it: the widgets come as ever.
  }
  return shown;
}
