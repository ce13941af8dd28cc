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
  associateCount: 'Associations',
  disassociateCount: 'Disassociations',
};
