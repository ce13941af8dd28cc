import type { ClientError } from '@partner-widgets/core/client/client-error';
import { html, nothing, type TemplateResult } from 'lit';
import { stateOfError, type StateKind } from '../states/state-of-error.js';
import type { FirstTableMessages } from './messages/messages.js';

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

export interface FaceActions {
  readonly retry: () => void;
  readonly resetFilters: () => void;
}

export function renderFace(
  face: TableFace,
  words: FirstTableMessages | undefined,
  error: ClientError | undefined,
  { retry, resetFilters }: FaceActions,
): TemplateResult | typeof nothing {
  if (face === 'rows') return nothing;
  const noMatch = face === 'no-match';
  return html`
    <div class="face" part="state">
      <slot name=${face}>
        <partner-state
          kind=${noMatch ? 'empty' : face}
          .heading=${noMatch ? words?.noMatchHeading : undefined}
          .description=${noMatch ? words?.noMatchDescription : undefined}
          .requestId=${error?.requestId}
          .actionLabel=${noMatch ? words?.resetFilters : undefined}
          @retry=${noMatch ? resetFilters : retry}
        ></partner-state>
      </slot>
    </div>
  `;
}
