import type { CodeTable } from '../codes.js';

/**
 * States of an invitation (vouchers §4.3).
 */
export const invitationStatuses = {
  PENDING: { zh: '待接受', en: 'Pending' },
  ACCEPTED: { zh: '已接受', en: 'Accepted' },
  DECLINED: { zh: '已拒绝', en: 'Declined' },
  EXPIRED: { zh: '已失效', en: 'Expired' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
  FAILED: { zh: '邀请失败', en: 'Failed' },
} as const satisfies CodeTable;

/** A state this version knows. */
export type InvitationStatus = `${keyof typeof invitationStatuses}`;
