import { Type, type Static } from '@sinclair/typebox';
import { AsOf, Code, Id, ListOf } from './scalars.js';

const Named = Type.Object({ code: Code, name: Type.String() });
export type Named = Static<typeof Named>;

/** Names of codes in the language of `Accept-Language` (zh-CN or en). */
export const Catalogue = Type.Object({
  language: Type.String(),
  serviceTypes: Type.Array(Named),
  resourceTypes: Type.Array(Named),
  /** A product's code is its name as stored, in Chinese. */
  products: Type.Array(Named),
  regions: Type.Array(Named),
  associationTypes: Type.Array(Named),
  billDetailTypes: Type.Array(Named),
  chargingModes: Type.Array(Named),
  paymentStatuses: Type.Array(Named),
  voucherOperationTypes: Type.Array(Named),
  voucherResults: Type.Array(Named),
  customerTypes: Type.Array(Named),
  verifiedStatuses: Type.Array(Named),
  customerLevels: Type.Array(Named),
  newCustomerTags: Type.Array(Named),
  associationOperations: Type.Array(Named),
  associationRecordStatuses: Type.Array(Named),
  associationInitiators: Type.Array(Named),
  asOf: AsOf,
});
export type Catalogue = Static<typeof Catalogue>;

/** An account manager's name is not sensitive (DESIGN, head). */
export const AccountManager = Type.Object({ id: Id, name: Type.String() });
export type AccountManager = Static<typeof AccountManager>;
export const AccountManagerList = ListOf(AccountManager);
export type AccountManagerList = Static<typeof AccountManagerList>;

/** Resellers of a distributor; the name is masked. */
export const Reseller = Type.Object({
  id: Id,
  name: Type.String(),
  accountName: Type.String(),
});
export type Reseller = Static<typeof Reseller>;
export const ResellerList = ListOf(Reseller);
export type ResellerList = Static<typeof ResellerList>;
