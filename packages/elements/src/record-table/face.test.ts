import { expect } from '@open-wc/testing';
import { faceOf, type FaceFacts } from './face.js';

const fine: FaceFacts = {
  session: 'active',
  permitted: true,
  issues: [],
  failure: undefined,
  hasRows: true,
};

describe('which face stands in the middle of the page', () => {
  const cases: [string, Partial<FaceFacts>, string][] = [
    ['rows', {}, 'rows'],
    ['the first question is out', { hasRows: false }, 'loading'],
    ['no provider', { session: undefined }, 'no-provider'],
    [
      'the session is over, whatever else is wrong',
      { session: 'ended', permitted: false },
      'session-ended',
    ],
    ['the page is not for this person', { permitted: false }, 'no-permission'],
    ['the server refused', { failure: 'forbidden' }, 'no-permission'],
    ['a wrong filter', { issues: [{ field: 'cycle', code: 'format' }] }, 'invalid'],
    [
      'a supervisor has not chosen (customers/CD-13)',
      { issues: [{ field: 'accountManagerId', code: 'required' }] },
      'choose',
    ],
    [
      'not chosen, and something is wrong as well',
      {
        issues: [
          { field: 'accountManagerId', code: 'required' },
          { field: 'cycle', code: 'format' },
        ],
      },
      'invalid',
    ],
    ['no network and nothing kept', { hasRows: false, failure: 'offline' }, 'offline'],
    ['no network, but a last view', { failure: 'offline' }, 'rows'],
    ['an update failed', { failure: 'server' }, 'rows'],
    ['the first page failed', { hasRows: false, failure: 'server' }, 'failed'],
    ['a question that was overtaken', { hasRows: false, failure: 'aborted' }, 'loading'],
  ];
  for (const [what, facts, face] of cases) {
    it(`${what}: ${face}`, () => {
      expect(faceOf({ ...fine, ...facts })).to.equal(face);
    });
  }
});
