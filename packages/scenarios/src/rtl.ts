import { situation } from './situation.js';

const names = ['شركة الأمثلة للتقنية', 'חברת דוגמה בע״מ', '示例科技', 'مؤسسة النموذج'];
const texts = ['خادم الويب', 'שרת', '服务器'];

/** Arabic and Hebrew names beside Latin ids, on a page that runs from right to left. */
export const create = situation('rtl', () => ({
  direction: 'rtl',
  gateway: {
    customers: 12,
    rowsPerCycle: 120,
    logRecords: 60,
    nameOf: (index) => `${names[index % names.length]} ${index + 1}`,
    textOf: (index) => `${texts[index % texts.length]} server-${index}`,
  },
}));
