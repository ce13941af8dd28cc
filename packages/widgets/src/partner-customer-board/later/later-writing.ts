import type { BoardWriting } from '../count-view.js';
import type { BoardLaterMessages } from './later-messages.js';

/** How the board writes once all its words are there. */
export interface LaterWriting extends BoardWriting {
  readonly later: BoardLaterMessages;
}
