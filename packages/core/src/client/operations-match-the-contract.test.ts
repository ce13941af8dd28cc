import { expect } from '@open-wc/testing';
import { allOperations as operations } from './all-operations.js';

interface OpenApi {
  readonly paths: Record<
    string,
    Record<string, { operationId?: string; 'x-effect'?: string; parameters?: { $ref?: string }[] }>
  >;
}

/** Asked by a host's back end with its secret; the browser must not know it. */
const NOT_FOR_BROWSERS = ['createSession'];

describe('the table of operations', () => {
  let fromContract: Map<
    string,
    { method: string; path: string; effect: string | undefined; takesKey: boolean }
  >;

  before(async () => {
    const response = await fetch('/packages/contract/openapi.json');
    const { paths } = (await response.json()) as OpenApi;
    fromContract = new Map();
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { operationId, 'x-effect': effect, parameters = [] }] of Object.entries(
        methods,
      )) {
        if (operationId === undefined || NOT_FOR_BROWSERS.includes(operationId)) continue;
        const takesKey = parameters.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey'));
        fromContract.set(operationId, { method: method.toUpperCase(), path, effect, takesKey });
      }
    }
  });

  it('has the operations of the contract, no more and no less', () => {
    expect(Object.keys(operations).sort()).to.deep.equal([...fromContract.keys()].sort());
  });

  it('has their methods and paths', () => {
    for (const [name, { method, path }] of Object.entries(operations)) {
      const known = fromContract.get(name);
      expect({ name, method, path: `/v1/${path}` }).to.deep.equal({
        name,
        method: known?.method,
        path: known?.path,
      });
    }
  });

  it('sends an idempotency key exactly where the contract takes one', () => {
    for (const [name, { needsIdempotencyKey }] of Object.entries(operations)) {
      expect(needsIdempotencyKey, name).to.equal(fromContract.get(name)?.takesKey);
    }
  });

  it('repeats reads by itself, except those that leave an audit record', () => {
    const repeated = Object.entries(operations).filter(([, { safe }]) => safe);
    const reads = [...fromContract].filter(
      ([name, { effect }]) => effect === 'read' && name !== 'reveal' && name !== 'resolveSubjects',
    );
    expect(repeated.map(([name]) => name).sort()).to.deep.equal(reads.map(([name]) => name).sort());
  });

  it('keeps no write and nothing audited on disk', () => {
    for (const [name, { safe, cache }] of Object.entries(operations))
      if (!safe) expect(cache, name).to.equal(undefined);
  });
});
