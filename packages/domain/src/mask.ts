/**
 * Masks of sensitive texts (customers/MK-05). All count code points, so a
 * surrogate pair is never cut in half, and none shows the whole of a short text.
 * An empty text stays empty.
 */

const leastStars = 2;

/** A name: the first character, then a star for each other one, two at least. */
export function maskName(name: string): string {
  return keepEnds(Array.from(name), 1, 0);
}

/** An account: the first two and the last character; up to three characters only the first. */
export function maskAccount(account: string): string {
  const characters = Array.from(account);
  return characters.length > 3 ? keepEnds(characters, 2, 1) : keepEnds(characters, 1, 0);
}

/** A mobile number: the first three and the last four; up to seven characters only the first. */
export function maskMobile(mobile: string): string {
  const characters = Array.from(mobile);
  return characters.length > 7 ? keepEnds(characters, 3, 4) : keepEnds(characters, 1, 0);
}

/** An e-mail address: the first character of the local part, and the domain; without `@` a name. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return maskName(email);
  return (maskName(email.slice(0, at)) || '*'.repeat(leastStars)) + email.slice(at);
}

function keepEnds(characters: readonly string[], head: number, tail: number): string {
  if (characters.length === 0) return '';
  const stars = Math.max(leastStars, characters.length - head - tail);
  const end = tail > 0 ? characters.slice(-tail).join('') : '';
  return characters.slice(0, head).join('') + '*'.repeat(stars) + end;
}
