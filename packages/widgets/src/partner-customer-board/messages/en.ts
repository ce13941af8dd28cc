import type { BoardMessages } from './messages.js';

export const messages: BoardMessages = {
  title: 'Customer board',
  titles: {
    count: 'Customers',
    'new-associations': 'New associations',
    profile: 'Customer profile',
    disassociations: 'Disassociations',
    revenue: 'Contributed revenue',
    'association-totals': 'Associations in the past year',
    records: 'Association records',
  },
  totalCustomers: 'Customers',
  consumingCustomers: 'Spending this month',
  newThisMonth: 'New this month',
  lostThisMonth: 'Left this month',
  change: (signed) => `${signed} on last month`,
  unchanged: 'Same as last month',
  events: (count) => (count === '1' ? '1 event' : `${count} events`),
  customers: (count) => (count === '1' ? '1 customer' : `${count} customers`),
  associateCount: 'Associations',
  disassociateCount: 'Disassociations',
  pastYear: (begin, end) => `Events from ${begin} to ${end}; a customer may count more than once`,
  loading: 'Loading',
  revenueHelp: 'How contributed revenue is counted',
  revenueDefinition:
    'Contributed revenue = amount due − vouchers − cash coupons; refunds count negative. Buying a stored-value card does not count; spending with it counts like cash. For an account manager, a new customer counts from the day after assignment.',
  refresh: 'Refresh',
  noProvider: 'Put this element inside <partner-provider> with an endpoint and fetchSession.',
};
