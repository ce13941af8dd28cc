import { timeZoneLabel } from '@partner-widgets/domain/billing-time';
import { html, nothing, type TemplateResult } from 'lit';
import { columnsIcon, infoIcon, refreshIcon } from '../base/icons.js';
import type { TableEyeEvent } from '../data-table/events/table-eye-event.js';
import type { TableSortEvent } from '../data-table/events/table-sort-event.js';
import type { FilterDefinition } from '../filter-bar/filter-definition.js';
import type { MenuSelectEvent } from '../menu/partner-menu.js';
import { stateOfError } from '../states/state-of-error.js';
import { need } from './later-parts.js';
import type { RecordTableMessages } from './messages/messages.js';
import type { FilterInput } from './record-page.js';
import type { PageWords, RecordTableElement } from './record-table-element.js';
import { renderTotals } from './totals-strip.js';

/** Seconds; a shorter wait is over before it is read. */
const longWait = 3;

type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

/** The page from top to bottom. What is not there yet keeps its room. */
export function renderRecordTable<Row, Filter, Input extends FilterInput, Words extends PageWords>(
  element: RecordTableElement<Row, Filter, Input, Words>,
): TemplateResult {
  const host = element as unknown as Host;
  const common = host.common.text;
  const words = host.own.text;
  if (!common || !words || !host.hasWords) return html`<div class="placeholder" part="page" aria-busy="true"></div>`;
  const { face } = host;
  const hasQuestion = face !== 'no-provider' && face !== 'session-ended' && face !== 'no-permission';
  return html`<section class="page" part="page" aria-labelledby="title">
    ${renderHead(host, common, words)}
    ${
      hasQuestion
        ? html`${renderFilters(host, words)} ${renderNotices(host, common)}
          ${face === 'rows' || face === 'loading' ? renderTotals(host, common, words) : nothing}
          ${face === 'choose' || face === 'invalid' ? nothing : renderToolbar(host, common)}`
        : nothing
    }
    ${face === 'rows' || face === 'loading' ? renderTable(host, words) : renderFace(host, common, words)}
    ${host.announcement === 'degraded' ? renderAnnouncement(host, common) : nothing}
    <p class="note" part="note">${infoIcon}<span>${words.note}</span></p>
    ${renderExport(host)} ${host.renderBelow(words)}
  </section>`;
}

function renderHead(host: Host, common: RecordTableMessages, words: PageWords): TemplateResult {
  const { rows, data } = host.query;
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
    .value=${host.bar}
    .defaults=${host.barDefaults}
    .issues=${host.barIssues}
    @filter-change=${host.takeBar}
  ></partner-filter-bar>`;
}

/** Lists behind "more filters" bring code of their own: not before the first rows, unless one is set. */
function isNeeded({ bar }: Host, { kind, id, primary }: FilterDefinition): boolean {
  return kind !== 'multi-select' || primary === true || bar[id] !== undefined;
}

/** Names and accounts are resolved by the server: offline they can't be searched, and say so. */
function withReason(host: Host, filter: FilterDefinition): FilterDefinition {
  const reason = host.common.text?.offlineFilter;
  const sensitive = filter.kind === 'text' && filter.sensitive === true;
  return sensitive && host.isOffline && reason ? { ...filter, disabledReason: reason } : filter;
}

function renderNotices(host: Host, common: RecordTableMessages) {
  const { rows, failure, waiting } = host.query;
  const hasRows = rows.total !== undefined;
  if (rows.offline || failure || waiting) need('notice');
  return html`${
    rows.offline
      ? html`<partner-notice kind="warning" part="offline">${common.offlineNotice}</partner-notice>`
      : nothing
  }
  ${
    failure && hasRows && !rows.offline
      ? html`<partner-notice kind="warning" part="stale">
          ${common.staleNotice} ${common.failedText(failure.kind)}
          ${failure.requestId ? html`<code>${failure.requestId}</code>` : nothing}
          <button class="link" type="button" slot="actions" @click=${() => host.query.retry()}>
            ${common.retry}
          </button>
        </partner-notice>`
      : nothing
  }
  ${waiting && waiting.seconds >= longWait ? html`<partner-notice kind="info">${common.waiting(waiting.seconds)}</partner-notice>` : nothing}
  ${host.announcement === 'degraded' ? nothing : renderAnnouncement(host, common)}`;
}

/** What the user did not ask for stands below the rows, where it moves none of them. */
function renderAnnouncement(host: Host, common: RecordTableMessages) {
  if (!host.announcement) return nothing;
  need('notice');
  const words = {
    'reveal-failed': common.revealFailed,
    'reveal-forbidden': common.revealForbidden,
    degraded: common.degradedNotice,
  };
  return html`<partner-notice
    kind=${host.announcement === 'degraded' ? 'info' : 'warning'}
    dismissible
    @dismiss=${() => (host.announcement = undefined)}
    >${words[host.announcement]}</partner-notice
  >`;
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
    <button class="button quiet" part="columns" type="button" @click=${() => host.table?.openColumnPicker()}>
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
    .filtered=${host.isFiltered}
    .locale=${host.common.locale}
    @table-sort=${({ detail }: TableSortEvent) => query.sortBy(detail.sort)}
    @table-eye=${({ detail }: TableEyeEvent) => void host.toggleEye(detail.column, detail.revealed)}
    @table-reset-filters=${() => host.resetFilters()}
  ></partner-data-table>`;
}

