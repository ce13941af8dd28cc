import { formatAmount } from '@partner-widgets/domain/money';
import { html, nothing, type TemplateResult } from 'lit';
import type { DataTableHost } from './data-table-host.js';
import type { SelectionFigures } from './selection-figures.js';

/** Count, exact sum and average of the selected rows, or why there is no sum. */
export function renderSelectionBar<Row>(
  host: DataTableHost<Row>,
  figures: SelectionFigures,
): TemplateResult | typeof nothing {
  const { words, selection, language } = host;
  const count = selection.count(host.total ?? 0);
  if (!words || !host.selectable || count === 0) return nothing;
  const decimal = (text: string) => formatAmount(text, { locale: language, maximumDecimals: 8 });
  return html`
    <div class="selection" part="selection">
      <strong>${words.selected(host.number(count), count)}</strong>
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
