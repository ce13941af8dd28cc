/** English labels, for a page that carries one language only. */
export const paymentStatusLabels = {
  1: 'Paid',
  2: 'Unsettled',
  3: 'Not yet settled',
} as const;
