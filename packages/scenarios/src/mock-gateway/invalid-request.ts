import { ProblemError, type FieldError } from '@partner-widgets/gateway/problem';

/** 400 with the members that are wrong, named as the request spells them (`filter.cycle`). */
export function invalidRequest(errors: readonly FieldError[]): ProblemError {
  return new ProblemError('invalid-request', { errors });
}
