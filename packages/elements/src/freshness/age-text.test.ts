import { expect } from '@open-wc/testing';
import { ageText } from './age-text.js';

const minute = 60_000;
const ages = [1, 2, 59, 60, 119, 120, 24 * 60 - 1, 24 * 60, 72 * 60, 1234 * 24 * 60];

describe('the age of a stored view', () => {
  it('is written as Intl writes it, in the suite’s own languages without it', () => {
    for (const locale of ['zh-CN', 'en', 'de']) {
      const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
      for (const minutes of ages) {
        const [count, unit] =
          minutes < 60
            ? [minutes, 'minute' as const]
            : minutes < 24 * 60
              ? [Math.floor(minutes / 60), 'hour' as const]
              : [Math.floor(minutes / 24 / 60), 'day' as const];
        expect(ageText(minutes * minute, locale, '')).to.equal(format.format(-count, unit));
      }
    }
  });

  it('is none below a minute, and of a clock that runs behind', () => {
    expect(ageText(minute - 1, 'en', 'just now')).to.equal('just now');
    expect(ageText(-minute, 'en', 'just now')).to.equal('just now');
  });
});
