import type { ElementMessages } from './element-messages.js';

export const messages: ElementMessages = {
  close: 'Close',
  dismiss: 'Dismiss',
  retry: 'Try again',
  loading: 'Loading',
  signInAgain: 'Sign in again',
  requestId: 'Request ID',
  copy: 'Copy',
  copied: 'Copied',

  stateEmpty: { heading: 'Nothing here', description: 'No records match these conditions.' },
  stateNoPermission: {
    heading: 'No permission',
    description: 'Your account may not see this. Ask an administrator of your Partner Center.',
  },
  stateFailed: {
    heading: 'Could not load',
    description: 'The service has no answer right now. Try again in a moment.',
  },
  stateBusy: {
    heading: 'Too many requests',
    description: 'The service is busy. Wait a few seconds and try again.',
  },
  stateOffline: {
    heading: 'No connection',
    description: 'The service cannot be reached. Check your network and try again.',
  },
  stateSessionEnded: {
    heading: 'Session ended',
    description: 'To protect your data the page has been emptied. Sign in again to go on.',
  },
  stateInvalid: {
    heading: 'Check the filters',
    description: 'Correct the marked filters. Nothing is asked until then.',
  },
  stateChoose: { heading: 'Choose first', description: 'The data appear after your choice.' },

  filters: 'Filters',
  moreFilters: (active) => (active ? `More filters (${active})` : 'More filters'),
  fewerFilters: 'Fewer filters',
  reset: 'Reset',
  activeFilters: 'Active filters',
  removeFilter: (label) => `Remove filter: ${label}`,
  all: 'All',
  choose: 'Choose',
  from: 'From',
  to: 'To',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  search: 'Search',
  searchIn: (label) => `Search ${label}`,
  nothingFound: 'Nothing matches',
  selected: (count) => `${count} selected`,
  clear: 'Clear',
  issueBlank: 'No spaces allowed',
  issueTooLong: (maximum) => `At most ${maximum} characters`,
  issueOrder: 'The end lies before the start',
  issueUnknown: (value) => `No such option: ${value}`,
  issueWindow: (first, last) => `Choose between ${first} and ${last}`,
};
