import { timeZoneLabel } from '@partner-widgets/domain/billing-time';
import { html, nothing, type TemplateResult } from 'lit';
import { columnsIcon, infoIcon, refreshIcon } from '../base/icons.js';
import type { TableEyeEvent } from '../data-table/events/table-eye-event.js';
import type { TableSortEvent } from '../data-table/events/table-sort-event.js';
import type { FilterDefinition } from '../filter-bar/filter-definition.js';
import type { MenuSelectEvent } from '../menu/partner-menu.js';
import { need } from './later-parts.js';
import type { RecordTableMessages } from './messages/messages.js';
import type { FilterInput } from './record-page.js';
import type { PageWords, RecordTableElement } from './record-table-element.js';
import { renderTotals } from './totals-strip.js';

type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

/** The page from top to bottom. What is not there yet keeps its room. */
export function renderRecordTable<Row, Filter, Input extends FilterInput, Words extends PageWords>(
  element: RecordTableElement<Row, Filter, Input, Words>,
): TemplateResult {
  const host = element as unknown as Host;
  const common = host.common.text;
  const words = host.own.text;
  if (!common || !words || !host.hasWords)
    return html`<div class="placeholder" part="page" aria-busy="true"></div>`;
  const { face } = host;
  const occasions = isOccasion(host) ? host.occasions : undefined;
  const hasQuestion =
    face !== 'no-provider' && face !== 'session-ended' && face !== 'no-permission';
  return html`<section class="page" part="page" aria-labelledby="title">
    ${renderHead(host, common, words)}
    ${
      hasQuestion
        ? html`${renderFilters(host, words)} ${occasions?.renderNotices(host, common)}
          ${face === 'rows' || face === 'loading' ? renderTotals(host, common, words) : nothing}
          ${face === 'choose' || face === 'invalid' ? nothing : renderToolbar(host, common)}`
        : nothing
    }
    ${face === 'rows' || face === 'loading' ? renderTable(host, words) : html`<div class="face" part="state">${occasions?.renderFace(host, common, words)}</div>`}
    ${occasions?.renderLater(host, common)}
    ${hasQuestion ? html`<p class="note" part="note">${infoIcon}<span>${words.note}</span></p>` : nothing}
    ${host.renderBelow(words)}
  </section>`;
}

/** Something else than rows is to be said or done: its templates come when they are needed. */
function isOccasion({ face, query, announcement, exportPart }: Host): boolean {
  const { rows, failure, waiting } = query;
  const isCalm = face === 'rows' || face === 'loading';
  return !isCalm || rows.offline || Boolean(failure || waiting || announcement || exportPart);
}

function renderHead(host: Host, common: RecordTableMessages, words: PageWords): TemplateResult {
  const { rows, data } = host.query;
  if (host.isReady) need('freshness');
  return html`<header class="head" part="head">
    <h2 class="title" id="title" part="title">${words.title}</h2>
    ${host.renderBeside(words)}
    <div class="stamp">
      <partner-freshness
        .asOf=${rows.asOf}
        .fromCache=${rows.fromCache}
        .storedAt=${rows.storedAt}
        .offline=${host.isOffline}
        .timeZone=${host.common.timeZone}
        .now=${() => data?.client.serverNow() ?? Date.now()}
      ></partner-freshness>
      <span part="zone">${common.zone(timeZoneLabel(host.common.timeZone))}</span>
    </div>
  </header>`;
}

function renderFilters(host: Host, words: PageWords): TemplateResult {
  return html`<partner-filter-bar
    part="filters"
    .filters=${host
      .filterDefinitions(words)
      .filter((filter) => host.isReady || isNeeded(host, filter))
      .map((filter) => withReason(host, filter))}
    .value=${host.filtering.bar}
    .defaults=${host.filtering.defaults}
    .issues=${host.filtering.issues}
    @filter-change=${host.filtering.take}
  ></partner-filter-bar>`;
}

/** Lists behind "more filters" bring code of their own: not before the first rows, unless one is set. */
function isNeeded({ filtering: { bar } }: Host, { kind, id, primary }: FilterDefinition): boolean {
  return kind !== 'multi-select' || primary === true || bar[id] !== undefined;
}

/** Names and accounts are resolved by the server: offline they can't be searched, and say so. */
function withReason(host: Host, filter: FilterDefinition): FilterDefinition {
  const reason = host.common.text?.offlineFilter;
  const sensitive = filter.kind === 'text' && filter.sensitive === true;
  return sensitive && host.isOffline && reason ? { ...filter, disabledReason: reason } : filter;
}

function renderToolbar(host: Host, common: RecordTableMessages): TemplateResult {
  const { query } = host;
  const mayExport = host.isReady && query.may('export');
  if (mayExport) need('menu');
  const isEmpty = query.rows.total === 0 || query.filter === undefined;
  const items = [
    { id: 'create', label: common.exportCurrent, disabled: isEmpty || host.isOffline },
    { id: 'records', label: common.viewExports, disabled: host.isOffline },
  ];
  return html`<div class="toolbar" part="toolbar">
    ${
      mayExport
        ? html`<partner-menu
            part="export"
            variant="primary"
            .label=${common.export}
            .items=${items}
            @menu-select=${({ detail }: MenuSelectEvent) =>
              void host.openExport(detail.id as 'create' | 'records')}
          ></partner-menu>`
        : nothing
    }
    <span class="spring"></span>
    <button
      class="button quiet"
      part="exact"
      type="button"
      aria-pressed=${host.exactValues}
      @click=${() => (host.exactValues = !host.exactValues)}
    >
      ${common.exactValues}
    </button>
    <button
      class="button quiet"
      part="columns"
      type="button"
      @click=${() => host.table?.openColumnPicker()}
    >
      ${columnsIcon}<span class="label-wide">${common.columns}</span
      ><span class="visually-hidden label-narrow">${common.columns}</span>
    </button>
    <button
      class="button quiet icon-only"
      part="refresh"
      type="button"
      aria-label=${common.refresh}
      @click=${() => host.refresh()}
    >
      ${refreshIcon}
    </button>
  </div>`;
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
    .sortableColumns=${page.sort.columns}
    .rowId=${page.rowId}
    .revealedColumns=${host.revealedColumns}
    .filtered=${host.filtering.isSet}
    .locale=${host.common.locale}
    @table-sort=${({ detail }: TableSortEvent) => query.sortBy(detail.sort)}
    @table-eye=${({ detail }: TableEyeEvent) => void host.toggleEye(detail.column, detail.revealed)}
    @table-reset-filters=${() => host.resetFilters()}
  ></partner-data-table>`;
}
