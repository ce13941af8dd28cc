/** What a scenario is, and the one way to make one. */
import type { FetchSession, SessionGrant } from '@partner-widgets/core/session/session';
import type { MockCall } from './mock-gateway/call.js';
import { invitationToken } from './mock-gateway/invitation-desk.js';
import {
  createMockGateway,
  type MockGateway,
  type MockGatewayOptions,
} from './mock-gateway/mock-gateway.js';

/** A situation, alive: hand `endpoint`, `principal`, `fetch` and `fetchSession` to a provider or a suite. */
export interface Scenario {
  readonly id: string;
  /** One for each scenario unless stated, so that no cache of another one is read. Nothing listens there. */
  readonly endpoint: string;
  /** What the host may state synchronously. */
  readonly principal: string;
  readonly fetch: typeof globalThis.fetch;
  readonly fetchSession: FetchSession;
  /** Where the page should run from right to left; undefined: as it is. */
  readonly direction: 'rtl' | undefined;
  /** The token of the link in the mail; what it leads to is the situation's matter. */
  readonly invitationToken: string;
  /** Names of what happens one after the other; most scenarios have one only. */
  readonly phases: readonly string[];
  readonly phase: string;
  /** Moves to a phase; unknown names are ignored. A widget notices with its next request. */
  setPhase(name: string): void;
  /** The phase to move to when the widget is ready, and then to mount it anew: what a second visit shows. */
  readonly afterReady: string | undefined;
  /** Called after each change of phase; returns the unsubscriber. */
  onPhase(listener: (phase: string) => void): () => void;
  /** The mock gateway behind it: requests seen, plain names that must not leak. */
  readonly gateway: MockGateway;
}

export interface ScenarioOptions {
  readonly endpoint?: string | undefined;
  readonly principal?: string | undefined;
  /** Epoch milliseconds; default the real clock. */
  readonly now?: (() => number) | undefined;
  /**
   * `auto`: the next phase begins by itself some seconds after the first answer, where the situation is one that
   * passes (a rate limit, a failure). Default `manual`.
   */
  readonly advance?: 'auto' | 'manual' | undefined;
  /** Milliseconds before each answer, on top of what the situation itself takes. */
  readonly latency?: number | undefined;
}

export interface SituationSettings {
  readonly gateway?: Omit<MockGatewayOptions, 'now' | 'principal' | 'intercept'>;
  readonly intercept?: (
    call: MockCall,
    proceed: () => Promise<Response>,
    phase: string,
  ) => Promise<Response>;
  readonly fetchSession?: (
    request: Parameters<FetchSession>[0],
    mint: FetchSession,
    phase: string,
  ) => Promise<SessionGrant>;
  readonly phases?: readonly string[];
  /** Milliseconds a phase lasts with `advance: 'auto'`; without it phases never change by themselves. */
  readonly advanceAfter?: number;
  readonly afterReady?: string;
  readonly direction?: 'rtl';
}

/** A function that makes the scenario anew each time it is called: nothing is shared between two of them. */
export function situation(
  id: string,
  settings: () => SituationSettings = () => ({}),
): (options?: ScenarioOptions) => Scenario {
  return (options = {}) => {
    const { intercept, fetchSession, phases = ['always'], ...rest } = settings();
    const listeners = new Set<(phase: string) => void>();
    let phase = phases[0] ?? 'always';
    let advancing = false;

    const setPhase = (name: string): void => {
      if (!phases.includes(name) || name === phase) return;
      phase = name;
      for (const listener of listeners) listener(name);
    };
    const advance = (): void => {
      if (advancing || options.advance !== 'auto' || rest.advanceAfter === undefined) return;
      advancing = true;
      const next = phases[1];
      if (next) setTimeout(() => setPhase(next), rest.advanceAfter);
    };

    const gateway = createMockGateway({
      ...rest.gateway,
      now: options.now,
      principal: options.principal,
      latency: (rest.gateway?.latency ?? 0) + (options.latency ?? 0),
      async intercept(call, proceed) {
        try {
          return await (intercept?.(call, proceed, phase) ?? proceed());
        } finally {
          advance();
        }
      },
    });

    return {
      id,
      endpoint: options.endpoint ?? `https://${id}.scenario.invalid/partner`,
      principal: gateway.principal,
      direction: rest.direction,
      invitationToken,
      phases,
      get phase() {
        return phase;
      },
      setPhase,
      afterReady: rest.afterReady,
      onPhase(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      gateway,
      fetch: gateway.fetch,
      fetchSession: (request) => {
        const answer = fetchSession?.(request, gateway.fetchSession, phase);
        if (answer) advance();
        return answer ?? gateway.fetchSession(request);
      },
    };
  };
}
