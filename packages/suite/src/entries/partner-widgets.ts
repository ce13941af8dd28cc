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

/** In the frame that shows them: code asked for then comes behind its painting. A page in the background has no frames. */
const frame = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, patience);
  });

if (pictures.length > 0) void frame().then(begin);
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
