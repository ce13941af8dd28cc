/** Chinese labels, for a page that carries one language only. */
export const billDetailTypeLabels = {
  1: '消费-新购',
  2: '消费-续订',
  3: '消费-变更',
  4: '退款-退订',
  5: '消费-使用',
  8: '消费-自动续订',
  9: '调账-补偿',
  14: '消费-服务支持计划月末扣费',
  16: '调账-扣费',
  18: '消费-按月付费',
  20: '退款-变更',
  23: '消费-节省计划抵扣',
  24: '退款-包年/包月转按需',
  25: '消费-抹零补扣',
  103: '消费-按年付费',
} as const;
