import { situation } from './situation.js';

/** The notice can't be read, so accepting stays disabled (vouchers/DI-08). */
export const create = situation('invitation-notice-unreadable', () => ({
  gateway: { invitation: { noticeReadable: false } },
}));
