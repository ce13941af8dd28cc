import type { OperationId, OperationInput, Operations } from '@partner-widgets/contract/operations';
import type { Principal } from '../session/principal.js';
import type { Language } from './language.js';

type Asked<Op extends OperationId> = Operations[Op]['credential'];

/** One call of an operation, checked: input by its schemas, credential and headers by its definition. */
export type Call<Op extends OperationId> = {
  readonly input: OperationInput<Op>;
  readonly language: Language;
  readonly requestId: string;
  readonly now: Date;
} & (Asked<Op> extends 'host' ? unknown : { readonly principal: Principal }) &
  (Asked<Op> extends 'invitation' ? { readonly invitationToken: string } : unknown) &
  (Operations[Op]['effect'] extends 'write' ? { readonly idempotencyKey: string } : unknown);

/** Who asks and in which language: what most of the code needs of a call. */
export interface Asking {
  readonly principal: Principal;
  readonly language: Language;
  readonly requestId: string;
  readonly now: Date;
}
