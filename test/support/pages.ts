import type { WidgetTag } from '@partner-widgets/scenarios/registry';

/** Where the demo shows each widget. */
export const pageOf: Readonly<Record<WidgetTag, string>> = {
  'partner-customer-board': '/sales/operation-statistics/customer-board/overview',
  'consumption-detail-table': '/sales/customers/customer-consumption/details',
  'voucher-operation-log': '/sales/customers/vouchers/operation-log',
  'distributor-invite-accept': '/invite',
};

export const widgetTags = Object.keys(pageOf) as WidgetTag[];
