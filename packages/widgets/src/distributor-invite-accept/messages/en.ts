import type { InvitationMessages } from './messages.js';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const messages: InvitationMessages = {
  title: 'Cooperation invitation from a Huawei Cloud distributor',
  loading: 'Reading the invitation…',
  retryingIn: (seconds) =>
    `No answer yet. Trying again in ${plural(seconds, 'second', 'seconds')}.`,

  tokenMissing: {
    heading: 'No invitation found',
    text: 'Please open this page through the link in your invitation e-mail. If your mail program cut the link, copy all of it into the address bar.',
  },
  tokenMalformed: {
    heading: 'The invitation link is incomplete',
    text: 'Your mail program may have cut or changed the link. Please go back to the invitation e-mail, copy the whole link and open it again.',
  },
  tokenUnknown: {
    heading: 'The invitation link is not valid',
    text: 'There is no invitation for this link. A newer invitation e-mail replaces older links, so please use the link in the latest one, or ask the distributor to send it again.',
  },
  outcomeUnknown: {
    heading: 'This receipt was not found',
    text: 'A receipt is shown only to the account that decided. Please change to that account; if the invitation is not decided yet, open the link in the latest invitation e-mail.',
  },
  loginNeeded: {
    heading: 'Please log in first',
    text: 'Log in with the account that was invited. You will come back to this invitation; the link is kept. Nothing changes before you choose "I accept".',
  },
  sessionEnded: {
    heading: 'Your login has ended',
    text: 'To protect your account, please log in again. The regions you chose are kept and the invitation is unchanged.',
  },
  wrongAccount: {
    heading: 'This invitation is not addressed to this account',
    text: 'To protect both sides, its content is not shown here. Please change to the account that was invited and open this page again.',
  },
  noPermission: {
    heading: 'This account may not handle invitations',
    text: 'Please ask an administrator of your company to log in and decide, or to give you the permission.',
  },
  offline: {
    heading: 'No network connection',
    text: "The service can't be reached at the moment. The invitation is unchanged; this page tries again when the network is back.",
  },
  rateLimited: {
    heading: 'Many people are here right now',
    text: 'The service asks us to try again a little later. The invitation is unchanged.',
  },
  error: {
    heading: "The invitation can't be shown right now",
    text: 'The service has a problem; the invitation is unchanged. Please try again later. If it stays like this, give the request number below to the support.',
  },
  expired: {
    heading: 'The invitation has expired',
    text: "This invitation can't be accepted any more. If you still want to cooperate, ask the distributor to send it again: you will get a new link.",
  },
  cancelled: {
    heading: 'The invitation was cancelled',
    text: "The distributor has cancelled this invitation, so it can't be accepted any more. If this surprises you, please ask the distributor.",
  },
  failed: {
    heading: 'The invitation has failed',
    text: "A condition changed while the invitation was open, so it can't be accepted any more. Once this is put right, ask the distributor to invite you again.",
  },
  handled: {
    heading: 'This invitation has been handled',
    text: "It already has an outcome and can't be decided again.",
  },
  submittingAccept: {
    heading: 'Sending your decision',
    text: 'We are confirming that you accept. Please keep this page open until the service has answered.',
  },
  submittingDecline: {
    heading: 'Sending your decision',
    text: 'We are confirming that you decline. Please keep this page open until the service has answered.',
  },
  unconfirmedAccept: {
    heading: 'Your acceptance is not confirmed yet',
    text: 'Your decision was sent, but no answer came back. Sending it again is safe: however often it is sent, you accept only once.',
  },
  unconfirmedDecline: {
    heading: 'Your refusal is not confirmed yet',
    text: 'Your decision was sent, but no answer came back. Sending it again is safe: however often it is sent, it counts only once.',
  },

  logIn: 'Log in',
  loggedIn: 'I have logged in, check again',
  changeAccount: 'Change account',
  changeAccountByHand:
    'Please log out of this account first, log in with the invited account, and come back to this page.',
  retry: 'Try again',
  checkAgain: 'Check again',
  checking: 'Checking…',
  sendAgain: 'Send again',
  seeState: 'See the current state',
  backToForm: 'Back to the form',
  requestId: (id) => `Request number: ${id}`,

  invitedBy: 'Distributor',
  invitesYou: (distributor) => `${distributor} invites you to become its reseller`,
  account: 'Invited account',
  inviterMessage: 'Message from the distributor',
  validUntil: 'Valid until',
  expiredOn: 'Expired on',
  instant: (time, zone) => `${time} (${zone})`,
  remaining: (milliseconds) => {
    const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
    if (minutes < 1) return 'expires in a moment';
    if (minutes < 60) return `${plural(minutes, 'minute', 'minutes')} left`;
    const hours = Math.floor(minutes / 60);
    if (hours < 24) return `${hours} h ${minutes % 60} min left`;
    return `${plural(Math.floor(hours / 24), 'day', 'days')} ${hours % 24} h left`;
  },
  readyIn: 'Four steps to your decision',

  meaning: 'What accepting means',
  meaningPoints: (distributor) => [
    `Your account becomes a reseller of ${distributor}, and a reseller has exactly one distributor.`,
    "You can't switch distributors directly: you would leave, open a new account, and be invited by the new distributor.",
    "The same account can't join other partner programs.",
    "During the application and afterwards this account can't buy cloud services for itself. Release running pay-per-use resources first, or accept with a new account.",
    'The distributor can transfer funds, grant coupon quotas and assign an account manager to you. If the distributor is restricted or frozen, so is your account.',
    `"I accept" and "I decline" are both final. They can't be taken back.`,
  ],

  stepOf: (step, steps) => `Step ${step} of ${steps}`,
  stepDone: 'Done',

  checksHeading: 'Conditions',
  checksPassed: (count) =>
    count === 1 ? 'The one condition is met' : `All ${count} conditions are met`,
  failedHeading: "You can't accept this invitation yet",
  failedText: (failed) =>
    `${plural(failed, 'condition is', 'conditions are')} not met. Follow the steps below and choose "Check again" to go on; the invitation stays open until it expires.`,
  showConditions: 'Show the conditions',
  passedList: (count) => `${plural(count, 'condition', 'conditions')} met`,
  checkPassed: 'Met',
  checkFailed: 'Not met',
  found: 'What we found',
  remedy: 'What to do',

  regionsHeading: 'Choose your business regions',
  regionsHintMany: 'Choose one or more regions in which you do business.',
  regionsHintOne: 'Choose the one region in which you do business.',
  regionsSearch: 'Search regions',
  regionsNoMatch: (search) => `No region matches "${search}"`,
  regionsChosen: (count) => `${plural(count, 'region', 'regions')} chosen`,
  regionsNone: 'No region chosen yet',
  regionsClear: 'Clear',
  regionsRefused: 'A region you chose is no longer offered. Please choose again.',
  regionRemove: (name) => `Remove ${name}`,
  regionsShown: (count) => `${plural(count, 'region', 'regions')} listed`,

  noticeHeading: 'Read the notice',
  noticeHint: (title) =>
    `Open "${title}" and read it to its end. Version, language and time of reading are recorded in your receipt.`,
  noticeOpen: 'Open the notice',
  noticeOpening: 'Opening the notice…',
  noticeVersion: (version) => `Version ${version}`,
  noticeScroll: 'Please scroll to the end',
  noticeEnd: 'End of the notice',
  noticeRead: (time) => `Read to the end on ${time}`,
  noticeUnreadable:
    "The notice can't be read right now. You can't accept before you have read it. Please try again.",
  noticeChanged: 'The notice has been updated. Please read it again and tick before you send.',

  decisionHeading: 'Decide',
  agree: (title, version) => `I have read and agree to "${title}" (version ${version})`,
  agreeFirst: 'You can tick this once you have read the notice',
  accept: 'I accept',
  decline: 'I decline',
  missingIntro: 'Before you can choose "I accept":',
  missing: {
    regions: 'choose your business region',
    notice: 'read the notice to its end',
    tick: 'tick that you agree to the notice',
  },
  ready: 'Everything is ready. You can decide now.',
  nothingYet: 'Nothing changes before you choose.',
  cancelledByHost: 'The page around this form stopped the submission. Your decision was not sent.',

  declineHeading: 'Decline this invitation?',
  declineText: (distributor) =>
    `${distributor} will be told that you don't accept. Nothing changes for your account, and you can be invited again.`,
  declineReason: 'Reason (optional)',
  declineReasonHint: (most) => `Passed on to the distributor; at most ${most} characters`,
  declineConfirm: 'Yes, decline',
  declineBack: 'Think it over',

  acceptedHeading: 'You have accepted the invitation',
  acceptedText: (distributor) => `${distributor} is now your distributor.`,
  declinedHeading: 'You have declined the invitation',
  declinedText: (distributor) =>
    `You did not accept; ${distributor} is told so. Nothing has changed for your account.`,
  handledLead: 'This invitation was decided earlier. This is the outcome of that time.',
  receipt: 'Receipt of the invitation',
  receiptStatus: 'Outcome',
  statusAccepted: 'Accepted',
  statusDeclined: 'Declined',
  receiptId: 'Invitation number',
  receiptTime: 'Decided on',
  receiptDistributor: 'Distributor',
  receiptAccount: 'Reseller account',
  receiptReseller: 'Reseller ID',
  receiptRegions: 'Business regions',
  receiptNotice: 'Notice',
  receiptNoticeValue: (version, language) => `Version ${version}, ${language}`,
  receiptReadAt: 'Notice read on',
  receiptReason: 'Reason',
  receiptKeep: 'Please save or print this receipt. It is still here after a reload.',
  print: 'Print the receipt',
  none: 'Not given',
  listJoin: ', ',
};
