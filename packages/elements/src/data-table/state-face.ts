import type { ClientError } from '@partner-widgets/core/client/client-error';
import { html, type TemplateResult } from 'lit';
import '../states/define.js';
import type { DataTableHost } from './data-table-host.js';
import { TableResetFiltersEvent } from './events/table-reset-filters-event.js';
import type { TableFace } from './table-face.js';

/** The face in the place of rows, with the way on. */
export function renderFace<Row>(
  host: DataTableHost<Row>,
  face: TableFace,
  error: ClientError | undefined,
): TemplateResult {
  const { firstWords: words } = host;
  const noMatch = face === 'no-match';
  return html`
    <div class="face" part="state">
      <slot name=${face}>
        <partner-state
          kind=${noMatch ? 'empty' : face}
          .heading=${noMatch ? words?.noMatchHeading : undefined}
          .description=${noMatch ? words?.noMatchDescription : undefined}
          .requestId=${error?.requestId}
          .actionLabel=${noMatch ? words?.resetFilters : undefined}
          @retry=${() =>
            noMatch ? host.dispatchEvent(new TableResetFiltersEvent(null)) : host.rows.retry()}
        ></partner-state>
      </slot>
    </div>
  `;
}
