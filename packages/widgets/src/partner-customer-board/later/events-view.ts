import type { BoardEvents } from '@partner-widgets/contract/board';
import { cyclesBetween } from '@partner-widgets/domain/billing-ranges';
import { formatCycle } from '@partner-widgets/domain/calendar-words';
import type { ChartSeries } from '@partner-widgets/elements/chart/chart-data';
import { html, type TemplateResult } from 'lit';
import { writeNumber } from '../count-view.js';
import type { LaterWriting } from './later-writing.js';
import { monthsSentence } from './months-sentence.js';

const numbers = {
  zero: 0,
  add: (left: number, right: number): number => left + right,
  subtract: (left: number, right: number): number => left - right,
};

/** B2 and B4: events by month; a month that the answer leaves out is drawn as 0 (customers/CB-05). */
export function renderEvents(
  label: string,
  value: BoardEvents,
  range: { readonly monthBegin: string; readonly monthEnd: string },
  writing: LaterWriting,
  split: boolean,
): TemplateResult {
  const { later, locale } = writing;
  const known = new Map(value.months.map((month) => [month.month, month]));
  const months = cyclesBetween(range.monthBegin, range.monthEnd);
  const figures = months.map((month) => ({ month, value: known.get(month)?.count ?? 0 }));
  const types = split ? typesOf(value) : [];
  const series: ChartSeries[] =
    types.length > 0
      ? types.map((type) => ({
          id: type,
          label: writing.associationTypes.find(({ code }) => code === type)?.name ?? type,
          values: months.map(
            (month) =>
              known.get(month)?.byAssociationType.find(({ key }) => key === type)?.count ?? 0,
          ),
        }))
      : [{ id: 'count', label: later.count, values: figures.map((figure) => figure.value) }];
  const write = (count: number, signed = false): string => writeNumber(count, locale, signed);
  return html`<partner-chart
    kind="bar"
    stacked
    .label=${label}
    .summary=${monthsSentence(figures, { ...numbers, write }, later, locale)}
    .categoryLabel=${later.month}
    .categories=${months.map((month) => formatCycle(month, locale))}
    .series=${series}
    .totals=${series.map(({ values }) => write(values.reduce((sum, count) => sum + count, 0)))}
  ></partner-chart>`;
}

function typesOf({ months }: BoardEvents): string[] {
  const types = months.flatMap(({ byAssociationType }) => byAssociationType.map(({ key }) => key));
  return [...new Set(types)].sort();
}
