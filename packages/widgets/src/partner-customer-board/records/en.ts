import type { RecordsMessages } from './messages.js';

export const messages: RecordsMessages = {
  title: 'Association records',
  customer: 'Customer / account',
  operation: 'Operation',
  associationType: 'Association type',
  initiator: 'Initiated by',
  status: 'Status',
  time: (zone) => `Time (${zone})`,
  reason: 'Reason',
  operationTime: 'Time of operation',
  formerCustomer: 'no longer associated',
  changed: (before, after) => `${before} → ${after}`,
  revealFailed: 'The plain text could not be shown. Try again in a moment.',
  revealForbidden: 'Your account may not see plain text.',
};
