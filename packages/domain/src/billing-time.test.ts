import { expect } from '@open-wc/testing';
import { cycleRange, cyclesBetween, dayRange, earliestCycle } from './billing-ranges.js';
import {
  billingCycleOf,
  billingDayOf,
  cycleDistance,
  formatInstant,
  isBillingCycle,
  isBillingDay,
  isInstant,
  shiftCycle,
} from './billing-time.js';
import { formatCycle, formatDay } from './calendar-words.js';
import { timeZoneLabel } from './time-zone-label.js';

describe('billing time', () => {
  it("puts a record at 16:30 UTC on a month's last day into the next cycle (customers/GEN-11)", () => {
    expect(billingCycleOf('2026-03-31T16:30:00Z')).to.equal('2026-04');
    expect(billingDayOf('2026-03-31T16:30:00Z')).to.equal('2026-04-01');
  });

  it('turns the month, the year and the leap day at 16:00 UTC sharp', () => {
    expect(billingDayOf('2026-03-31T15:59:59.999Z')).to.equal('2026-03-31');
    expect(billingDayOf('2026-03-31T16:00:00Z')).to.equal('2026-04-01');
    expect(billingCycleOf('2025-12-31T16:00:00Z')).to.equal('2026-01');
    expect(billingDayOf('2028-02-28T16:00:00Z')).to.equal('2028-02-29');
    expect(billingDayOf(new Date(Date.UTC(2026, 1, 28, 16)))).to.equal('2026-03-01');
  });

  it('reads an offset as written', () => {
    expect(billingCycleOf('2026-04-01T00:30:00+08:00')).to.equal('2026-04');
    expect(billingCycleOf('2026-03-31T23:30:00-05:00')).to.equal('2026-04');
  });

  const noInstants = [
    '2026-03-31T16:30:00',
    '2026-03-31',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-03-31T24:00:00Z',
    '2026-03-31 16:30:00Z',
    'yesterday',
    '',
  ];
  for (const text of noInstants) {
    it(`refuses ${JSON.stringify(text)}, which host zones would read differently or not at all`, () => {
      expect(isInstant(text)).to.equal(false);
      expect(() => billingDayOf(text)).to.throw(RangeError);
    });
  }

  it('refuses an invalid date', () => {
    expect(() => billingCycleOf(new Date(Number.NaN))).to.throw(RangeError);
  });

  it('knows a cycle by its format (customers/CD-05)', () => {
    expect(['2026-01', '2026-12'].every(isBillingCycle)).to.equal(true);
    for (const text of [
      '2026-00',
      '2026-13',
      '2026-1',
      '202601',
      '2026-01-01',
      ' 2026-01',
      '２０２６-01',
      '2026-01\n',
    ]) {
      expect(isBillingCycle(text), text).to.equal(false);
    }
  });

  it('knows the days the calendar has', () => {
    expect(isBillingDay('2028-02-29')).to.equal(true);
    for (const text of ['2026-02-29', '2026-04-31', '2026-00-10', '2026-4-1', '2026-04-00']) {
      expect(isBillingDay(text), text).to.equal(false);
    }
  });

  it('spans a cycle and days half-open in UTC', () => {
    expect(cycleRange('2026-04')).to.deep.equal({
      begin: '2026-03-31T16:00:00Z',
      end: '2026-04-30T16:00:00Z',
    });
    expect(cycleRange('2025-12').end).to.equal('2025-12-31T16:00:00Z');
    expect(dayRange('2026-03-01', '2026-03-01')).to.deep.equal({
      begin: '2026-02-28T16:00:00Z',
      end: '2026-03-01T16:00:00Z',
    });
    expect(() => dayRange('2026-03-02', '2026-03-01')).to.throw(RangeError);
    expect(() => dayRange('2026-02-30', '2026-03-01')).to.throw(RangeError);
  });

  it('counts months across years', () => {
    expect(shiftCycle('2026-01', -1)).to.equal('2025-12');
    expect(shiftCycle('2026-11', 14)).to.equal('2028-01');
    expect(cycleDistance('2025-05', '2026-11')).to.equal(18);
    expect(cyclesBetween('2025-12', '2026-02')).to.deep.equal(['2025-12', '2026-01', '2026-02']);
    expect(cyclesBetween('2026-02', '2026-01')).to.deep.equal([]);
  });

  it('looks back 18 months inclusive: 19 cycles (customers/CD-07)', () => {
    expect(earliestCycle('2026-11')).to.equal('2025-05');
    expect(cyclesBetween(earliestCycle('2026-11'), '2026-11')).to.have.length(19);
  });

  describe('for people', () => {
    it("shows Beijing time unless told otherwise, in the locale's words", () => {
      const instant = '2026-03-31T16:30:05Z';
      expect(formatInstant(instant, { locale: 'zh-CN' })).to.equal('2026/04/01 00:30:05');
      expect(formatInstant(instant, { locale: 'en' })).to.equal('Apr 01, 2026, 00:30:05');
      expect(formatInstant(instant, { locale: 'zh-CN', precision: 'minute' })).to.equal(
        '2026/04/01 00:30',
      );
      expect(formatInstant(instant, { locale: 'zh-CN', precision: 'day' })).to.equal('2026/04/01');
    });

    it('follows summer time only in the zone that was asked for', () => {
      const newYork = {
        locale: 'zh-CN',
        timeZone: 'America/New_York',
        precision: 'minute',
      } as const;
      expect(formatInstant('2026-07-01T12:00:00Z', newYork)).to.equal('2026/07/01 08:00');
      expect(formatInstant('2026-01-01T12:00:00Z', newYork)).to.equal('2026/01/01 07:00');
    });

    it('shows a text that is no time, and survives zones and locales that are none', () => {
      expect(formatInstant('soon', { locale: 'en' })).to.equal('soon');
      const broken = { locale: '!!', timeZone: 'Mars/Olympus', precision: 'day' } as const;
      expect(formatInstant('2026-03-31T16:30:00Z', broken)).to.equal('Apr 01, 2026');
    });

    it('names cycles and days as they are, in no zone', () => {
      expect(formatCycle('2026-04', 'zh-CN')).to.equal('2026年4月');
      expect(formatCycle('2026-04', 'en')).to.equal('Apr 2026');
      expect(formatCycle('2026-4', 'en')).to.equal('2026-4');
      expect(formatDay('2026-04-01', 'zh-CN')).to.equal('2026/04/01');
      expect(formatDay('2026-04-31', 'zh-CN')).to.equal('2026-04-31');
    });

    it('labels the zone by its distance from Greenwich', () => {
      expect(timeZoneLabel()).to.equal('GMT+08:00');
      expect(timeZoneLabel('America/New_York', new Date('2026-07-01T00:00:00Z'))).to.equal(
        'GMT-04:00',
      );
    });
  });
});
