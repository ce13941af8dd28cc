import type { Dictionaries } from '@partner-widgets/elements/messages/messages-controller';
import type { InvitationMessages } from './messages/messages.js';

/** One object for the page and its parts, so that a language is loaded once. */
export const dictionaries: Dictionaries<InvitationMessages> = {
  'zh-CN': () => import('./messages/zh-CN.js'),
  en: () => import('./messages/en.js'),
};
