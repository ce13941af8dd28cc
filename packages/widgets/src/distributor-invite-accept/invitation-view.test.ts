import { expect } from '@open-wc/testing';
import type { Invitation } from '@partner-widgets/contract/invitation';
import { ClientError, type ClientErrorKind } from '@partner-widgets/core/client/client-error';
import {
  allowedRegions,
  meaningOf,
  missingSteps,
  viewOfError,
  viewOfInvitation,
} from './invitation-view.js';

const signedIn = { endReason: undefined, hadSession: true } as const;

function problem(kind: ClientErrorKind, code: string, members = {}): ClientError {
  const type = `urn:partner-widgets:problem:${code}`;
  return new ClientError(kind, {
    problem: { type, title: '', status: 409, requestId: 'r', ...members },
  });
}

const open: Invitation = {
  invitationId: 'INV1',
  status: 'PENDING',
  distributorName: 'D',
  invitedAccountName: 'a',
  message: '',
  countryCode: 'CN',
  createTime: '2026-09-01T00:00:00Z',
  expireTime: '2026-09-08T00:00:00Z',
  multipleRegions: true,
  businessRegions: [
    { code: 'CN-42', name: '湖北省' },
    { code: 'CN-43', name: '湖南省' },
  ],
  notice: { version: '1.0', title: 'N' },
  checks: [],
  failReason: null,
  receipt: null,
  asOf: '2026-09-02T00:00:00Z',
};

describe('the face of an invitation', () => {
  it('of a state that a later server invents is never one to decide in', () => {
    const status = 'PAUSED' as Invitation['status'];
    expect(viewOfInvitation({ ...open, status }, 'token').kind).to.equal('handled');
  });

  it('with one failed check is not the form (vouchers/DI-12)', () => {
    const checks = [
      { code: 'A', passed: true, message: '', remedy: '' },
      { code: 'B', passed: false, message: 'm', remedy: 'r' },
    ];
    expect(viewOfInvitation({ ...open, checks }, 'token').kind).to.equal('precondition-failed');
  });

  it('accepted without a receipt is handled', () => {
    expect(viewOfInvitation({ ...open, status: 'ACCEPTED' }, 'outcome').kind).to.equal('handled');
  });
});

describe('the face of a failed read', () => {
  const faces: readonly (readonly [ClientError, string])[] = [
    [problem('not-found', 'invitation-unknown'), 'token-unknown'],
    [problem('forbidden', 'invitation-not-addressed'), 'wrong-account'],
    [problem('forbidden', 'permission-denied'), 'no-permission'],
    [problem('conflict', 'invitation-expired'), 'expired'],
    [problem('conflict', 'invitation-cancelled'), 'cancelled'],
    [problem('conflict', 'invitation-handled'), 'handled'],
    [new ClientError('offline'), 'offline'],
    [new ClientError('timeout'), 'offline'],
    [new ClientError('rate-limited', { retryAfter: 3 }), 'rate-limited'],
    [new ClientError('server'), 'error'],
    [new ClientError('malformed'), 'error'],
    [new ClientError('session-ended'), 'session-ended'],
  ];
  for (const [error, face] of faces) {
    it(`${error.code ?? error.kind} is ${face}`, () =>
      expect(viewOfError(error, signedIn).kind).to.equal(face));
  }

  it('of somebody who was never signed in is login needed (vouchers/DI-11)', () => {
    const nobody = { endReason: 'refused', hadSession: false } as const;
    expect(viewOfError(new ClientError('session-ended'), nobody).kind).to.equal('login-needed');
  });

  it('of a host that gives no valid session is an error, not a login', () => {
    const broken = { endReason: 'invalid-grant', hadSession: false } as const;
    expect(viewOfError(new ClientError('session-ended'), broken).kind).to.equal('error');
  });
});

describe('what a failed submission means', () => {
  for (const kind of ['offline', 'timeout', 'server', 'malformed', 'aborted'] as const) {
    it(`${kind}: whether it was done is asked, with the same attempt`, () =>
      expect(meaningOf(new ClientError(kind))).to.deep.equal({ next: 'ask', sameAttempt: true }));
  }

  it('handled: another one was quicker', () => {
    expect(meaningOf(problem('conflict', 'invitation-handled'))).to.deep.equal({
      next: 'ask',
      sameAttempt: false,
    });
  });

  it('a failed precondition without a list asks the invitation why', () => {
    const failed = problem('precondition', 'invitation-precondition-failed');
    expect(meaningOf(failed).next).to.equal('ask');
    const listed = problem('precondition', 'invitation-precondition-failed', {
      checks: [{ code: 'A', passed: false, message: '', remedy: '' }],
    });
    expect(meaningOf(listed).next).to.equal('face');
  });
});

describe('what is missing (vouchers/DI-08)', () => {
  it('is named in the order of the page', () => {
    expect(missingSteps({ regions: [], noticeRead: false, agreed: false })).to.deep.equal([
      'regions',
      'notice',
      'tick',
    ]);
  });

  it('is nothing when all hold', () => {
    expect(missingSteps({ regions: ['A'], noticeRead: true, agreed: true })).to.deep.equal([]);
  });
});

describe('regions kept from an earlier visit', () => {
  it('are those still offered, each once', () => {
    expect(allowedRegions(open, ['CN-43', 'CN-99', 'CN-43'])).to.deep.equal(['CN-43']);
  });

  it('are one where one may be chosen', () => {
    const one = { ...open, multipleRegions: false };
    expect(allowedRegions(one, ['CN-42', 'CN-43'])).to.deep.equal(['CN-42']);
  });
});
