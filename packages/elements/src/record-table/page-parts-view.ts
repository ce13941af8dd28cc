import { timeZoneLabel } from '@partner-widgets/domain/time-zone-label';
import { html, nothing, type TemplateResult } from 'lit';
import { columnsIcon, decimalsIcon, refreshIcon } from '../base/icons.js';
import { containsControl } from '../filter-bar/filter-control.js';
import { FilterChangeEvent, type FilterDefinition } from '../filter-bar/filter-definition.js';
import type { MenuSelectEvent } from '../menu/partner-menu.js';
import { datasetOf } from './dataset-of.js';
import type { RecordTableMessages } from './messages/messages.js';
import { openExport } from './occasions.js';
import { hasTurn } from './parts-in-turn.js';
import type { FilterInput } from './record-page.js';
import type { PageWords, RecordTableElement } from './record-table-element.js';
import { renderDatasetStrip } from './sync/render-dataset-strip.js';
import { renderSavedViews } from './views/render-saved-views.js';

type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

/** How old the rows are, and in which zone times are told. */
export function renderStamp(host: Host, common: RecordTableMessages) {
  if (!hasTurn(host, 'totals')) return nothing;
  const { rows, data } = host.query;
  return html`<partner-freshness
      .asOf=${rows.asOf}
      .fromCache=${rows.fromCache}
      .storedAt=${rows.storedAt}
      .offline=${host.isOffline}
      .timeZone=${host.own.timeZone}
      .now=${() => data?.client.serverNow() ?? Date.now()}
    ></partner-freshness>
    <span part="zone">${common.zone(timeZoneLabel(host.own.timeZone))}</span>`;
}

export function renderFilters(host: Host, words: PageWords): TemplateResult | undefined {
  if (!hasTurn(host, 'bar')) return undefined;
  const drawn = hasTurn(host, 'filters') ? Infinity : hasTurn(host, 'first-filter') ? 1 : 0;
  return html`<partner-filter-bar
    part="filters"
    .filters=${host.filterDefinitions(words).map((filter) => withReason(host, filter))}
    .value=${host.bar?.value}
    .defaults=${host.bar?.defaults}
    .issues=${host.bar?.issues}
    .drawn=${drawn}
    @filter-change=${host.bar?.take}
  ></partner-filter-bar>`;
}

/** Looks for a part of a text, beside the rows that it leaves. */
function renderSearch(host: Host, words: PageWords): unknown {
  if (!hasTurn(host, 'search')) return nothing;
  const searches = host.filterDefinitions(words).filter((one) => one.kind === 'contains');
  if (searches.length > 0) void import('../filter-bar/define-contains-filter.js');
  return searches.map((search) => {
    const { id } = search;
    const { bar } = host;
    const set = (text: unknown): void => {
      const value = { ...bar?.value, [id]: text };
      bar?.take(new FilterChangeEvent({ value, changed: [id], valid: true }));
    };
    const invalid = bar?.issues[id] !== undefined;
    const control = containsControl(search, { value: bar?.value[id], invalid, set });
    return html`<span class="search" part="search">${control}</span>`;
  });
}

/** Names and accounts are resolved by the server: offline they can't be searched, and say so. */
function withReason(host: Host, filter: FilterDefinition): FilterDefinition {
  const reason = host.common?.text?.offlineFilter;
  const sensitive = filter.kind === 'text' && filter.sensitive === true;
  return sensitive && host.isOffline && reason ? { ...filter, disabledReason: reason } : filter;
}

export function renderToolbar(
  host: Host,
  common: RecordTableMessages,
  words: PageWords,
): TemplateResult | undefined {
  if (!hasTurn(host, 'toolbar')) return undefined;
  const { query } = host;
  const mayExport = host.isReady && query.may('export');
  const isEmpty = query.rows.total === 0 || query.filter === undefined;
  // Offline there is only what this browser writes itself, where that is allowed.
  const mayCreate = !host.isOffline || (query.may('export-offline') && datasetOf(host)?.rows);
  const items = [
    { id: 'create', label: common.exportCurrent, disabled: isEmpty || !mayCreate },
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
              void openExport(host, detail.id as 'create' | 'records')}
          ></partner-menu>`
        : nothing
    }
    ${renderDatasetStrip(host)} ${renderSearch(host, words)}
    ${hasTurn(host, 'views') ? renderSavedViews(host) : nothing}
    <button
      class="button quiet"
      part="exact"
      type="button"
      aria-pressed=${host.exactValues}
      aria-label=${common.exactValues}
      @click=${() => (host.exactValues = !host.exactValues)}
    >
      <span class="label-wide" aria-hidden="true">${common.exactValues}</span>${decimalsIcon}
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
