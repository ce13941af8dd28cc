import type { ConsumptionDetailTable } from '@partner-widgets/widgets/consumption-detail-table/consumption-detail-table';
import type { PartnerDataTable } from '@partner-widgets/elements/data-table/partner-data-table';
import type { Probe } from './sight.js';

const compactRow = 32;
/** The mark column, and then the middle of the first texts. */
const intoFirstColumn = 44 + 50;

export const widget = (): ConsumptionDetailTable =>
  document.querySelector('consumption-detail-table') as ConsumptionDetailTable;

export const tableOf = (element: Element | null): PartnerDataTable | null =>
  element?.shadowRoot?.querySelector<PartnerDataTable>('partner-data-table') ?? null;

export const viewportOf = (element: Element | null): HTMLElement | null =>
  tableOf(element)?.shadowRoot?.querySelector<HTMLElement>('.viewport') ?? null;

/** The rows' place below heading, filters and totals; undefined while there are none. */
export function probeOf(element: Element | null): Probe | undefined {
  const header = viewportOf(element)?.querySelector('.header');
  if (!header) return undefined;
  const { left, bottom } = header.getBoundingClientRect();
  return { x: left + intoFirstColumn, y: bottom + compactRow / 2, rowHeight: compactRow };
}