function renderFace(host: Host, common: RecordTableMessages, words: PageWords): TemplateResult {
  need('states');
  return html`<div class="face" part="state">${stateOf(host, common, words)}</div>`;
}

function stateOf(host: Host, common: RecordTableMessages, words: PageWords) {
  const { query, face } = host;
  const { failure, data } = query;
  switch (face) {
    case 'no-provider':
      return html`<partner-state
        kind="choose"
        .heading=${common.noProviderHeading}
        .description=${common.noProviderText}
      ></partner-state>`;
    case 'choose':
      return host.renderChoice(words);
    case 'invalid':
      return html`<partner-state kind="invalid" .actionLabel=${common.reset} @retry=${() => host.resetFilters()}>
        <ul class="issues" part="issues">
          ${Object.values(host.issueWords(query.issues)).map((words) => html`<li>${words}</li>`)}
        </ul>
      </partner-state>`;
    case 'no-permission':
      return html`<partner-state
        kind="no-permission"
        .description=${common.noPermissionText(failure?.problem?.detail ?? host.page.permission)}
        .requestId=${failure?.requestId}
      ></partner-state>`;
    case 'session-ended':
      return html`<partner-state kind="session-ended" @retry=${() => data?.session.restart()}></partner-state>`;
    case 'offline':
      return html`<partner-state kind="offline" @retry=${() => query.retry()}></partner-state>`;
    default:
      return html`<partner-state
        .kind=${failure ? stateOfError(failure).kind : 'failed'}
        .description=${failure?.code === 'too-many-matches' ? common.tooManyMatches : common.failedText(failure?.kind ?? '')}
        .requestId=${failure?.requestId}
        .actionLabel=${failure?.kind === 'invalid' ? common.reset : common.retry}
        @retry=${() => (failure?.kind === 'invalid' ? host.resetFilters() : query.retry())}
      ></partner-state>`;
  }
}

function renderExport(host: Host) {
  const { query, page, exportPart } = host;
  const client = query.data?.client;
  if (!exportPart || !client) return nothing;
  const close = (): void => host.closeExport();
  return exportPart === 'records'
    ? html`<partner-export-records .client=${client} .type=${page.exportType} @close=${close}></partner-export-records>`
    : html`<partner-export-dialog
        .client=${client}
        .question=${{ type: page.exportType, filter: query.filter }}
        .total=${query.rows.total}
        @close=${close}
        @view-records=${() => void host.openExport('records')}
      ></partner-export-dialog>`;
}
