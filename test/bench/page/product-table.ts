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

/** Texts of the picture of the last visit, which stands until the table has drawn rows itself. */
const pictured = (element: Element | null): Element[] => [
  ...(element?.shadowRoot?.querySelector('.picture')?.shadowRoot?.querySelectorAll('i') ?? []),
];

/** The first column is one of times; its text has a line for each row. */
function probeOfPicture(texts: readonly Element[]): Probe | undefined {
  const first = texts.find(({ textContent }) => /^\d{4}\/\d\d\/\d\d \d/.test(textContent ?? ''));
  if (!first) return undefined;
  const { left, top } = first.getBoundingClientRect();
  return { x: left + 50, y: top + compactRow / 2, rowHeight: compactRow };
}

/** The rows' place below heading, filters and totals; undefined while there are none. */
export function probeOf(element: Element | null): Probe | undefined {
  const texts = pictured(element);
  if (texts.length > 0) return probeOfPicture(texts);
  const header = viewportOf(element)?.querySelector('.header');
  if (!header) return undefined;
  const { left, bottom } = header.getBoundingClientRect();
  return { x: left + intoFirstColumn, y: bottom + compactRow / 2, rowHeight: compactRow };
}
