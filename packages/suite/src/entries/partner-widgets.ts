import { Autoloader } from '../autoloader.js';
import { showPictures } from '../picture/show-pictures.js';
import { widgetLoaders } from '../widget-loaders.js';

/** Behind all that the page itself still fetches (ms). */
const rest = 1500;
/** For a frame (ms). */
const patience = 150;

/** The page's autoloader; `autoloader.watch(shadowRoot)` extends it to a shadow root of the page's own. */
export const autoloader = new Autoloader(widgetLoaders);

/** The rows of this principal's last visit may be painted before there is a session. */
const stated = document.querySelector('partner-provider[principal]:not([principal=""])');
const pictures = stated ? showPictures(stated) : [];

function begin(): void {
  if (stated)
    void import('../beside-the-code.js').then(
      ({ openEarly, watchPictures }) => {
        openEarly(stated);
        watchPictures(stated, pictures);
      },
      () => pictures.forEach(({ frame }) => frame.remove()),
    );
  autoloader.watch(document);
}

/**
 * Behind the frame that shows them, and all that waited for that: code would take it for itself. A message posted in a
 * frame is answered behind its painting; a page in the background has no frames.
 */
const seen = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => setTimeout(resolve);
    requestAnimationFrame(() => port2.postMessage(0));
    setTimeout(resolve, patience);
  });

if (pictures.length > 0) void seen().then(begin);
else begin();

addEventListener('partner-ready', ({ target }) => {
  // Only tables have pictures.
  if (!(target instanceof Element) || !('filtering' in target)) return;
  setTimeout(() => {
    void import('../picture/take-picture.js').then(
      ({ takePicture }) => takePicture(target),
      Object,
    );
  }, rest);
});
