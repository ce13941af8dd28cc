/** A charge as the gateway answers it, and the names of its codes. */
import { associationTypes } from '@partner-widgets/domain/codes/association-type';
import { billDetailTypes } from '@partner-widgets/domain/codes/bill-detail-type';
import { chargingModes } from '@partner-widgets/domain/codes/charging-mode';
import { paymentStatuses } from '@partner-widgets/domain/codes/payment-status';
import { codeLabel } from '@partner-widgets/domain/codes';
import type {
  ConsumptionDistinctRequest,
  ConsumptionGroupColumn,
  ConsumptionRecord,
} from '@partner-widgets/contract/consumption';
import { amountsOf, type Charge } from './consumption-data.js';
import { hasLeft, maskedAccount, maskedName } from './masked-party.js';
import { inLanguage, regions, resourceTypeCode, services, type Language } from './names.js';
import { managers } from './people.js';
import type { World } from './world.js';

export type ConsumptionColumn = ConsumptionDistinctRequest['column'];

export function recordOf(charge: Charge, world: World, language: Language): ConsumptionRecord {
  const { customer, serviceTypeCode, regionCode } = charge;
  const service = services[serviceTypeCode];
  const product = service?.products[charge.product % service.products.length];
  const manager = managers.find(({ id }) => id === charge.accountManagerId);
  return {
    id: charge.id,
    billCycle: charge.cycle,
    customerId: customer.id,
    customerName: maskedName(customer),
    accountName: maskedAccount(customer),
    stillAssociated: !hasLeft(customer),
    associationType: world.options.unknownCodes ? '8' : customer.associationType,
    accountManagerId: manager?.id ?? null,
    accountManagerName: manager?.name ?? null,
    resellerId: customer.resellerId,
    serviceTypeCode,
    serviceTypeName: service ? inLanguage(service, language) : serviceTypeCode,
    resourceTypeName: service
      ? inLanguage(service.resource, language)
      : resourceTypeCode(serviceTypeCode),
    productName: product ? inLanguage(product, language) : charge.resourceName,
    productSpec: service?.specification ?? '',
    billDetailType: charge.billDetailType,
    chargingMode: charge.chargingMode,
    regionCode,
    regionName: codeLabel(regions, regionCode, language),
    resourceId: charge.resourceId,
    resourceName: charge.resourceName,
    tradeId: charge.tradeId,
    consumeTime: charge.consumeTime,
    tradeTime: charge.tradeTime,
    ...amountsOf(charge),
    paymentStatus: world.options.unknownCodes ? '6' : charge.debt > 0n ? '2' : '1',
    currency: world.currency,
  };
}

/** What a value of a filter menu is called: as the gateway says it, a code without a name is its own. */
export function labelOf(
  column: ConsumptionColumn,
  value: string,
  world: World,
  language: Language,
): string | null {
  const service = services[value];
  const labels: Record<ConsumptionColumn, () => string | undefined> = {
    associationType: () => codeLabel(associationTypes(world.site), value, language),
    accountManagerId: () => managers.find(({ id }) => id === value)?.name,
    serviceTypeCode: () => (service ? inLanguage(service, language) : undefined),
    chargingMode: () => codeLabel(chargingModes, value, language),
    billDetailType: () => codeLabel(billDetailTypes, value, language),
    regionCode: () => codeLabel(regions, value, language),
    paymentStatus: () => codeLabel(paymentStatuses, value, language),
  };
  const label = labels[column]();
  return label ?? (column === 'accountManagerId' ? null : value);
}

/** What a group is called: a name, the mask of a customer; null for one that left. */
export function groupLabel(
  by: ConsumptionGroupColumn,
  key: string,
  world: World,
  language: Language,
): string | null {
  return by === 'customerId' ? maskedName(world.subject(key)) : labelOf(by, key, world, language);
}
