import type { CodeTable } from '../codes.js';

/**
 * States of an association request (customers §5.6).
 */
export const associationRecordStatuses = {
  CHECK_FAILED: { zh: '检查未通过', en: 'Check failed' },
  DRAFT: { zh: '待提交', en: 'Draft' },
  HUAWEI_REVIEWING: { zh: '华为云审核中', en: 'Under review by Huawei Cloud' },
  REVIEW_REJECTED: { zh: '审核不通过', en: 'Rejected in review' },
  PENDING_CONFIRM: { zh: '待确认', en: 'Waiting for confirmation' },
  COMPLETED: { zh: '已完成', en: 'Completed' },
  REJECTED: { zh: '已拒绝', en: 'Rejected' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
  EXPIRED: { zh: '已过期', en: 'Expired' },
  FAILED: { zh: '失败', en: 'Failed' },
} as const satisfies CodeTable;

/** A state of a request this version knows. */
export type AssociationRecordStatus = `${keyof typeof associationRecordStatuses}`;
