import type { CodeTable } from '../codes.js';

/**
 * Customer levels (客户等级, customers §0.2).
 */
export const customerLevels = {
  V0: { zh: 'V0', en: 'V0' },
  V1: { zh: 'V1', en: 'V1' },
  V2: { zh: 'V2', en: 'V2' },
  V3: { zh: 'V3', en: 'V3' },
  V4: { zh: 'V4', en: 'V4' },
  V5: { zh: 'V5', en: 'V5' },
} as const satisfies CodeTable;

/** A customer level this version knows. */
export type CustomerLevel = `${keyof typeof customerLevels}`;
