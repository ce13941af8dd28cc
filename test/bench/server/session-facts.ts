import type { Catalogue, Named } from '@partner-widgets/contract/catalogue';
import type { Capabilities } from '@partner-widgets/contract/session';
import { billDetailTypes } from '@partner-widgets/domain/codes/bill-detail-type';
import { chargingModes } from '@partner-widgets/domain/codes/charging-mode';
import type { CodeTable } from '@partner-widgets/domain/codes';
import { chinaAssociationTypes } from '@partner-widgets/domain/codes/association-type';
import { paymentStatuses } from '@partner-widgets/domain/codes/payment-status';
import { currency, managerOf, productCatalogue } from '../records/record.js';
import { managers, regions } from '../records/vocabulary.js';

/** The clock of the answers' `Date`: a grant of another time would end its session with the first answer. */
export const serverTime = (): string => new Date().toISOString();
export const asOf = '2026-11-06T16:00:00Z';
export const principal = 'bench-operator';

const named = (table: CodeTable): Named[] =>
  Object.entries(table).map(([code, { zh }]) => ({ code, name: zh }));

const unique = (entries: readonly Named[]): Named[] => [
  ...new Map(entries.map((entry) => [entry.code, entry])).values(),
];

export const capabilities = (): Capabilities => ({
  principal,
  partner: { id: 'partner-1', name: '基准伙伴' },
  operator: { id: 'operator-1', name: '操作员' },
  identity: 'distributor',
  roles: ['administrator'],
  permissions: ['BPC_ITEM_FINANCE_020100'],
  pages: ['customer-board', 'consumption-detail', 'voucher-log'],
  actions: ['reveal', 'export', 'export-offline', 'choose-account-manager'],
  site: 'CN',
  currency,
  associationTypes: named(chinaAssociationTypes),
  // However long ago that was when the bench runs, the cycle of the records is closed and may be asked for.
  currentCycle: serverTime().slice(0, 7),
  earliestCycle: '2020-01',
  lookBackMonths: 600,
  accountManagerRequired: false,
  serverTime: serverTime(),
  asOf,
});

export function catalogue(): Catalogue {
  const products = productCatalogue();
  return {
    language: 'zh-CN',
    serviceTypes: unique(
      products.map(({ serviceCode, service }) => ({ code: serviceCode, name: service })),
    ),
    resourceTypes: unique(
      products.map(({ typeCode, typeName }) => ({ code: typeCode, name: typeName })),
    ),
    products: unique(products.map(({ name }) => ({ code: name, name }))),
    regions: regions.map(([code, name]) => ({ code, name })),
    associationTypes: named(chinaAssociationTypes),
    billDetailTypes: named(billDetailTypes),
    chargingModes: named(chargingModes),
    paymentStatuses: named(paymentStatuses),
    voucherOperationTypes: [],
    voucherResults: [],
    customerTypes: [],
    verifiedStatuses: [],
    customerLevels: [],
    newCustomerTags: [],
    associationOperations: [],
    associationRecordStatuses: [],
    associationInitiators: [],
    asOf,
  };
}

export const managerList = () => ({
  items: managers.map((_, index) => managerOf(index)),
  total: managers.length,
  asOf,
});
