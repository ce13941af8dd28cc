import type { CodeTable } from '../codes.js';

/**
 * Real-name authentication (实名认证状态) on the China site (customers §0.2).
 */
export const chinaVerifiedStatuses = {
  0: { zh: '审核中', en: 'Under review' },
  1: { zh: '不通过', en: 'Rejected' },
  2: { zh: '已实名认证', en: 'Verified' },
  '-1': { zh: '未实名认证', en: 'Not verified' },
} as const satisfies CodeTable;

/**
 * Real-name authentication on the international site, which can also fail.
 */
export const internationalVerifiedStatuses = {
  ...chinaVerifiedStatuses,
  3: { zh: '实名认证失败', en: 'Verification failed' },
} as const satisfies CodeTable;

/** The table of a site. */
export function verifiedStatuses(site: 'CN' | 'INTL'): CodeTable {
  return site === 'INTL' ? internationalVerifiedStatuses : chinaVerifiedStatuses;
}
