import { readInvitationFragment, writeInvitationFragment } from './invitation-token.js';

/**
 * Takes token and outcome out of the page's address. The token leaves the address bar in the same
 * task, without a new history entry; the host's router keeps its state and its own fragment parts.
 */
export function takeFromAddressBar(): {
  token: string | undefined;
  invitationId: string | undefined;
} {
  const found = readInvitationFragment(location.hash);
  if (found.token !== undefined) replaceFragment(writeInvitationFragment(location.hash));
  return found;
}

/** Makes the address one under which the outcome is found again (`#invitation=<id>`). */
export function putOutcomeIntoAddressBar(invitationId: string): void {
  replaceFragment(writeInvitationFragment(location.hash, invitationId));
}

function replaceFragment(fragment: string): void {
  try {
    const { pathname, search } = location;
    history.replaceState(history.state, '', `${pathname}${search}${fragment}`);
  } catch {
    // A sandboxed frame may not rewrite its address; a fragment can still be emptied.
    location.hash = fragment;
  }
}
