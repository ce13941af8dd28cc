import { html, nothing } from 'lit';
import { datasetOf } from './dataset-of.js';
import { stateOfError } from '../states/state-of-error.js';
import type { RecordTableMessages } from './messages/messages.js';
import type { FilterInput } from './record-page.js';
import type { PageWords, RecordTableElement } from './record-table-element.js';

/** All that is not everyday: notices, the faces without rows, the export. Loaded when one of them comes up. */
type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

/** Seconds; a shorter wait is over before it is read. */
const longWait = 3;

/** What is wrong with the rows that are shown. */
export function renderNotices(host: Host, common: RecordTableMessages) {
  const { rows, failure, waiting } = host.query;
  const hasRows = rows.total !== undefined;
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

/** What stands instead of rows: says what is, and offers the way on. */
export function renderFace(host: Host, common: RecordTableMessages, words: PageWords) {
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
      return html`<partner-state
        kind="invalid"
        .actionLabel=${common.reset}
        @retry=${() => host.resetFilters()}
      >
        <ul class="issues" part="issues">
          ${Object.values(host.bar?.words(query.issues) ?? {}).map((words) => html`<li>${words}</li>`)}
        </ul>
      </partner-state>`;
    case 'no-permission':
      return html`<partner-state
        kind="no-permission"
        .description=${common.noPermissionText(failure?.problem?.detail ?? host.page.permission)}
        .requestId=${failure?.requestId}
      ></partner-state>`;
    case 'session-ended':
      return html`<partner-state
        kind="session-ended"
        @retry=${() => data?.session.restart()}
      ></partner-state>`;
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

/** What no row may be moved by. */
export function renderLater(host: Host, common: RecordTableMessages) {
  const isDegraded = host.announcement === 'degraded';
  return html`${isDegraded ? renderAnnouncement(host, common) : nothing} ${renderExport(host)}`;
}

function renderExport(host: Host) {
  const { query, page, exportPart } = host;
  const client = query.data?.client;
  if (!exportPart || !client) return nothing;
  const close = (): void => host.closeExport();
  return exportPart === 'records'
    ? html`<partner-export-records
        .client=${client}
        .type=${page.exportType}
        @dialog-close=${close}
      ></partner-export-records>`
    : html`<partner-export-dialog
        .client=${client}
        .question=${{ type: page.exportType, filter: query.filter }}
        .total=${query.rows.total}
        .data=${query.data}
        .rows=${datasetOf(host)?.rows}
        .offline=${host.isOffline}
        @dialog-close=${close}
        @view-records=${() => void openExport(host, 'records')}
      ></partner-export-dialog>`;
}

export async function openExport(host: Host, part: 'create' | 'records'): Promise<void> {
  await import('./export/define.js');
  // Asked at the click, answered later: the session may have ended meanwhile.
  if (host.query.may('export')) host.exportPart = part;
}
