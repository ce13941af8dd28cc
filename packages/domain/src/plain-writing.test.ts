import { expect } from '@open-wc/testing';
import { formatInstant } from './billing-time.js';
import { formatCycle, formatDay } from './calendar-words.js';
import { timeZoneLabel } from './time-zone-label.js';
import { formatAmount, formatCount } from './money.js';

const zone = 'Asia/Shanghai';
/** From 1992, when China's summer time had ended, to 9998: a step that meets every hour, weekday and month. */
const instants = Array.from({ length: 400 }, (_, index) =>
  new Date(Date.UTC(1992, 0) + index * 20 * 365 * 86_400_123).toISOString(),
);
const layouts = {
  day: {},
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
} as const;

for (const locale of ['zh-CN', 'en']) {
  const month = locale === 'en' ? 'short' : '2-digit';

  describe(`what is written without Intl, ${locale}`, () => {
    for (const [precision, clock] of Object.entries(layouts)) {
      it(`writes instants to the ${precision} as Intl does`, () => {
        const intl = new Intl.DateTimeFormat(locale, {
          year: 'numeric',
          month,
          day: '2-digit',
          ...clock,
          timeZone: zone,
        });
        for (const instant of instants)
          expect(
            formatInstant(instant, { locale, precision: precision as keyof typeof layouts }),
          ).to.equal(intl.format(new Date(instant)));
      });
    }

    it('writes times of the summers in which China turned its clocks as Intl does', () => {
      const intl = new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month,
        day: '2-digit',
        ...layouts.second,
        timeZone: zone,
      });
      const summer = '1988-07-01T00:00:00Z';
      expect(formatInstant(summer, { locale })).to.equal(intl.format(new Date(summer)));
    });

    it('writes every month of a year as Intl does', () => {
      const intl = new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: locale === 'en' ? 'short' : 'long',
        timeZone: 'UTC',
      });
      for (let number = 1; number <= 12; number++) {
        const cycle = `2026-${String(number).padStart(2, '0')}`;
        expect(formatCycle(cycle, locale)).to.equal(intl.format(new Date(`${cycle}-01`)));
      }
    });

    it('writes days as Intl does', () => {
      const intl = new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month,
        day: '2-digit',
        timeZone: 'UTC',
      });
      for (const day of ['2024-02-29', '2026-01-01', '2026-12-31', '0999-05-05'])
        expect(formatDay(day, locale)).to.equal(intl.format(new Date(day)));
    });

    it('groups and signs amounts as Intl does', () => {
      const intl = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
      const amounts = ['0', '-0.01', '1.2', '999.99', '-1000', '12345678.9', '-92233720368.54'];
      for (const text of amounts)
        expect(formatAmount(text, { locale })).to.equal(intl.format(text as `${number}`));
    });

    it('groups counts as Intl does', () => {
      const intl = new Intl.NumberFormat(locale);
      for (const count of [0, 7, 999, 1000, 30_000_000, Number.MAX_SAFE_INTEGER, -1234])
        expect(formatCount(count, locale)).to.equal(intl.format(count));
    });
  });
}

describe('the zone of billing without Intl', () => {
  it('is eight hours ahead of Greenwich, and was nine in the summer of 1988', () => {
    expect(timeZoneLabel()).to.equal('GMT+08:00');
    expect(timeZoneLabel(zone, new Date('1988-07-01T00:00:00Z'))).to.equal('GMT+09:00');
  });
});
