import { expect } from '@open-wc/testing';
import { fromBar, toBar } from './bar-value.js';
import { publicFilters } from './record-filters.js';
import type { FilterProperty } from './record-page.js';

const properties: FilterProperty[] = [
  { property: 'billCycle', field: 'cycle', kind: 'text' },
  { property: 'includeZero', field: 'includeZero', kind: 'flag' },
  { property: 'customerName', field: 'customerName', kind: 'text', sensitive: true },
  { property: 'region', field: 'regionCodes', kind: 'list' },
  { property: 'dayBegin', field: 'dayBegin', kind: 'text' },
  { property: 'dayEnd', field: 'dayEnd', kind: 'text' },
];

describe('between the properties and the filter bar', () => {
  it('makes one control of two days', () => {
    const value = toBar({ dayBegin: '2026-11-01', dayEnd: '2026-11-02' }, properties);
    expect(value['days']).to.deep.equal({ begin: '2026-11-01', end: '2026-11-02' });
  });

  it('makes two days of one control', () => {
    const days = { begin: '2026-11-01', end: undefined };
    expect(fromBar({ days }, ['days'], {}, properties)).to.deep.equal({
      dayBegin: '2026-11-01',
      dayEnd: undefined,
    });
  });

  it('reads a choice as a flag', () => {
    const defaults = toBar({}, properties);
    expect(fromBar({ includeZero: 'true' }, ['includeZero'], defaults, properties)).to.deep.equal({
      includeZero: true,
    });
  });

  it('takes a filter that is back at its default away, so that it moves on with time', () => {
    const defaults = toBar({ cycle: '2026-11' }, properties);
    expect(fromBar({ cycle: '2026-11' }, ['cycle'], defaults, properties)).to.deep.equal({
      cycle: undefined,
    });
  });

  it('leaves alone what was not changed', () => {
    expect(
      fromBar({ cycle: '2026-10', regionCodes: ['a'] }, ['regionCodes'], {}, properties),
    ).to.deep.equal({
      regionCodes: ['a'],
    });
  });

  it('never tells what was typed into a sensitive filter', () => {
    expect(publicFilters({ cycle: '2026-11', customerName: 'SECRET' }, properties)).to.deep.equal({
      billCycle: '2026-11',
      customerName: '***',
    });
  });
});
