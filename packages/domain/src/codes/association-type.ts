import type { CodeTable } from '../codes.js';

/**
 * Association types (关联类型) of the China site (customers §0.2).
 */
export const chinaAssociationTypes = {
  1: { zh: '顾问销售', en: 'Referral' },
  2: { zh: '代售', en: 'Resale' },
} as const satisfies CodeTable;

/**
 * Association types of the international site (customers §0.2).
 */
export const internationalAssociationTypes = {
  1: { zh: '顾问销售', en: 'Referral' },
  3: { zh: '转售', en: 'Resale' },
} as const satisfies CodeTable;

/** The two sites of the Partner Center. */
export type Site = 'CN' | 'INTL';

/** The association types a site has; the label map never comes from the code alone. */
export function associationTypes(site: Site): CodeTable {
  return site === 'INTL' ? internationalAssociationTypes : chinaAssociationTypes;
}
