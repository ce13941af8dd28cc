import type { ClientError } from '@partner-widgets/core/client/client-error';
import { stateOfError, type StateKind } from '../states/state-of-error.js';

/** What stands in the place of the rows when there are none to show. */
export type TableFace = 'rows' | 'no-match' | StateKind;

export function faceOf(
  error: ClientError | undefined,
  total: number | undefined,
  filtered: boolean,
): TableFace {
  if (error) return stateOfError(error).kind;
  if (total === 0) return filtered ? 'no-match' : 'empty';
  return 'rows';
}
