import { allOperations as operations } from '@partner-widgets/core/client/all-operations';
import type { OperationMap } from '@partner-widgets/contract/operations';
import type { MockOperation } from '../mock-gateway/call.js';
import type { Scenario } from '../situation.js';

export interface Input {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

/** Asks a scenario as a client would, with a new session unless a token is given. */
export async function ask(
  scenario: Scenario,
  operation: MockOperation,
  { params = {}, query = {}, body }: Input = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { method, path } = operations[operation];
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? '');
  const url = new URL(`${scenario.endpoint}/v1/${filled}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  const { token } = await scenario.fetchSession({
    reason: 'start',
    signal: new AbortController().signal,
  });
  return scenario.fetch(url, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
}

/** The answer of {@link ask}; fails the test when it is a problem. */
export async function answerOf<Op extends MockOperation>(
  scenario: Scenario,
  operation: Op,
  input: Input = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<OperationMap[Op]['answer']> {
  const response = await ask(scenario, operation, input, headers);
  if (!response.ok) throw new Error(`${operation}: ${response.status} ${await response.text()}`);
  return (await response.json()) as OperationMap[Op]['answer'];
}

/** The code of the problem that {@link ask} met, after its status: `409 export-already-running`. */
export async function problemOf(response: Response): Promise<string> {
  const { type = '' } = (await response.json()) as { type?: string };
  return `${response.status} ${type.split(':').pop()}`;
}
