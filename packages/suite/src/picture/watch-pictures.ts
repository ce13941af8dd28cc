import { drawTheRest } from './draw-the-rest.js';
import type { ShownPicture } from './show-pictures.js';
import { situationOf, storeName } from './stated-page.js';

/** The widget's own rows have not come by then: all that stood around them is shown as well (ms). */
const late = 400;

const isKept = (name: string): boolean => {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
};

/**
 * A picture stands until the widget says that its own first rows do, and leaves at once when it must; `giveUp` then ends
 * what was begun for it.
 */
export function watchPictures(
  provider: Element,
  pictures: readonly ShownPicture[],
  giveUp?: () => void,
): void {
  const name = storeName(provider);
  for (const picture of pictures) watch(picture, provider, name, giveUp);
}

function watch(
  { frame, element, picture }: ShownPicture,
  provider: Element,
  name: string,
  giveUp: (() => void) | undefined,
): void {
  const watching = new AbortController();
  const { signal } = watching;
  const leave = (): void => {
    frame.remove();
    watching.abort();
  };
  const remove = (): void => {
    leave();
    giveUp?.();
  };
  element.addEventListener('partner-ready', leave, { signal });
  provider.addEventListener('partner-session-end', remove, { signal });
  addEventListener('pagehide', remove, { signal });
  // Purged by another tab.
  addEventListener('storage', ({ key }) => (key === null || key === name) && remove(), { signal });
  // The page states something else: other rows, another endpoint, another person. Or the session has turned out to be
  // another person's before the widget was there to hear of it.
  const look = (): void => {
    const isSame =
      situationOf(element, provider, Date.now()) === picture.situation &&
      storeName(provider) === name;
    if (!isSame || !isKept(name)) remove();
  };
  void customElements.whenDefined(element.localName).then(look);
  const observer = new MutationObserver(look);
  observer.observe(element, { attributes: true });
  observer.observe(provider, { attributes: true });
  const timer = setTimeout(() => drawTheRest(frame, picture), late);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  look();
}
