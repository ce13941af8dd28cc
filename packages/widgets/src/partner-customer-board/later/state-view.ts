import type { StateKind } from '@partner-widgets/elements/states/state-of-error';
import { html, type TemplateResult } from 'lit';
import type { PanelId } from '../board-panels.js';
import type { BoardFacts } from '../board-view.js';
import type { BoardLaterMessages } from './later-messages.js';
import type { LaterWriting } from './later-writing.js';

/** The face of a panel, or of the whole board, that has nothing to show. */
export function renderState(
  kind: StateKind,
  requestId: string | undefined,
  retry: () => void,
  { lonely }: BoardFacts,
  { later }: LaterWriting,
  panel?: PanelId,
): TemplateResult {
  const [heading, description] = wordsOf(kind, later);
  return html`<partner-state
    ?compact=${panel === 'count' || panel === 'association-totals'}
    .kind=${kind}
    .requestId=${requestId}
    .heading=${heading}
    .description=${lonely ? later.noProvider : description}
    @retry=${retry}
  ></partner-state>`;
}

/** Undefined: the words that every page has for it. */
function wordsOf(kind: StateKind, text: BoardLaterMessages): readonly (string | undefined)[] {
  if (kind === 'choose') return [text.chooseManager, text.chooseManagerHint];
  if (kind === 'empty') return [text.noCustomers, text.noCustomersHint];
  return [];
}
