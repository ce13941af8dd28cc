import { expect } from '@open-wc/testing';
import { orderGroups } from './group-order.js';

const group = (key: string, amount: string) => ({ key, label: key, count: 1, sums: { amount } });
const groups = [
  group('a', '9007199254740993.00000001'),
  group('b', '-1'),
  group('c', '9007199254740993'),
];
const keys = (column: string, descending: boolean) =>
  orderGroups(groups, [{ column, descending }], 'service')
    .map(({ key }) => key)
    .join('');

describe('order of groups', () => {
  it('goes by exact sums where rows go by an amount', () => {
    expect(keys('amount', false)).to.equal('bca');
    expect(keys('amount', true)).to.equal('acb');
  });

  it('turns around with their own column', () => {
    expect(keys('service', true)).to.equal('cba');
  });

  it('stays that of the source for any other column', () => {
    expect(keys('number', true)).to.equal('abc');
  });
});
