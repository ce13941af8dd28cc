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

const begin = (): void => autoloader.watch(document);

/** Behind the frame that shows them: asking for the code takes its time, too. A page in the background has no frames. */
const painted = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patience);
  });

if (stated && pictures.length > 0) {
  // Small, and there when the frame is: the worker starts before all that the widgets need is in the way.
  import('@partner-widgets/core/dataset/worker/early-worker').catch(Object);
  const beside = import('../beside-the-code.js');
  // It may fail before the frame is there: told to the page by nobody, and heard below.
  beside.catch(Object);
  void painted().then(() => {
    beside.then(
      ({ besideTheCode }) => besideTheCode(stated, pictures),
      () => pictures.forEach(({ frame }) => frame.remove()),
    );
    begin();
  });
} else begin();

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
