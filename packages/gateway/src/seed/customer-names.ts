import type { Random } from './random.js';
import { nameCanary } from './canaries.js';

const cities = [
  '北京',
  '上海',
  '深圳',
  '广州',
  '杭州',
  '南京',
  '苏州',
  '成都',
  '武汉',
  '西安',
  '厦门',
  '长沙',
  '青岛',
  '合肥',
  '郑州',
  '天津',
  '重庆',
  '宁波',
  '贵阳',
  '福州',
];
const trades = [
  '科技',
  '网络科技',
  '信息技术',
  '数字医疗',
  '智能制造',
  '软件',
  '物流',
  '教育科技',
  '电子商务',
  '生物科技',
  '文化传媒',
  '新能源',
  '食品',
  '商贸',
  '汽车零部件',
];
const endings = ['有限公司', '有限公司', '有限公司', '股份有限公司', '（集团）有限公司'];
const familyNames = ['张', '王', '李', '刘', '陈', '杨', '赵', '黄', '周', '吴', '欧阳', '诸葛'];

/** Names that break careless code: formulas, quotes, line ends, markup, right-to-left, surrogates, length. */
const hostile: readonly ((canary: string) => string)[] = [
  (canary) => `=cmd|'/C calc'!A0${canary}`,
  (canary) => `+1${canary}贸易`,
  (canary) => `-2+3${canary}工作室`,
  (canary) => `@SUM(A1:A9)${canary}`,
  (canary) => `"引号", 逗号; ${canary}有限公司`,
  (canary) => `第一行\n${canary}第二行`,
  (canary) => `شركة ${canary} للتقنية`,
  (canary) => `🚀${canary}火箭科技👩‍👩‍👧`,
  (canary) => `𠮷${canary}野家餐饮管理`,
  (canary) => `<img src=x onerror=alert(1)>${canary}`,
  (canary) => `\t制表符${canary}`,
  (canary) => `深圳${canary}${'很长的名称'.repeat(24)}有限公司`,
  (canary) => `Ｆｕｌｌ ｗｉｄｔｈ ${canary} Ｌｔｄ`,
  (canary) => `\u202e${canary}moc.elpmaxe`,
];

/** The name of the n-th customer; each partner's first ones are hostile. */
export function customerName(
  random: Random,
  number: number,
  place: number,
  person: boolean,
): string {
  const canary = nameCanary(number);
  const wild = hostile[place];
  if (wild) return wild(canary);
  if (person) return random.pick(familyNames) + canary;
  if (random.chance(0.06))
    return `${random.pick(['Beta', 'North', 'Blue', 'Silk'])} ${canary} Trading Co., Ltd.`;
  return random.pick(cities) + canary + random.pick(trades) + random.pick(endings);
}

/** Pinyin heads of account names. */
export const accountHeads = [
  'bj_',
  'sh_',
  'sz_',
  'gz_',
  'hz_',
  'nj_',
  'cd_',
  'wh_',
  'xa_',
  'cloud-',
  'it_',
];
