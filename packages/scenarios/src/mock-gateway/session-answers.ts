/** Capabilities, catalogue, and the people one may choose from. */
import { earliestCycle, instantText } from '@partner-widgets/domain/billing-ranges';
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
import type { Capabilities } from '@partner-widgets/contract/session';
import type { MockHandlers } from './call.js';
import { maskedAccount, maskedName } from './masked-party.js';
import { inLanguage, namedCodes, regions, resourceTypeCode, services } from './names.js';
import { managers, resellers } from './people.js';
import type { World } from './world.js';

const lookBackMonths = 18;

function capabilitiesOf(world: World): Pick<Capabilities, 'pages' | 'actions' | 'permissions'> {
  const manager = world.role === 'account-manager';
  return {
    permissions: [
      'BPC_ITEM_FINANCE_020100',
      'BPC_ITEM_SUBCUSTSERV_010100',
      ...(manager ? [] : ['BPC_ITEM_SUBCUSTSERV_030102']),
    ],
    // customers/CM-07: an account manager alone sees no vouchers.
    pages: [
      'customer-board',
      'consumption-detail',
      ...(manager ? [] : (['voucher-log'] as const)),
      ...(!manager && world.seesResellers ? (['voucher-log-resellers'] as const) : []),
      'invitation',
    ],
    actions: [
      'reveal',
      'export',
      'export-offline',
      ...(world.seesResellers ? (['see-resellers'] as const) : []),
      ...(manager ? [] : (['choose-account-manager'] as const)),
    ],
  };
}

export const sessionAnswers: MockHandlers<
  'getCapabilities' | 'getCatalogue' | 'listAccountManagers' | 'listResellers'
> = {
  getCapabilities: ({ language }, world) => ({
    principal: principalOf(world),
    partner: {
      id: 'p-0001',
      name: language === 'en' ? 'Sample Partner Co' : '样例伙伴科技有限公司',
    },
    operator: { id: 'op-0001', name: 'partner_admin' },
    identity: world.identity,
    roles: [world.role],
    ...capabilitiesOf(world),
    site: world.site,
    currency: world.currency,
    associationTypes: namedCodes(associationTypes(world.site), language),
    currentCycle: world.currentCycle,
    earliestCycle: earliestCycle(world.currentCycle, lookBackMonths),
    lookBackMonths,
    accountManagerRequired: world.role === 'account-manager-supervisor',
    serverTime: instantText(world.now()),
    asOf: world.asOf,
  }),

  getCatalogue: ({ language }, world) => ({
    language,
    serviceTypes: Object.entries(services).map(([code, service]) => ({
      code,
      name: inLanguage(service, language),
    })),
    resourceTypes: Object.entries(services).map(([code, service]) => ({
      code: resourceTypeCode(code),
      name: inLanguage(service.resource, language),
    })),
    products: Object.values(services).flatMap(({ products }) =>
      products.map((product) => ({ code: product.zh, name: inLanguage(product, language) })),
    ),
    regions: namedCodes(regions, language),
    associationTypes: namedCodes(associationTypes(world.site), language),
    billDetailTypes: namedCodes(billDetailTypes, language),
    chargingModes: namedCodes(chargingModes, language),
    paymentStatuses: namedCodes(paymentStatuses, language),
    voucherOperationTypes: namedCodes(voucherOperations, language),
    voucherResults: namedCodes(voucherResults, language),
    customerTypes: namedCodes(customerTypes, language),
    verifiedStatuses: namedCodes(verifiedStatuses(world.site), language),
    customerLevels: namedCodes(customerLevels, language),
    newCustomerTags: namedCodes(newCustomerTags, language),
    associationOperations: namedCodes(associationOperations, language),
    associationRecordStatuses: namedCodes(associationRecordStatuses, language),
    associationInitiators: namedCodes(associationInitiators, language),
    asOf: world.asOf,
  }),

  listAccountManagers: (_call, world) => {
    const items = managers.filter(({ id }) => !world.ownManagerId || id === world.ownManagerId);
    return { items: [...items], total: items.length, asOf: world.asOf };
  },

  listResellers: (_call, world) => {
    const items = (world.seesResellers ? resellers : []).map((reseller) => ({
      id: reseller.id,
      name: maskedName(reseller) ?? '',
      accountName: maskedAccount(reseller) ?? '',
    }));
    return { items, total: items.length, asOf: world.asOf };
  },
};

/** Opaque and stable: one for each identity and role. */
export function principalOf(world: World): string {
  return `scenario-${world.identity}-${world.role}`;
}
