import { expect } from '@open-wc/testing';
import { consumptionPage, type ConsumptionInput } from './consumption-page.js';

const window = {
  currentCycle: '2026-11',
  lookBackMonths: 18,
  accountManagerRequired: false,
  today: '2026-11-22',
};
const issuesOf = (input: ConsumptionInput, facts = window) =>
  consumptionPage
    .validate(consumptionPage.complete(input, facts), facts)
    .map(({ field, code }) => `${field} ${code}`);

describe('the question of the consumption details', () => {
  it('asks for the current cycle with zero rows hidden (customers/CD-01)', () => {
    const filter = consumptionPage.filter(consumptionPage.complete({}, window), undefined);
    expect(filter).to.deep.equal({ cycle: '2026-11' });
  });

  it('leaves unset members out (customers/GEN-04)', () => {
    const filter = consumptionPage.filter(
      { cycle: '2026-11', tradeId: '', includeZero: false },
      undefined,
    );
    expect(filter).to.deep.equal({ cycle: '2026-11' });
  });

  it('asks for every row of the cycle when zero rows are wanted (customers/CD-02)', () => {
    const filter = consumptionPage.filter({ cycle: '2026-11', includeZero: true }, undefined);
    expect(filter).to.deep.equal({ cycle: '2026-11', includeZero: true });
  });

  it('never sends a typed name, only the ids it stands for', () => {
    const input = { cycle: '2026-11', customerName: '华', accountName: 'hw' };
    expect(consumptionPage.filter(input, ['c1'])).to.deep.equal({
      cycle: '2026-11',
      customerIds: ['c1'],
    });
  });

  it('keeps an empty list of ids: nobody of that name matches nothing', () => {
    const filter = consumptionPage.filter({ cycle: '2026-11', customerName: 'x' }, []);
    expect(filter.customerIds).to.deep.equal([]);
  });

  it('resolves names within the cycle', () => {
    expect(consumptionPage.subjects({ cycle: '2026-11', customerName: '华' })).to.deep.equal({
      kind: 'customer',
      name: '华',
      cycle: '2026-11',
    });
  });

  it('passes the reseller of a distributor on (customers/CD-14)', () => {
    const filter = consumptionPage.filter({ cycle: '2026-11', resellerId: 'r-1' }, undefined);
    expect(filter.resellerId).to.equal('r-1');
  });

  const refused: [string, ConsumptionInput, string][] = [
    ['a month that does not exist (customers/CD-05)', { cycle: '2026-13' }, 'cycle format'],
    ['a future cycle (customers/CD-06)', { cycle: '2026-12' }, 'cycle future'],
    ['a cycle of 19 months ago (customers/CD-07)', { cycle: '2025-04' }, 'cycle too-old'],
    ['one end of a day range (customers/CD-08)', { dayBegin: '2026-11-02' }, 'dayEnd pair'],
    [
      'days of another month (customers/CD-08)',
      { cycle: '2026-10', dayBegin: '2026-11-01', dayEnd: '2026-11-02' },
      'dayBegin outside-cycle',
    ],
    [
      'days in the wrong order (customers/CD-08)',
      { dayBegin: '2026-11-09', dayEnd: '2026-11-02' },
      'dayEnd order',
    ],
    ['a blank in an id', { tradeId: 'a b' }, 'tradeId blank'],
    ['10,000 characters', { customerName: 'x'.repeat(10_000) }, 'customerName too-long'],
  ];
  for (const [what, input, issue] of refused) {
    it(`refuses ${what}`, () => {
      expect(issuesOf(input)).to.include(issue);
    });
  }

  it('accepts the cycle of exactly 18 months ago (customers/CD-07, Q-04)', () => {
    expect(issuesOf({ cycle: '2025-05' })).to.deep.equal([]);
  });

  it('waits for the account manager of a supervisor (customers/CD-13)', () => {
    expect(issuesOf({}, { ...window, accountManagerRequired: true })).to.deep.equal([
      'accountManagerId required',
    ]);
  });
});
