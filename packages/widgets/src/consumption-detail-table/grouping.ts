import type {
  ConsumptionFilter,
  ConsumptionGroupColumn,
} from '@partner-widgets/contract/consumption';

const memberOf: Readonly<Record<ConsumptionGroupColumn, keyof ConsumptionFilter>> = {
  customerId: 'customerIds',
  associationType: 'associationType',
  serviceTypeCode: 'serviceTypeCodes',
  chargingMode: 'chargingModes',
  billDetailType: 'billDetailTypes',
  regionCode: 'regionCodes',
};

/** Columns by which rows are grouped, and the filter of one group's rows: the same, narrowed to its value. */
export const grouping = {
  groupableColumns: [
    'customer',
    'associationType',
    'serviceTypeCode',
    'chargingMode',
    'billDetailType',
    'regionCode',
  ],
  narrow(filter: unknown, by: string, key: string): ConsumptionFilter {
    const member = memberOf[by as ConsumptionGroupColumn];
    const value = member === 'associationType' ? key : [key];
    return { ...(filter as ConsumptionFilter), [member]: value };
  },
};
