import type { RowSource } from '@partner-widgets/core/rows/row-source';
import type { RowWindow } from '@partner-widgets/core/rows/row-window';

/** Where the rows come from: the owner says it, or the window that it holds. */
export function sourceOf<Row>(host: {
  readonly source: RowSource<Row> | undefined;
  readonly window: RowWindow<Row> | undefined;
}): RowSource<Row> | undefined {
  return host.source ?? host.window?.source;
}
