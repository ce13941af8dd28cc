/** A heading and what it means for the reader. */
export interface Face {
  readonly heading: string;
  readonly text: string;
}

/** Every word of `<distributor-invite-accept>`. Texts of the server (checks, notice, names) are not among them. */
export interface InvitationMessages {
  readonly title: string;
  readonly loading: string;
  readonly retryingIn: (seconds: number) => string;

  readonly tokenMissing: Face;
  readonly tokenMalformed: Face;
  readonly tokenUnknown: Face;
  readonly outcomeUnknown: Face;
  readonly loginNeeded: Face;
  readonly sessionEnded: Face;
  readonly wrongAccount: Face;
  readonly noPermission: Face;
  readonly offline: Face;
  readonly rateLimited: Face;
  readonly error: Face;
  readonly expired: Face;
  readonly cancelled: Face;
  readonly failed: Face;
  readonly handled: Face;
  readonly submittingAccept: Face;
  readonly submittingDecline: Face;
  readonly unconfirmedAccept: Face;
  readonly unconfirmedDecline: Face;

  readonly logIn: string;
  readonly loggedIn: string;
  readonly changeAccount: string;
  readonly changeAccountByHand: string;
  readonly retry: string;
  readonly checkAgain: string;
  readonly checking: string;
  readonly sendAgain: string;
  readonly seeState: string;
  readonly backToForm: string;
  readonly requestId: (id: string) => string;

  readonly invitedBy: string;
  readonly invitesYou: (distributor: string) => string;
  readonly account: string;
  readonly inviterMessage: string;
  readonly validUntil: string;
  readonly expiredOn: string;
  readonly instant: (time: string, zone: string) => string;
  readonly remaining: (milliseconds: number) => string;
  readonly readyIn: string;

  readonly meaning: string;
  readonly meaningPoints: (distributor: string) => readonly string[];

  readonly stepOf: (step: number, steps: number) => string;
  readonly stepDone: string;

  readonly checksHeading: string;
  readonly checksPassed: (count: number) => string;
  readonly failedHeading: string;
  readonly failedText: (failed: number) => string;
  readonly showConditions: string;
  readonly passedList: (count: number) => string;
  readonly checkPassed: string;
  readonly checkFailed: string;
  readonly found: string;
  readonly remedy: string;

  readonly regionsHeading: string;
  readonly regionsHintMany: string;
  readonly regionsHintOne: string;
  readonly regionsSearch: string;
  readonly regionsNoMatch: (search: string) => string;
  readonly regionsChosen: (count: number) => string;
  readonly regionsNone: string;
  readonly regionsClear: string;
  readonly regionsRefused: string;
  readonly regionRemove: (name: string) => string;
  readonly regionsShown: (count: number) => string;

  readonly noticeHeading: string;
  readonly noticeHint: (title: string) => string;
  readonly noticeOpen: string;
  readonly noticeOpening: string;
  readonly noticeVersion: (version: string) => string;
  readonly noticeScroll: string;
  readonly noticeEnd: string;
  readonly noticeRead: (time: string) => string;
  readonly noticeUnreadable: string;
  readonly noticeChanged: string;

  readonly decisionHeading: string;
  readonly agree: (title: string, version: string) => string;
  readonly agreeFirst: string;
  readonly accept: string;
  readonly decline: string;
  readonly missingIntro: string;
  readonly missing: { readonly regions: string; readonly notice: string; readonly tick: string };
  readonly ready: string;
  readonly nothingYet: string;
  readonly cancelledByHost: string;

  readonly declineHeading: string;
  readonly declineText: (distributor: string) => string;
  readonly declineReason: string;
  readonly declineReasonHint: (most: number) => string;
  readonly declineConfirm: string;
  readonly declineBack: string;

  readonly acceptedHeading: string;
  readonly acceptedText: (distributor: string) => string;
  readonly declinedHeading: string;
  readonly declinedText: (distributor: string) => string;
  readonly handledLead: string;
  readonly receipt: string;
  readonly receiptStatus: string;
  readonly statusAccepted: string;
  readonly statusDeclined: string;
  readonly receiptId: string;
  readonly receiptTime: string;
  readonly receiptDistributor: string;
  readonly receiptAccount: string;
  readonly receiptReseller: string;
  readonly receiptRegions: string;
  readonly receiptNotice: string;
  readonly receiptNoticeValue: (version: string, language: string) => string;
  readonly receiptReadAt: string;
  readonly receiptReason: string;
  readonly receiptKeep: string;
  readonly print: string;
  readonly none: string;
  readonly listJoin: string;
}
