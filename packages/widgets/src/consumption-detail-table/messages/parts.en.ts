import type { ConsumptionPartMessages } from './messages.js';

export const messages: ConsumptionPartMessages = {
  filters: {
    cycle: 'Billing cycle',
    includeZero: 'Amount due',
    customerName: 'Customer name',
    accountName: 'Customer account',
    accountManagerId: 'Account manager',
    associationType: 'Association type',
    serviceTypeCodes: 'Product type',
    chargingModes: 'Billing mode',
    billDetailTypes: 'Bill type',
    regionCodes: 'Region',
    tradeId: 'Order / transaction ID',
    resourceName: 'Resource name',
    resourceId: 'Resource ID',
    days: 'Trade date',
    resellerId: 'Reseller',
    textContains: 'Text contains',
  },
  hideZero: 'Hide 0 expenditures',
  all: 'All',
  ownAssociation: 'Own association period',
  exactMatch: 'Exact match',
  containsMatch: 'Part of the text is enough',
  searchedColumn: 'Column to search',
  chooseManagerHeading: 'Choose an account manager first',
  chooseManagerText:
    'A supervisor queries the expenditure details of one account manager at a time.',
  totals: {
    payment: 'Amount due',
    official: 'List price',
    refund: 'Refunds',
    records: 'Records',
    customers: 'Customers',
  },
};
