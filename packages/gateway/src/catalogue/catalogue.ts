import type {
  AccountManagerList,
  Catalogue,
  ResellerList,
} from '@partner-widgets/contract/catalogue';
import { codesOf, type CodeTable } from '@partner-widgets/domain/codes';
import { associationInitiators } from '@partner-widgets/domain/codes/association-initiator';
import { associationOperations } from '@partner-widgets/domain/codes/association-operation';
import { associationRecordStatuses } from '@partner-widgets/domain/codes/association-record-status';
import { associationTypes } from '@partner-widgets/domain/codes/association-type';
import { billDetailTypes } from '@partner-widgets/domain/codes/bill-detail-type';
import { chargingModes } from '@partner-widgets/domain/codes/charging-mode';
import { customerLevels } from '@partner-widgets/domain/codes/customer-level';
import { customerTypes } from '@partner-widgets/domain/codes/customer-type';
import { newCustomerTags } from '@partner-widgets/domain/codes/new-customer-tag';
import { paymentStatuses } from '@partner-widgets/domain/codes/payment-status';
import { verifiedStatuses } from '@partner-widgets/domain/codes/verified-status';
import { voucherOperations } from '@partner-widgets/domain/codes/voucher-operation';
import { voucherResults } from '@partner-widgets/domain/codes/voucher-result';
import { maskAccount, maskName } from '@partner-widgets/domain/mask';
import { dataClock } from '../database/data-clock.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { managerIdsOf } from '../scope/managers.js';
import { requireAction, requireCustomers } from '../session/rights.js';
import { nameOf, productNamesIn, resourceTypes, serviceTypes } from './names.js';
import { regions } from './regions.js';

/** Names of codes in the language asked for. */
export async function getCatalogue(
  gateway: Gateway,
  { principal, language }: Call<'getCatalogue'>,
): Promise<Catalogue> {
  requireCustomers(principal);
  const named = (table: CodeTable) =>
    codesOf(table).map((code) => ({ code, name: nameOf(table, code, language) }));
  const { site } = principal.partner;
  return {
    language,
    serviceTypes: named(serviceTypes),
    resourceTypes: named(resourceTypes),
    products: productNamesIn(language),
    regions: named(regions),
    associationTypes: named(associationTypes(site)),
    billDetailTypes: named(billDetailTypes),
    chargingModes: named(chargingModes),
    paymentStatuses: named(paymentStatuses),
    voucherOperationTypes: named(voucherOperations),
    voucherResults: named(voucherResults),
    customerTypes: named(customerTypes),
    verifiedStatuses: named(verifiedStatuses(site)),
    customerLevels: named(customerLevels),
    newCustomerTags: named(newCustomerTags),
    associationOperations: named(associationOperations),
    associationRecordStatuses: named(associationRecordStatuses),
    associationInitiators: named(associationInitiators),
    asOf: await dataClock(gateway.store, 'detail'),
  };
}

/** The account managers he may choose from: all, his own (supervisor), or himself. */
export async function listAccountManagers(
  gateway: Gateway,
  { principal }: Call<'listAccountManagers'>,
): Promise<AccountManagerList> {
  requireCustomers(principal);
  const mine = await managerIdsOf(gateway.store, principal);
  const rows = await gateway.store.tables
    .selectFrom('account_managers')
    .select(['manager_id', 'name'])
    .where('partner_id', '=', principal.partner.id)
    .orderBy('manager_id')
    .execute();
  const items = rows
    .filter((row) => !mine || mine.includes(row.manager_id))
    .map((row) => ({ id: row.manager_id, name: row.name }));
  return { items, total: items.length, asOf: await dataClock(gateway.store, 'detail') };
}

/** The distributor's resellers of today, masked (vouchers/DI-20). */
export async function listResellers(
  gateway: Gateway,
  { principal }: Call<'listResellers'>,
): Promise<ResellerList> {
  requireAction(principal, 'see-resellers');
  const rows = await gateway.store.tables
    .selectFrom('partners')
    .select(['partner_id', 'name', 'account_name'])
    .where('distributor_id', '=', principal.partner.id)
    .orderBy('partner_id')
    .execute();
  const items = rows.map((row) => ({
    id: row.partner_id,
    name: maskName(row.name),
    accountName: maskAccount(row.account_name),
  }));
  return { items, total: items.length, asOf: await dataClock(gateway.store, 'detail') };
}
