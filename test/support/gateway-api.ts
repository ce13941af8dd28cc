import type { OperationMap } from '@partner-widgets/contract/operations';
import { operations } from '@partner-widgets/contract/operations';
import type { RunningDemo } from './demo.js';

type PostOperation = {
  [Op in keyof OperationMap]: OperationMap[Op]['input'] extends { body: unknown } ? Op : never;
}[keyof OperationMap];

/** Asks the gateway beside the browser, as an independent reader of the same data. */
export class GatewayApi {
  readonly #demo: RunningDemo;
  readonly #token: string;

  private constructor(demo: RunningDemo, token: string) {
    this.#demo = demo;
    this.#token = token;
  }

  static async as(demo: RunningDemo, operatorId: string): Promise<GatewayApi> {
    const { token } = await demo.session(operatorId);
    return new GatewayApi(demo, token);
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${this.#token}`);
    if (init.body) headers.set('Content-Type', 'application/json');
    return fetch(`${this.#demo.gatewayUrl}${path}`, { ...init, headers });
  }

  async post<Op extends PostOperation>(
    operation: Op,
    body: OperationMap[Op]['input'] extends { body: infer Body } ? Body : never,
  ): Promise<OperationMap[Op]['answer']> {
    const answer = await this.fetch(operations[operation].path, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${operation}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as OperationMap[Op]['answer'];
  }

  /** Every consumption record of a filter, page by page. */
  async allConsumption(
    filter: OperationMap['queryConsumption']['input']['body']['filter'],
  ): Promise<OperationMap['queryConsumption']['answer']['items']> {
    const all: OperationMap['queryConsumption']['answer']['items'] = [];
    for (;;) {
      const { items, total } = await this.post('queryConsumption', {
        filter,
        offset: all.length,
        limit: 100,
      });
      all.push(...items);
      if (all.length >= total || items.length === 0) return all;
    }
  }
}

/** Sum of decimal texts, written apart from the product's own arithmetic: 8 decimals, no float. */
export function exactSum(texts: Iterable<string>): string {
  let sum = 0n;
  for (const text of texts) {
    const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
    const units = BigInt(whole) * 100_000_000n + BigInt(fraction.padEnd(8, '0'));
    sum += text.startsWith('-') ? -units : units;
  }
  const digits = (sum < 0n ? -sum : sum).toString().padStart(9, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -8)}.${digits.slice(-8)}`;
}

/** Two decimal texts as one shape: 8 decimals. */
export const normal = (text: string): string => exactSum([text.replaceAll(',', '')]);
