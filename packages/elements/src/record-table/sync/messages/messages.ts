import type { DatasetReason } from '@partner-widgets/core/dataset/dataset-state';
import type { Dictionaries } from '../../../messages/messages-controller.js';

/** The words of the whole cycle in this browser. Numbers come formatted. */
export interface SyncMessages {
  readonly preparing: (rows: string, total: string) => string;
  readonly downloading: (rows: string, total: string, bytes: string, totalBytes: string) => string;
  readonly ready: (rows: string) => string;
  /** Complete, but not on disk. */
  readonly readyInMemory: (rows: string) => string;
  /** Why it does not go on, or why there is none; empty: nothing to say. */
  readonly reason: (reason: DatasetReason) => string;
}

export const syncDictionaries: Dictionaries<SyncMessages> = {
  'zh-CN': () => import('./zh-CN.js'),
  en: () => import('./en.js'),
};
