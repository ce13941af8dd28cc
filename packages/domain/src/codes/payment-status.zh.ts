/** Chinese labels, for a page that carries one language only. */
export const paymentStatusLabels = {
  1: '已支付',
  2: '未结清',
  3: '未结算',
} as const;
