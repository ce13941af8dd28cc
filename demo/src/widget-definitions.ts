import type { WidgetTag } from './navigation.js';

const definitions: Readonly<Record<WidgetTag, () => Promise<unknown>>> = {
  'partner-customer-board': () => import('@partner-widgets/widgets/partner-customer-board/define'),
  'consumption-detail-table': () =>
    import('@partner-widgets/widgets/consumption-detail-table/define'),
  'voucher-operation-log': () => import('@partner-widgets/widgets/voucher-operation-log/define'),
  'distributor-invite-accept': () =>
    import('@partner-widgets/widgets/distributor-invite-accept/define'),
};

/** Loads what one widget and the provider need, and defines their tags. */
export async function defineWidget(tag: WidgetTag): Promise<void> {
  await Promise.all([import('@partner-widgets/elements/provider/define'), definitions[tag]()]);
}
