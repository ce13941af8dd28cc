import { Autoloader } from '../autoloader.js';
import { openEarly } from '../open-early.js';
import { widgetLoaders } from '../widget-loaders.js';

/** The page's autoloader; `autoloader.watch(shadowRoot)` extends it to a shadow root of the page's own. */
export const autoloader = new Autoloader(widgetLoaders);
autoloader.watch(document);
openEarly();
