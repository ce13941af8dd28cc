/** English labels, for a page that carries one language only. */
export const chargingModeLabels = {
  1: 'Yearly/monthly',
  3: 'Pay-per-use',
  10: 'Reserved instance',
  11: 'Savings plan',
} as const;
