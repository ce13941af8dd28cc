import { expect } from '@open-wc/testing';
import { voucherLogPage, yearBefore, type VoucherLogInput } from './voucher-log-page.js';

const window = {
  currentCycle: '2026-11',
  lookBackMonths: 18,
  accountManagerRequired: false,
  today: '2026-11-22',
};
const asked = (input: VoucherLogInput) =>
  voucherLogPage.filter(voucherLogPage.complete(input, window), undefined);
const issuesOf = (input: VoucherLogInput) =>
  voucherLogPage
    .validate(voucherLogPage.complete(input, window), window)
    .map(({ field, code }) => `${field} ${code}`);

describe('the question of the voucher operation log', () => {
  it('asks for the last twelve months, newest first (vouchers/VL-08)', () => {
    expect(asked({})).to.deep.equal({
      subject: 'customer',
      timeBegin: '2025-11-21T16:00:00Z',
      timeEnd: '2026-11-22T16:00:00Z',
    });
    expect(voucherLogPage.sort).to.deep.equal([{ column: 'operationTime', descending: true }]);
  });

  it('includes the whole of both picked days, in GMT+08:00 (vouchers/VL-12)', () => {
    const filter = asked({ dayBegin: '2026-03-01', dayEnd: '2026-03-31' });
    expect([filter.timeBegin, filter.timeEnd]).to.deep.equal([
      '2026-02-28T16:00:00Z',
      '2026-03-31T16:00:00Z',
    ]);
  });

  it('sends no operation types for all of them (vouchers/VL-09)', () => {
    expect(asked({})).not.to.have.property('operationTypes');
  });

  it('leaves a cleared text filter out (vouchers/VL-11)', () => {
    expect(asked({ quotaId: '', operator: '' })).to.have.all.keys(
      'subject',
      'timeBegin',
      'timeEnd',
    );
  });

  it('presets the quota it was opened from (vouchers/VL-13)', () => {
    expect(asked({ quotaId: 'QT1' }).quotaId).to.equal('QT1');
  });

  it('asks each tab only what it has', () => {
    const both = { parentQuotaId: 'QT1', voucherId: 'CP1' };
    expect(asked({ ...both, subject: 'customer' })).not.to.have.property('parentQuotaId');
    expect(asked({ ...both, subject: 'reseller' })).not.to.have.property('voucherId');
  });

  it('resolves names of the tab it is on', () => {
    expect(voucherLogPage.subjects({ subject: 'reseller', subjectName: '鄂' })).to.deep.equal({
      kind: 'reseller',
      name: '鄂',
    });
  });

  it('takes an unknown tab for the first one', () => {
    expect(asked({ subject: 'nonsense' }).subject).to.equal('customer');
  });

  const refused: [string, VoucherLogInput, string][] = [
    ['one end of a range', { dayBegin: '2026-03-01' }, 'dayEnd pair'],
    [
      'a day that does not exist',
      { dayBegin: '2026-02-30', dayEnd: '2026-03-01' },
      'dayBegin format',
    ],
    ['days in the wrong order', { dayBegin: '2026-03-02', dayEnd: '2026-03-01' }, 'dayEnd order'],
    [
      'more than 12 months',
      { dayBegin: '2025-01-01', dayEnd: '2026-03-01' },
      'dayEnd span-too-wide',
    ],
    ['an unknown result', { result: 'maybe' }, 'result format'],
    ['10,000 characters', { operator: 'x'.repeat(10_000) }, 'operator too-long'],
    ['blanks', { quotaId: 'a b' }, 'quotaId blank'],
  ];
  for (const [what, input, issue] of refused) {
    it(`refuses ${what}`, () => {
      expect(issuesOf(input)).to.include(issue);
    });
  }

  it('finds the day of a leap year one year earlier', () => {
    expect(yearBefore('2028-02-29')).to.equal('2027-02-28');
  });
});
