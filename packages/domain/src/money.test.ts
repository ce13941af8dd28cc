import { expect } from '@open-wc/testing';
import { averageAmount } from './average-amount.js';
import {
  amountText,
  compareAmounts,
  currencySymbol,
  formatAmount,
  isAmount,
  parseAmount,
  sumAmounts,
  truncateToCents,
} from './money.js';

describe('money', () => {
  it('reads decimal texts to the last of eight decimals', () => {
    expect(parseAmount('0.00000001')).to.equal(1n);
    expect(parseAmount('-12.3')).to.equal(-1_230_000_000n);
    expect(parseAmount('+007')).to.equal(700_000_000n);
    expect(parseAmount('-0.00')).to.equal(0n);
    expect(parseAmount('99999999999.99999999')).to.equal(9_999_999_999_999_999_999n);
  });

  const refused = [
    '',
    ' ',
    '1.',
    '.5',
    '1e3',
    '1E-8',
    '0.000000001',
    '1,000.00',
    '--1',
    '+-1',
    'NaN',
    'Infinity',
    '0x10',
    '１２',
    '1 ',
    '1\n',
    '¥1',
    '1.2.3',
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)} and names it`, () => {
      expect(isAmount(text)).to.equal(false);
      expect(() => parseAmount(text)).to.throw(RangeError, JSON.stringify(text));
    });
  }

  it('writes the canonical text: two decimals at least, no further zeros, no minus zero', () => {
    expect(amountText(0n)).to.equal('0.00');
    expect(amountText(-1n)).to.equal('-0.00000001');
    expect(amountText(150_000_000n)).to.equal('1.50');
    expect(amountText(104_599_822n)).to.equal('1.04599822');
    expect(amountText(parseAmount('-0'))).to.equal('0.00');
  });

  it('reads back every text it writes', () => {
    for (let exponent = 0n; exponent < 30n; exponent += 1n) {
      const units = 10n ** exponent - 7n;
      expect(parseAmount(amountText(units))).to.equal(units);
      expect(parseAmount(amountText(-units))).to.equal(-units);
    }
  });

  it('sums where floats drift, refunds included (customers/GEN-09)', () => {
    expect(sumAmounts(Array.from({ length: 10 }, () => '0.1'))).to.equal('1.00');
    expect(sumAmounts(['9007199254740993.00000001', '-0.00000002'])).to.equal(
      '9007199254740992.99999999',
    );
    expect(sumAmounts([])).to.equal('0.00');
  });

  it('charges the truncated amount, the rest is erased (customers/GEN-08)', () => {
    const raw = parseAmount('0.04599822');
    expect(amountText(truncateToCents(raw))).to.equal('0.04');
    expect(amountText(raw - truncateToCents(raw))).to.equal('0.00599822');
    expect(amountText(truncateToCents(parseAmount('-0.049')))).to.equal('-0.04');
  });

  it('orders by value, not by text', () => {
    expect(compareAmounts('9.5', '10.00')).to.equal(-1);
    expect(compareAmounts('1.0', '1.00')).to.equal(0);
    expect(compareAmounts('-2', '-10')).to.equal(1);
  });

  it('averages exactly and rounds the ninth decimal half away from zero', () => {
    expect(amountText(averageAmount(parseAmount('1'), 3))).to.equal('0.33333333');
    expect(averageAmount(1n, 2)).to.equal(1n);
    expect(averageAmount(-1n, 2)).to.equal(-1n);
    expect(averageAmount(parseAmount('10'), 4)).to.equal(parseAmount('2.5'));
    expect(() => averageAmount(1n, 0)).to.throw(RangeError);
  });

  describe('for people', () => {
    it('groups digits a float could not hold', () => {
      expect(formatAmount('12345678901234567890.12', { locale: 'en' })).to.equal(
        '12,345,678,901,234,567,890.12',
      );
    });

    it('cuts to two decimals instead of rounding, and keeps no sign on nothing', () => {
      expect(formatAmount('1.999', { locale: 'zh-CN' })).to.equal('1.99');
      expect(formatAmount('-1.999', { locale: 'zh-CN' })).to.equal('-1.99');
      expect(formatAmount('-0.001', { locale: 'zh-CN' })).to.equal('0.00');
    });

    it('shows the full value when asked', () => {
      const full = { locale: 'en', maximumDecimals: 8 };
      expect(formatAmount('1234.04599822', full)).to.equal('1,234.04599822');
      expect(formatAmount('1234.5', full)).to.equal('1,234.50');
      expect(formatAmount('7', { locale: 'en', minimumDecimals: 0, maximumDecimals: 0 })).to.equal(
        '7',
      );
    });

    it("uses the locale's own separators and grouping", () => {
      expect(formatAmount('1234567.5', { locale: 'de' })).to.equal('1.234.567,50');
      expect(formatAmount('12345678.5', { locale: 'en-IN' })).to.equal('1,23,45,678.50');
    });

    it("formats by the row's currency; without one the bare number (orders/UI-21)", () => {
      expect(formatAmount('-1234.5', { locale: 'zh-CN', currency: 'CNY' })).to.equal('-¥1,234.50');
      expect(formatAmount('1', { locale: 'en', currency: 'USD' })).to.equal('$1.00');
      expect(formatAmount('1', { locale: 'en', currency: '' })).to.equal('1.00');
      expect(formatAmount('1', { locale: 'en', currency: 'not a code' })).to.equal(
        'not a code 1.00',
      );
    });

    it('names the symbol of a currency', () => {
      expect(currencySymbol('CNY', 'zh-CN')).to.equal('¥');
      expect(currencySymbol('USD', 'zh-CN')).to.equal('US$');
      expect(currencySymbol('??', 'zh-CN')).to.equal('??');
      expect(currencySymbol(undefined, 'zh-CN')).to.equal('');
    });

    it('shows what is no amount, and survives a locale that is none', () => {
      expect(formatAmount('n/a', { locale: 'en' })).to.equal('n/a');
      expect(formatAmount('1234', { locale: 'no such locale!' })).to.equal('1,234.00');
      expect(formatAmount('1.239', { locale: 'en', maximumDecimals: Number.NaN })).to.equal('1.23');
    });
  });
});
