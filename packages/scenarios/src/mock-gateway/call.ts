/** One request as a handler sees it, and the table of handlers. */
import type { OperationMap } from '@partner-widgets/contract/operations';
import type { Language } from './names.js';
import type { World } from './world.js';

export type MockOperation = Exclude<keyof OperationMap, 'createSession'>;

type PartOf<Op extends MockOperation, Part extends string> =
  OperationMap[Op]['input'] extends Record<Part, infer Value> ? Value : undefined;

export interface MockCall<Op extends MockOperation = MockOperation> {
  readonly operation: Op;
  readonly params: PartOf<Op, 'params'>;
  readonly query: PartOf<Op, 'query'>;
  readonly body: PartOf<Op, 'body'>;
  readonly language: Language;
  readonly headers: Headers;
}

export type MockHandler<Op extends MockOperation> = (
  call: MockCall<Op>,
  world: World,
) => OperationMap[Op]['answer'];

export type MockHandlers<Op extends MockOperation> = { readonly [O in Op]: MockHandler<O> };

/** Also for what takes time, such as a digest. */
export type SlowMockHandlers<Op extends MockOperation> = {
  readonly [O in Op]: (
    call: MockCall<O>,
    world: World,
  ) => OperationMap[O]['answer'] | Promise<OperationMap[O]['answer']>;
};
