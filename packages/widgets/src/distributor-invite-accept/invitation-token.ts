/** RFC 6750 `b64token`: what may stand in a header without escaping. Anything else is refused without a request. */
const tokenPattern = /^[A-Za-z0-9._~+/-]{8,512}={0,2}$/;
const idPattern = /^[A-Za-z0-9._:-]{1,64}$/;

/** Whether `text` can be an invitation token at all. Says nothing about whether the server knows it. */
export function isInvitationToken(text: string): boolean {
  return tokenPattern.test(text);
}

/** What the fragment of the page's address says about an invitation. */
export interface InvitationFragment {
  /** Text after `token=`, decoded but not checked; undefined when there is none. */
  readonly token: string | undefined;
  /** Id after `invitation=`, the address of a final outcome; undefined when there is none or it is no id. */
  readonly invitationId: string | undefined;
}

/** Reads `#token=…` and `#invitation=…`, also behind a router's path (`#/invite?token=…`) and beside other parts. */
export function readInvitationFragment(hash: string): InvitationFragment {
  const { parts } = split(hash);
  const valueOf = (name: string): string | undefined => {
    const part = parts.find((one) => one.startsWith(`${name}=`));
    return part === undefined ? undefined : decode(part.slice(name.length + 1));
  };
  const invitationId = valueOf('invitation');
  return {
    token: valueOf('token'),
    invitationId: invitationId && idPattern.test(invitationId) ? invitationId : undefined,
  };
}

/** The fragment without token and, when given, with the id of the outcome; every other part stays as it was. */
export function writeInvitationFragment(hash: string, invitationId?: string): string {
  const { path, parts } = split(hash);
  const kept = parts.filter((part) => !/^(token|invitation)=/.test(part));
  if (invitationId !== undefined) kept.push(`invitation=${invitationId}`);
  const rest = kept.join('&');
  if (path === undefined) return rest && `#${rest}`;
  return `#${path}${rest && `?${rest}`}`;
}

/** A router's path before `?`, and what is joined by `&`. */
function split(hash: string): { path: string | undefined; parts: string[] } {
  const text = hash.replace(/^#/, '');
  const mark = text.indexOf('?');
  const path = mark >= 0 ? text.slice(0, mark) : text.startsWith('/') ? text : undefined;
  const rest = mark >= 0 ? text.slice(mark + 1) : path === undefined ? text : '';
  return { path, parts: rest.split('&').filter(Boolean) };
}

/** Not URLSearchParams: it would turn the `+` of a token into a blank. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
