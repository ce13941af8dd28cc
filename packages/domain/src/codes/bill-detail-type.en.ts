/** English labels, for a page that carries one language only. */
export const billDetailTypeLabels = {
  1: 'Expenditure – purchase',
  2: 'Expenditure – renewal',
  3: 'Expenditure – change',
  4: 'Refund – unsubscription',
  5: 'Expenditure – usage',
  8: 'Expenditure – auto-renewal',
  9: 'Adjustment – compensation',
  14: 'Expenditure – support plan month-end charge',
  16: 'Adjustment – deduction',
  18: 'Expenditure – pay monthly',
  20: 'Refund – change',
  23: 'Expenditure – savings plan deduction',
  24: 'Refund – yearly/monthly to pay-per-use',
  25: 'Expenditure – rounding catch-up',
  103: 'Expenditure – pay yearly',
} as const;
