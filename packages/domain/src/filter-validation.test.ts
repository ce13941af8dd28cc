import { expect } from '@open-wc/testing';
import {
  validateConsumptionFilter,
  validateVoucherLogFilter,
  type ConsumptionFilterInput,
  type FilterIssue,
} from './filter-validation.js';
import { validateBoardFilter } from './board-filter-validation.js';

const now = { currentCycle: '2026-11' };
const briefly = (issues: FilterIssue[]) => issues.map(({ field, code }) => `${field}:${code}`);
const consumption = (filter: ConsumptionFilterInput) =>
  briefly(validateConsumptionFilter({ cycle: '2026-11', ...filter }, now));

describe('consumption filter', () => {
  it('accepts the current cycle and the oldest of 19 (customers/CD-07)', () => {
    expect(consumption({})).to.deep.equal([]);
    expect(consumption({ cycle: '2025-05' })).to.deep.equal([]);
  });

  it('refuses a missing, misspelt, future or too old cycle (customers/CD-05…07)', () => {
    expect(consumption({ cycle: undefined })).to.deep.equal(['cycle:required']);
    expect(consumption({ cycle: '2026-13' })).to.deep.equal(['cycle:format']);
    expect(consumption({ cycle: '2026-12' })).to.deep.equal(['cycle:future']);
    expect(consumption({ cycle: '2025-04' })).to.deep.equal(['cycle:too-old']);
  });

  it('refuses one day without the other (customers/CD-08)', () => {
    expect(consumption({ dayBegin: '2026-11-01' })).to.deep.equal(['dayEnd:pair']);
    expect(consumption({ dayEnd: '2026-11-01' })).to.deep.equal(['dayBegin:pair']);
    expect(consumption({ dayBegin: '', dayEnd: '' })).to.deep.equal([]);
  });

  it('refuses days out of order, outside the cycle or not in the calendar', () => {
    expect(consumption({ dayBegin: '2026-11-09', dayEnd: '2026-11-08' })).to.deep.equal([
      'dayEnd:order',
    ]);
    expect(consumption({ dayBegin: '2026-10-31', dayEnd: '2026-11-01' })).to.deep.equal([
      'dayBegin:outside-cycle',
    ]);
    expect(consumption({ dayBegin: '2026-11-01', dayEnd: '2026-11-31' })).to.deep.equal([
      'dayEnd:format',
    ]);
  });

  it('refuses blanks in names and ids, but not in a resource name (customers/CM-03)', () => {
    expect(
      consumption({ customerName: 'a b', tradeId: ' x', resourceId: 'x\u3000' }),
    ).to.deep.equal(['customerName:blank', 'tradeId:blank', 'resourceId:blank']);
    expect(consumption({ resourceName: 'my server' })).to.deep.equal([]);
  });

  it('counts 64 characters, not 64 halves of surrogate pairs', () => {
    expect(consumption({ customerName: '🐉'.repeat(64) })).to.deep.equal([]);
    expect(consumption({ customerName: 'x'.repeat(65) })).to.deep.equal(['customerName:too-long']);
    expect(consumption({ resourceName: 'x'.repeat(10_000) })).to.deep.equal([
      'resourceName:too-long',
    ]);
  });

  it('refuses ids and code lists no server would take', () => {
    expect(consumption({ accountManagerId: "1' OR 1=1" })).to.deep.equal([
      'accountManagerId:format',
    ]);
    expect(consumption({ chargingModes: [''] })).to.deep.equal(['chargingModes:format']);
    const codes = Array.from({ length: 101 }, (_, index) => String(index));
    expect(consumption({ regionCodes: codes })).to.deep.equal(['regionCodes:too-many']);
    expect(consumption({ billDetailTypes: ['103', '999'] })).to.deep.equal([]);
  });

  it('waits for the account manager a supervisor must choose (customers/CD-13)', () => {
    const supervisor = { ...now, accountManagerRequired: true };
    const issues = (filter: ConsumptionFilterInput) =>
      briefly(validateConsumptionFilter({ cycle: '2026-11', ...filter }, supervisor));
    expect(issues({})).to.deep.equal(['accountManagerId:required']);
    expect(issues({ accountManagerId: 'am-1' })).to.deep.equal([]);
  });
});

describe('voucher log filter', () => {
  const log = (...args: Parameters<typeof validateVoucherLogFilter>) =>
    briefly(validateVoucherLogFilter(...args));

  it('accepts no filter at all, and twelve months', () => {
    expect(log({})).to.deep.equal([]);
    expect(log({ dayBegin: '2025-11-22', dayEnd: '2026-11-22' })).to.deep.equal([]);
    expect(
      log({ timeBegin: '2025-11-21T16:00:00Z', timeEnd: '2026-11-22T16:00:00Z' }),
    ).to.deep.equal([]);
  });

  it('refuses more than twelve months, by days and by instants alike', () => {
    expect(log({ dayBegin: '2025-11-22', dayEnd: '2026-11-23' })).to.deep.equal([
      'dayEnd:span-too-wide',
    ]);
    expect(
      log({ timeBegin: '2025-11-21T16:00:00Z', timeEnd: '2026-11-22T16:00:01Z' }),
    ).to.deep.equal(['timeEnd:span-too-wide']);
  });

  it('refuses an impossible range', () => {
    const time = '2026-11-01T00:00:00Z';
    expect(log({ timeBegin: time, timeEnd: time })).to.deep.equal(['timeEnd:order']);
    expect(log({ timeBegin: 'today' })).to.deep.equal(['timeBegin:format']);
    expect(log({ dayBegin: '2026-11-02', dayEnd: '2026-11-01' })).to.deep.equal(['dayEnd:order']);
  });

  it('refuses blanks, overlong texts and results that do not exist', () => {
    expect(log({ quotaId: 'Q 1', operator: 'x'.repeat(65), result: '1' })).to.deep.equal([
      'quotaId:blank',
      'operator:too-long',
      'result:format',
    ]);
    expect(log({ operationTypes: ['12'], result: '-1' })).to.deep.equal([]);
  });
});

describe('board filter', () => {
  const board = (monthBegin: string, monthEnd: string) =>
    briefly(validateBoardFilter({ monthBegin, monthEnd }, now));

  it('accepts twelve months inside the window, and no more (customers/CB-12)', () => {
    expect(board('2025-12', '2026-11')).to.deep.equal([]);
    expect(board('2025-11', '2026-11')).to.deep.equal(['monthEnd:span-too-wide']);
    expect(board('2025-04', '2025-05')).to.deep.equal(['monthBegin:too-old']);
    expect(board('2026-11', '2026-12')).to.deep.equal(['monthEnd:future']);
    expect(board('2026-11', '2026-10')).to.deep.equal(['monthEnd:order']);
  });
});
