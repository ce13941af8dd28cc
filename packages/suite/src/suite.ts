export { Autoloader, type Loaders } from './autoloader.js';
export { createSuite, type Suite, type SuiteOptions } from './create-suite.js';
export { publicTokens, type PublicToken } from './tokens.js';
export { widgetLoaders, type WidgetTag } from './widget-loaders.js';
