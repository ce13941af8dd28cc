import { Autoloader } from '../autoloader.js';
import { widgetLoaders } from '../widget-loaders.js';

/** The rows of this principal's last visit may be painted before there is a session. */
const stated = document.querySelector('partner-provider[principal]');
if (stated) void import('../open-early.js').then(({ openEarly }) => openEarly(stated), Object);

/** The page's autoloader; `autoloader.watch(shadowRoot)` extends it to a shadow root of the page's own. */
export const autoloader = new Autoloader(widgetLoaders);
autoloader.watch(document);
