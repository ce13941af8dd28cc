import type { FetchSession } from '@partner-widgets/core/session/session';

/** One mail of the outbox, as the gateway's seed writes it. */
export interface OutboxMail {
  readonly to: string;
  readonly subject: string;
  readonly invitedOperatorId: string;
  readonly state: string;
  /** `/invite#token=…` */
  readonly path: string;
}

const principalKey = (operatorId: string): string => `partner-demo/principal/${operatorId}`;

/** The demo as a host portal: what any host's page does with its own back end. */
export const hostBackEnd = {
  async configuration(): Promise<{ endpoint: string }> {
    const answer = await fetch('/my-backend/configuration');
    return (await answer.json()) as { endpoint: string };
  },

  async outbox(): Promise<readonly OutboxMail[]> {
    const answer = await fetch('/my-backend/outbox');
    return answer.ok ? ((await answer.json()) as OutboxMail[]) : [];
  },

  /** The host's answer to the suite's question for a session, for the operator chosen in the demo. */
  fetchSession(operatorId: string): FetchSession {
    return async ({ signal }) => {
      const answer = await fetch('/my-backend/partner-session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(operatorId ? { operatorId } : {}),
        signal,
      });
      if (!answer.ok) throw new Error(`session ${answer.status}`);
      const grant = (await answer.json()) as Awaited<ReturnType<FetchSession>>;
      localStorage.setItem(principalKey(operatorId), grant.principal);
      return grant;
    };
  },

  /** The opaque principal of an operator, known synchronously once a session was had: it lets the last view show at once, and offline. */
  knownPrincipal(operatorId: string): string | undefined {
    return localStorage.getItem(principalKey(operatorId)) ?? undefined;
  },

  forgetPrincipal(operatorId: string): void {
    localStorage.removeItem(principalKey(operatorId));
  },
};
