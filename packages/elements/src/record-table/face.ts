import type { ClientErrorKind } from '@partner-widgets/core/client/client-error';
import type { SessionStatus } from '@partner-widgets/core/session/session';
import type { FilterIssue } from '@partner-widgets/domain/filter-validation';

/** What the middle of the page shows. `rows` is the table, with its own empty and loading faces. */
export type Face =
  | 'no-provider'
  | 'loading'
  | 'choose'
  | 'invalid'
  | 'session-ended'
  | 'no-permission'
  | 'offline'
  | 'failed'
  | 'rows';

export interface FaceFacts {
  /** Undefined: no provider yet. */
  readonly session: SessionStatus | undefined;
  /** Whether the capabilities, once known, offer this page. */
  readonly permitted: boolean | undefined;
  readonly issues: readonly FilterIssue[];
  /** How the first page ended, when it did not bring rows. */
  readonly failure: ClientErrorKind | undefined;
  /** Whether rows, old or new, can be shown. */
  readonly hasRows: boolean;
}

/** The issue that is no mistake: a supervisor has not chosen yet (customers/CD-13). */
export const isChoice = (issue: FilterIssue): boolean =>
  issue.code === 'required' && issue.field === 'accountManagerId';

/** One face at a time, most important first: what is wrong with the person, then with the question, then with the answer. */
export function faceOf({ session, permitted, issues, failure, hasRows }: FaceFacts): Face {
  if (session === undefined) return 'no-provider';
  if (session === 'ended' || failure === 'session-ended' || failure === 'unauthorized') {
    return 'session-ended';
  }
  if (permitted === false || failure === 'forbidden') return 'no-permission';
  if (issues.some((issue) => !isChoice(issue))) return 'invalid';
  if (issues.length > 0) return 'choose';
  if (hasRows) return 'rows';
  if (failure === 'offline') return 'offline';
  if (failure !== undefined && failure !== 'aborted') return 'failed';
  return 'loading';
}
