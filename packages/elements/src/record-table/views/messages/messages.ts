import type { Dictionaries } from '../../../messages/messages-controller.js';

/** The words of saved views. */
export interface SavedViewMessages {
  /** The button while no view is shown. */
  readonly views: string;
  /** A view is shown, and something in it was changed. */
  readonly changed: (name: string) => string;
  readonly shown: string;
  readonly saveAs: string;
  readonly update: (name: string) => string;
  readonly manage: string;
  readonly showDefault: string;
  readonly saveHeading: string;
  readonly name: string;
  readonly nameHint: string;
  readonly nameMissing: string;
  readonly replaces: (name: string) => string;
  readonly holds: string;
  readonly withoutTyped: string;
  readonly save: string;
  readonly cancel: string;
  readonly close: string;
  readonly manageHeading: string;
  readonly none: string;
  readonly remove: (name: string) => string;
  readonly savedOn: (time: string) => string;
  readonly saved: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly applied: (name: string) => string;
  readonly newer: (name: string) => string;
  readonly tooMany: string;
  readonly notSaved: string;
  readonly notRemoved: string;
  readonly notLoaded: string;
  readonly offline: string;
}

/** One object for all, so that they share what is loaded. */
export const savedViewDictionaries: Dictionaries<SavedViewMessages> = {
  'zh-CN': () => import('./zh-CN.js'),
  en: () => import('./en.js'),
};
