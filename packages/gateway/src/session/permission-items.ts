/**
 * Permission items (customers §0.4, vouchers §0.3, orders §11.3). One item of a list is
 * enough (orders/ROLE-09).
 */
export const permissionItems = {
  customerList: 'BPC_ITEM_SUBCUSTSERV_010100',
  resellersCustomers: 'BPC_ITEM_SUBCUSTSERV_010500',
  consumptionList: 'BPC_ITEM_FINANCE_020100',
  consumptionDetail: 'BPC_ITEM_FINANCE_020101',
  voucherLog: 'BPC_ITEM_SUBCUSTSERV_030102',
  resellerList: 'BPC_ITEM_SALES_020100',
  export: 'PCX_ITEM_EXPORT',
} as const;

/** What a preset role may do; an operator's own items are stored with him. */
export const presetPermissions = {
  administrator: Object.values(permissionItems),
  operator: Object.values(permissionItems),
  // orders/ROLE-03: expenditure, but no voucher management.
  'account-manager': [
    permissionItems.customerList,
    permissionItems.consumptionList,
    permissionItems.consumptionDetail,
    permissionItems.export,
  ],
  'account-manager-supervisor': [
    permissionItems.customerList,
    permissionItems.consumptionList,
    permissionItems.consumptionDetail,
    permissionItems.export,
  ],
} as const;
