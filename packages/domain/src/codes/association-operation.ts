import type { CodeTable } from '../codes.js';

/**
 * What happened to an association (操作类型, customers/AR-15).
 */
export const associationOperations = {
  ASSOCIATE: { zh: '关联', en: 'Association' },
  SWITCH_TYPE: { zh: '切换关联类型', en: 'Switch of association type' },
  DISASSOCIATE: { zh: '解除关联', en: 'Disassociation' },
} as const satisfies CodeTable;

/** An association operation this version knows. */
export type AssociationOperation = `${keyof typeof associationOperations}`;
