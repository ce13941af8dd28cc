import { paymentStatusLabels as en } from './payment-status.en.js';
import { paymentStatusLabels as zh } from './payment-status.zh.js';
import { joinLabels } from './join-labels.js';

/**
 * Payment status (支付状态) of a consumption record (customers/CD-22).
 */
export const paymentStatuses = joinLabels(zh, en);

/** A payment status this version knows. */
export type PaymentStatus = `${keyof typeof paymentStatuses}`;
