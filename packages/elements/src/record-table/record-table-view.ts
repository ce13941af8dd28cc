import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon } from '../base/info-icon.js';
import type { TableEyeEvent } from '../data-table/events/table-eye-event.js';
import type { TableSortEvent } from '../data-table/events/table-sort-event.js';
import type { FilterInput } from './record-page.js';
import type { PageWords, RecordTableElement } from './record-table-element.js';

type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

/** The page from top to bottom. What is not there yet keeps its room. */
export function renderRecordTable<Row, Filter, Input extends FilterInput, Words extends PageWords>(
  element: RecordTableElement<Row, Filter, Input, Words>,
): TemplateResult {
  const host = element as unknown as Host;
  const words = host.own.text;
  const { parts, face, far } = host;
  if (!words || far === 'unknown' || (host.filtering.hasChips && !far && !parts && !host.isReady))
    return html`<div class="placeholder" part="page" aria-busy="true"></div>`;
  const common = host.common?.text;
  const all = common && parts;
  const occasions = host.isOccasion ? all : undefined;
  const isCalm = face === 'rows' || face === 'loading';
  const hasQuestion =
    face !== 'no-provider' && face !== 'session-ended' && face !== 'no-permission';
  // Everything but the rows is made and measured while their answer is on its way; seen is it together with them.
  const isEarly = host.isEarly && face === 'loading';
  return html`<section
    class="page ${isEarly ? 'early' : ''}"
    part="page"
    aria-labelledby="title"
    aria-busy=${isEarly ? 'true' : nothing}
  >
    <header class="head" part="head">
      <h2 class="title" id="title" part="title">${words.title}</h2>
      ${all ? host.renderBeside(words) : nothing}
      <div class="stamp">${all ? parts.renderStamp(host, common) : nothing}</div>
    </header>
    ${
      hasQuestion
        ? html`${(all && parts.renderFilters(host, words)) ?? renderFilterRoom(host)}
          ${occasions && common ? occasions.renderNotices(host, common) : nothing}
          ${isCalm ? ((all && parts.renderTotals(host, common, words)) ?? renderTotalRoom(host)) : nothing}
          ${face === 'choose' || face === 'invalid' ? nothing : ((all && parts.renderToolbar(host, common, words)) ?? html`<div class="toolbar"></div>`)}`
        : nothing
    }
    ${far ? far.renderRoom(words) : isCalm ? renderTable(host, words) : html`<div class="face" part="state">${occasions && common ? occasions.renderFace(host, common, words) : nothing}</div>`}
    ${occasions && common ? occasions.renderLater(host, common) : nothing}
    ${hasQuestion ? html`<p class="note" part="note">${infoIcon}<span>${words.note}</span></p>` : nothing}
    ${all ? host.renderBelow(words) : nothing}
  </section>`;
}

/** As high as the bar: its first row wraps as these do. Touched, the bar comes at once. */
function renderFilterRoom(host: Host): TemplateResult {
  const more = host.filtering.isSet ? ['button'] : [];
  return html`<div class="room" aria-hidden="true" @pointerenter=${host.load}>
    ${[...host.page.room.filters, 'button', ...more].map((kind) => html`<span class=${kind}></span>`)}
  </div>`;
}

function renderTotalRoom(host: Host): TemplateResult {
  return html`<section class="totals" aria-hidden="true">
    <dl class=${host.exactValues ? 'exact' : ''}>
      ${Array.from(
        { length: host.page.room.totals },
        () =>
          html`<div class="total">
            <dt></dt>
            <dd><span class=${host.far ? '' : 'skeleton'}></span></dd>
          </div>`,
      )}
    </dl>
    <p class="unit"></p>
  </section>`;
}

function renderTable(host: Host, words: PageWords): TemplateResult {
  const { query, page } = host;
  return html`<partner-data-table
    part="table"
    exportparts="row, cell, header, header-cell, column-picker"
    selectable
    .label=${words.title}
    .window=${query.rows}
    .columns=${host.columns}
    .filter=${query.filter}
    .sort=${query.sort}
    .rowId=${page.rowId}
    .revealedColumns=${host.revealedColumns}
    .filtered=${host.filtering.isSet}
    .barless=${host.isEarly}
    .locale=${host.own.locale}
    @table-sort=${({ detail }: TableSortEvent) => query.sortBy(detail.sort)}
    @table-eye=${({ detail }: TableEyeEvent) => void host.toggleEye(detail.column, detail.revealed)}
    @table-reset-filters=${() => host.resetFilters()}
  ></partner-data-table>`;
}
