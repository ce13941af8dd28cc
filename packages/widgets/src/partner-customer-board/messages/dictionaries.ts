import type { Dictionaries } from '@partner-widgets/elements/messages/messages-controller';
import type { BoardMessages } from './messages.js';

export const dictionaries: Dictionaries<BoardMessages> = {
  'zh-CN': () => import('./zh-CN.js'),
  en: () => import('./en.js'),
};
