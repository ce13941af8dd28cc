/** The ways an answer goes wrong. */
import type { ProblemCode } from '@partner-widgets/contract/problem';
import { ProblemError } from '@partner-widgets/gateway/problem';
import type { MockCall } from './mock-gateway/call.js';
import { problemResponse } from './mock-gateway/mock-gateway.js';

const setting: readonly MockCall['operation'][] = [
  'getCapabilities',
  'getCatalogue',
  'listAccountManagers',
  'listResellers',
];

/** Whether the call asks for data, not for what surrounds them. */
export function asksForData({ operation }: MockCall): boolean {
  return !setting.includes(operation);
}

/** The network is dead: what `fetch` rejects with. */
export function deadNetwork(): Promise<never> {
  return Promise.reject(new TypeError('Failed to fetch'));
}

/** The host says no to a session. */
export function refusal(status: number): Promise<never> {
  return Promise.reject(Object.assign(new Error(`session ${status}`), { status }));
}

/** Never answers. */
export function silence(): Promise<never> {
  return new Promise(() => undefined);
}

/** A problem of the contract, in the caller's language. */
export function problem(
  call: MockCall,
  code: ProblemCode,
  members: ConstructorParameters<typeof ProblemError>[1] = {},
): Promise<Response> {
  const answer = problemResponse(new ProblemError(code, members), 'req-scenario', call.language);
  return Promise.resolve(answer);
}
