import type { Dictionaries } from './messages-controller.js';
import type { ElementMessages } from './element-messages.js';

export const elementDictionaries: Dictionaries<ElementMessages> = {
  'zh-CN': () => import('./zh-CN.js'),
  en: () => import('./en.js'),
};
