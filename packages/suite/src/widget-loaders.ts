/**
 * Asked for beside a widget: found through its imports, each would come one step later. One that fails is asked for
 * again by whoever needs it.
 */
const ahead = (...files: readonly Promise<unknown>[]): void =>
  files.forEach((file) => file.catch(() => undefined));

/** What the first rows of every table need. */
const aheadOfTables = (chinese: boolean): void =>
  ahead(
    import('@partner-widgets/elements/record-table/define'),
    chinese
      ? import('@partner-widgets/elements/data-table/messages/first.zh-CN')
      : import('@partner-widgets/elements/data-table/messages/first.en'),
  );

/**
 * The public tags, each with what loads its class and defines it. Literal imports, so that a bundler sees them.
 * `chinese`: the page seems to be; a wrong guess costs some hundred bytes.
 */
export const widgetLoaders = {
  'partner-provider': () => import('@partner-widgets/elements/provider/define'),
  'partner-customer-board': (chinese: boolean) => {
    ahead(
      chinese
        ? import('@partner-widgets/widgets/partner-customer-board/messages/zh-CN')
        : import('@partner-widgets/widgets/partner-customer-board/messages/en'),
    );
    return import('@partner-widgets/widgets/partner-customer-board/define');
  },
  'consumption-detail-table': (chinese: boolean) => {
    aheadOfTables(chinese);
    ahead(
      chinese
        ? import('@partner-widgets/widgets/consumption-detail-table/messages/zh-CN')
        : import('@partner-widgets/widgets/consumption-detail-table/messages/en'),
    );
    return import('@partner-widgets/widgets/consumption-detail-table/define');
  },
  'voucher-operation-log': (chinese: boolean) => {
    aheadOfTables(chinese);
    ahead(
      chinese
        ? import('@partner-widgets/widgets/voucher-operation-log/messages/zh-CN')
        : import('@partner-widgets/widgets/voucher-operation-log/messages/en'),
    );
    return import('@partner-widgets/widgets/voucher-operation-log/define');
  },
  'distributor-invite-accept': () =>
    import('@partner-widgets/widgets/distributor-invite-accept/define'),
} satisfies Record<string, (chinese: boolean) => Promise<unknown>>;

export type WidgetTag = keyof typeof widgetLoaders;
