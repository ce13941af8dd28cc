/** Chinese labels, for a page that carries one language only. */
export const chargingModeLabels = {
  1: '包年/包月',
  3: '按需',
  10: '预留实例',
  11: '节省计划',
} as const;
