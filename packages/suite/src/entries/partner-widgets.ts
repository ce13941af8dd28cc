import { Autoloader } from '../autoloader.js';
import { widgetLoaders } from '../widget-loaders.js';

/** The page's autoloader; `autoloader.watch(shadowRoot)` extends it to a shadow root of the page's own. */
export const autoloader = new Autoloader(widgetLoaders);
autoloader.watch(document);

export { createSuite, type Suite, type SuiteOptions } from '../create-suite.js';
