import type { RecordTableMessages } from './messages.js';

const failures: Readonly<Record<string, string>> = {
  timeout: 'The service did not answer in time. Try again in a moment.',
  'rate-limited': 'Too many requests. Try again in a moment.',
  'not-found': 'The service is not there. Ask your administrator.',
  invalid: 'The service refused these filters. Change them and try again.',
  malformed: 'The service answered with data that can’t be read. Try again in a moment.',
  'too-large': 'The query is too wide. Narrow the filters.',
};

export const messages: RecordTableMessages = {
  refresh: 'Refresh',
  refreshed: (count) => `Refreshed, ${count} records`,
  export: 'Export',
  exportCurrent: 'Export current records',
  viewExports: 'View export records',
  exactValues: 'Exact values',
  columns: 'Columns',
  copyExactValue: (label, value) => `Copy the exact value of ${label}: ${value}`,
  copied: (value) => `Copied ${value}`,
  totals: 'Totals',
  currencyUnit: (currency) => `Currency: ${currency}`,
  zone: (zone) => `Times in ${zone}`,
  totalsFailed: 'The totals could not be loaded',
  retry: 'Try again',
  reset: 'Reset filters',
  noPermissionText: (item) => `Missing permission: ${item}. Ask your administrator for it.`,
  noProviderHeading: 'Not connected to a data service yet',
  noProviderText: 'Put this element into a <partner-provider> that has an endpoint.',
  offlineNotice: 'You are offline. These are the data loaded last.',
  offlineFilter: 'Names and accounts can’t be searched offline',
  degradedNotice: 'The local cache is not available: everything works, but opens more slowly.',
  revealFailed: 'The full content could not be loaded. Try again in a moment.',
  revealForbidden: 'You have no permission to see the full content.',
  staleNotice: 'The update failed. These are the data loaded before.',
  failedText: (kind) =>
    failures[kind] ?? 'The service is not available at present. Try again in a moment.',
  waiting: (seconds) => `The service is busy; trying again in ${seconds} s`,
  tooManyMatches: 'More than 1,000 matches. Type more of the name or account.',
  issue: (code, { field, lookBackMonths }) => {
    switch (code) {
      case 'required':
        return `${field}: choose one`;
      case 'format':
        return `${field}: the format is wrong`;
      case 'future':
        return `${field}: later than the current cycle`;
      case 'too-old':
        return `${field}: only the last ${lookBackMonths} months can be queried`;
      case 'order':
        return `${field}: the end is before the start`;
      case 'pair':
        return `${field}: start and end go together`;
      case 'outside-cycle':
        return `${field}: outside the chosen billing cycle`;
      case 'span-too-wide':
        return `${field}: at most 12 months`;
      case 'blank':
        return `${field}: blanks are not allowed`;
      case 'too-long':
        return `${field}: at most 64 characters`;
      case 'too-many':
        return `${field}: too many values`;
    }
  },
};
