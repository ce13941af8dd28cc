import type { FreshnessMessages } from './messages.js';

export const messages: FreshnessMessages = {
  asOf: (time) => `Data as of ${time}`,
  storedView: (age) => `Saved ${age}, updating`,
  offlineView: (age) => `Offline: saved ${age}`,
  justNow: 'just now',
};
