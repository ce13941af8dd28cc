import type { CodeTable } from '../codes.js';

/**
 * Who started an association request (发起方, customers P-2).
 */
export const associationInitiators = {
  PARTNER: { zh: '伙伴', en: 'Partner' },
  CUSTOMER: { zh: '客户', en: 'Customer' },
  HUAWEI: { zh: '华为云', en: 'Huawei Cloud' },
} as const satisfies CodeTable;

/** An initiator this version knows. */
export type AssociationInitiator = `${keyof typeof associationInitiators}`;
