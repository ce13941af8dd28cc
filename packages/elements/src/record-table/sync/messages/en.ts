import type { DatasetReason } from '@partner-widgets/core/dataset/dataset-state';
import type { SyncMessages } from './messages.js';

const reasons: Readonly<Record<DatasetReason, string>> = {
  offline: 'Paused: no network. It goes on by itself.',
  waiting: 'Paused: the server asked to wait. It goes on by itself.',
  'other-tab': 'Another tab is loading it.',
  'not-kept': '',
  'worker-origin': 'Whole cycle not loaded: the worker file is on another origin. Pages are shown.',
  'worker-blocked': 'Whole cycle not loaded: the page blocks workers. Pages are shown.',
  'worker-version':
    'Whole cycle not loaded: the worker file is of another version. Pages are shown.',
  'worker-crashed': 'Whole cycle not loaded: the worker stopped. Pages are shown.',
  'too-large': 'The cycle is too large for this browser. Pages are shown.',
  forbidden: 'The whole cycle may not be loaded. Pages are shown.',
  'not-offered': '',
  damaged: 'Whole cycle not loaded: data arrived damaged. Pages are shown.',
  'session-ended': '',
};

export const messages: SyncMessages = {
  preparing: (rows, total) => `Server is preparing the cycle: ${rows} of ${total} rows`,
  downloading: (rows, total, bytes, totalBytes) =>
    `Loading the cycle: ${rows} of ${total} rows, ${bytes} of ${totalBytes}`,
  ready: (rows) => `${rows} rows ready offline`,
  readyInMemory: (rows) => `${rows} rows in this tab`,
  reason: (reason) => reasons[reason],
};
