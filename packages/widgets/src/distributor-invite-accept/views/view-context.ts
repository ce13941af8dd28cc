import type { InvitationFlow } from '../invitation-flow.js';
import type { InvitationForm } from '../invitation-form.js';
import type { InvitationMessages } from '../messages/messages.js';

/** What the templates need of the page. */
export interface ViewContext {
  readonly text: InvitationMessages;
  readonly locale: string;
  readonly flow: InvitationFlow;
  readonly form: InvitationForm;
  /** An instant in the page's language and zone, with the zone's distance from Greenwich. */
  readonly instant: (instant: string) => string;
  /** The user is asked to change the account by hand, as the host did not take it over. */
  readonly changeByHand: boolean;
  readonly actions: ViewActions;
}

export interface ViewActions {
  readonly logIn: () => void;
  readonly askForSession: () => void;
  readonly changeAccount: () => void;
  readonly retry: () => void;
  readonly checkAgain: () => void;
  readonly chooseRegions: (event: Event) => void;
  readonly openNotice: () => void;
  readonly readNotice: () => void;
  readonly agree: (event: Event) => void;
  readonly accept: () => void;
  readonly askDecline: () => void;
  readonly cancelDecline: () => void;
  /** With the reason, if one was given. */
  readonly decline: (reason: string) => void;
  readonly sendAgain: () => void;
  readonly backToForm: () => void;
  readonly print: () => void;
}
