import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a text is one of the host's secrets; takes as long for a near miss as for any other. */
export function hostSecretCheck(secrets: readonly string[]): (text: string) => boolean {
  const digests = secrets.map(digest);
  return (text) => {
    const given = digest(text);
    let found = false;
    for (const known of digests) found = timingSafeEqual(known, given) || found;
    return found;
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
