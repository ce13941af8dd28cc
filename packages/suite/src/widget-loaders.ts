/** The public tags, each with what loads its class and defines it. Literal imports, so that a bundler sees them. */
export const widgetLoaders = {
  'partner-provider': () => import('@partner-widgets/elements/provider/define'),
  'partner-customer-board': () => import('@partner-widgets/widgets/partner-customer-board/define'),
  'consumption-detail-table': () =>
    import('@partner-widgets/widgets/consumption-detail-table/define'),
  'voucher-operation-log': () => import('@partner-widgets/widgets/voucher-operation-log/define'),
  'distributor-invite-accept': () =>
    import('@partner-widgets/widgets/distributor-invite-accept/define'),
} satisfies Record<string, () => Promise<unknown>>;

export type WidgetTag = keyof typeof widgetLoaders;
