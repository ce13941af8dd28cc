import { expect } from '@open-wc/testing';
import { writeTotal } from './totals.js';

const total = { id: 'x', label: 'x', kind: 'amount' } as const;

describe('a figure of the totals', () => {
  it('is cut to cents, not rounded (customers/GEN-08)', () => {
    expect(
      writeTotal({ ...total, value: '0.04599822' }, { locale: 'en', exact: false }).shown,
    ).to.equal('0.04');
  });

  it('shows every decimal when asked', () => {
    expect(
      writeTotal({ ...total, value: '-1234.5' }, { locale: 'en', exact: true }).shown,
    ).to.equal('-1,234.50');
    expect(
      writeTotal({ ...total, value: '0.04599822' }, { locale: 'en', exact: true }).shown,
    ).to.equal('0.04599822');
  });

  it('is copied as it is, to the last decimal', () => {
    const value = '123456789012345678.00000001';
    expect(writeTotal({ ...total, value }, { locale: 'zh-CN', exact: false }).exact).to.equal(
      value,
    );
  });

  it('counts have no decimals', () => {
    expect(
      writeTotal({ ...total, kind: 'count', value: 1067 }, { locale: 'en', exact: false }).shown,
    ).to.equal('1,067');
  });
});
