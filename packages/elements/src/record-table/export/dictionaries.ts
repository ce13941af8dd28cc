import type { Dictionaries } from '../../messages/messages-controller.js';
import type { ExportMessages } from './messages/messages.js';

/** One object for all dialogs, so that they share what is loaded. */
export const exportDictionaries: Dictionaries<ExportMessages> = {
  'zh-CN': () => import('./messages/zh-CN.js'),
  en: () => import('./messages/en.js'),
};
