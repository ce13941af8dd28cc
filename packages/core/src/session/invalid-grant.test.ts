import { expect } from '@open-wc/testing';
import { eventually, FakeClock, settle } from '../testing/fake-clock.js';
import { grantFor, openTab } from '../testing/tab.js';
import type { SessionGrant } from './session.js';

const clock = new FakeClock();
const good = grantFor('principal-a', clock);
const wrong: [string, unknown][] = [
  ['nothing', undefined],
  ['a text', 'token'],
  ['an error body', { error: 'unauthorised' }],
  ['no token', { ...good, token: '' }],
  ['a token with a line break', { ...good, token: 'a\r\nX-Evil: 1' }],
  ['no lifetime', { ...good, expiresIn: undefined }],
  ['a lifetime of zero', { ...good, expiresIn: 0 }],
  ['a lifetime without end', { ...good, expiresIn: Infinity }],
  ['a time that is none', { ...good, serverTime: 'yesterday' }],
  ['no principal', { ...good, principal: '' }],
];

describe('a host callback that resolves to something else', () => {
  let warnings: string[];
  const warn = console.warn;
  beforeEach(() => {
    warnings = [];
    console.warn = (...args: unknown[]) => void warnings.push(args.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  for (const [what, grant] of wrong) {
    it(`${what}: the session ends, the console says why and holds no secret`, async () => {
      const tab = openTab({ fetchSession: async () => grant as SessionGrant });
      await settle();
      await eventually(
        () =>
          void expect(tab.core.session.snapshot).to.include({
            status: 'ended',
            reason: 'invalid-grant',
          }),
      );
      expect(warnings.join())
        .to.match(/fetchSession/)
        .and.not.match(/token-of|Evil/);
      tab.core.dispose();
    });
  }
});
