import { situation } from './situation.js';

const chinese = '一个非常非常长的名称用于检查列宽与换行'.repeat(12);
const unbroken = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6);

/** Every text is as long as a field may be, half of them without a place to break. */
export const create = situation('long-text', () => ({
  gateway: {
    customers: 12,
    rowsPerCycle: 120,
    logRecords: 60,
    nameOf: (index) => (index % 2 ? chinese : unbroken),
    textOf: (index) => (index % 2 ? unbroken : chinese),
  },
}));
