import { SignJWT, jwtVerify } from 'jose';

const issuer = 'partner-widgets-gateway';
const audience = 'partner-widgets';

/** Makes and reads session tokens: short-lived JWTs of one operator (HS256). */
export interface SessionTokens {
  sign(operatorId: string, principal: string, now: Date): Promise<string>;
  /** The operator of a valid token; undefined for every other text. */
  verify(token: string): Promise<string | undefined>;
}

/** The first key signs, all verify: a key is rotated by putting the new one in front. */
export function sessionTokens(keys: readonly string[], seconds: number): SessionTokens {
  const secrets = keys.map((key) => new TextEncoder().encode(key));
  const [signing] = secrets;
  if (!signing) throw new Error('no session signing key');
  return {
    sign: (operatorId, principal, now) => {
      const issued = Math.floor(now.getTime() / 1000);
      return new SignJWT({ operator: operatorId })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(principal)
        .setIssuedAt(issued)
        .setExpirationTime(issued + seconds)
        .sign(signing);
    },
    verify: async (token) => {
      for (const secret of secrets) {
        try {
          const { payload } = await jwtVerify(token, secret, {
            issuer,
            audience,
            algorithms: ['HS256'],
          });
          return typeof payload['operator'] === 'string' ? payload['operator'] : undefined;
        } catch {
          // The next key, or no valid token at all: what was wrong with it is nobody's business.
        }
      }
      return undefined;
    },
  };
}
