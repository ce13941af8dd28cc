import { formatAmount } from '@partner-widgets/domain/money';
import { html, nothing, type TemplateResult } from 'lit';
import type { DataTableHost } from './data-table-host.js';
import { matchingRows, selectedCount } from './selected-count.js';
import type { SelectionFigures } from './selection-figures.js';

/** Count, exact sum and average of the selected rows, or why there is no sum. */
export function renderSelectionBar<Row>(
  host: DataTableHost<Row>,
  figures: SelectionFigures,
  refusal: string | undefined,
): TemplateResult | typeof nothing {
  const { words, selection, language } = host;
  if (!words || !host.selectable || selection.isEmpty) return nothing;
  const decimal = (text: string) => formatAmount(text, { locale: language, maximumDecimals: 8 });
  return html`
    <div class="selection" part="selection">
      <strong>${saySelected(host)}</strong>
      ${refusal === undefined ? nothing : html`<span class="refusal">${refusal}</span>`}
      ${
        figures.kind === 'known'
          ? html`<dl class="figures">
              ${figures.amounts.map(
                ({ column, sum, average }) =>
                  html`<div>
                    <dt>${host.columns.find(({ id }) => id === column)?.label} ${words.sum}</dt>
                    <dd part="selection-sum">${decimal(sum)}</dd>
                    <dt>${words.average}</dt>
                    <dd part="selection-average">${decimal(average)}</dd>
                  </div>`,
              )}
            </dl>`
          : html`<span
              >${{ waiting: words.sumWaiting, unknown: words.sumUnknown, failed: words.sumFailed }[figures.kind]}</span
            >`
      }
      <button
        class="link"
        part="clear-selection"
        type="button"
        @click=${() => host.selectEverything(false)}
      >
        ${words.clearSelection}
      </button>
    </div>
  `;
}

/** "999,997 rows selected: all 1,000,000 matching, minus 3". */
export function saySelected<Row>(host: DataTableHost<Row>): string {
  const { words, selection } = host;
  const count = selectedCount(host);
  const written = host.number(count);
  if (!selection.isAll) return words?.selected(written, count) ?? '';
  const except = selection.named.size;
  return (
    words?.selectedAll(written, host.number(matchingRows(host)), host.number(except), except) ?? ''
  );
}
