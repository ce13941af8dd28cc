import { expect } from '@open-wc/testing';
import {
  isInvitationToken,
  readInvitationFragment,
  writeInvitationFragment,
} from './invitation-token.js';

describe('what can be an invitation token', () => {
  for (const token of ['tok_8Q2mVx91', 'a.b-c~d_e+f/g==', 'A'.repeat(512)]) {
    it(`${token.slice(0, 20)} can`, () => expect(isInvitationToken(token)).to.equal(true));
  }
  for (const token of [
    '',
    'short',
    'has blank in it',
    'line\nbreak1',
    '令牌令牌令牌令牌',
    'a'.repeat(515),
  ]) {
    it(`${JSON.stringify(token.slice(0, 20))} can not`, () =>
      expect(isInvitationToken(token)).to.equal(false));
  }
});

describe('a fragment', () => {
  it('keeps the plus of a token, which is no blank', () => {
    expect(readInvitationFragment('#token=ab+cd/ef==').token).to.equal('ab+cd/ef==');
  });

  it('is decoded, and a broken escape is left as it is', () => {
    expect(readInvitationFragment('#token=ab%2Bcd').token).to.equal('ab+cd');
    expect(readInvitationFragment('#token=%E0%A4%A').token).to.equal('%E0%A4%A');
  });

  it('with a token that is empty has one that is empty, not none', () => {
    expect(readInvitationFragment('#token=').token).to.equal('');
    expect(readInvitationFragment('#a=1').token).to.equal(undefined);
  });

  it('names an outcome only by an id', () => {
    expect(readInvitationFragment('#invitation=INV1').invitationId).to.equal('INV1');
    expect(readInvitationFragment('#invitation=../x').invitationId).to.equal(undefined);
  });

  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ['#token=x', undefined, ''],
    ['', undefined, ''],
    ['#a=1&token=x&b=2', undefined, '#a=1&b=2'],
    ['#token=x&token=y', undefined, ''],
    ['#/invite?token=x&tab=2', undefined, '#/invite?tab=2'],
    ['#/invite?token=x', 'INV1', '#/invite?invitation=INV1'],
    ['#/invite', 'INV1', '#/invite?invitation=INV1'],
    ['#section', 'INV1', '#section&invitation=INV1'],
    ['#invitation=OLD', 'INV1', '#invitation=INV1'],
  ];
  for (const [before, id, after] of cases) {
    it(`${before || '(none)'} becomes ${after || '(none)'}`, () =>
      expect(writeInvitationFragment(before, id)).to.equal(after));
  }
});
