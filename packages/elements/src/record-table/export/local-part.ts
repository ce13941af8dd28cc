import { html, nothing, type TemplateResult } from 'lit';
import { downloadIcon } from '../../base/icons.js';
import type { LocalStep } from './local-export-flow.js';
import type { LocalFormat } from './local-order.js';
import type { LocalRows } from './local-rows.js';
import type { ExportMessages } from './messages/messages.js';
import { renderRequestId } from './server-part.js';

export type ExportWay = 'local' | 'server';

export interface WayChoice {
  readonly text: ExportMessages;
  readonly rows: LocalRows;
  readonly way: ExportWay;
  readonly format: LocalFormat;
  readonly total: number | undefined;
  readonly disabled: boolean;
  readonly offline: boolean;
  number(value: number): string;
  chooseWay(way: ExportWay): void;
  chooseFormat(format: LocalFormat): void;
}

/** Data rows in one sheet of a workbook. */
const rowsPerSheet = 1_048_575;

const formats: readonly LocalFormat[] = ['xlsx', 'csv'];

/** Which way is which: the server's task, or here and at once. */
export function renderWays(choice: WayChoice): TemplateResult {
  const { text, rows, way, number, disabled, offline } = choice;
  const isThere = rows.state === 'complete';
  return html`<fieldset class="ways" ?disabled=${disabled}>
    <legend class="label">${text.ways}</legend>
    <div class="way ${way === 'server' ? 'chosen' : ''}">
      <label class="choice">
        <input
          class="radio"
          type="radio"
          name="way"
          value="server"
          aria-describedby="server-way"
          .checked=${way === 'server'}
          ?disabled=${offline}
          @change=${() => choice.chooseWay('server')}
        />
        <span class="way-name">${text.serverWay}</span>
      </label>
      <p id="server-way" class="muted">${text.serverWayText}</p>
    </div>
    <div class="way ${way === 'local' ? 'chosen' : ''}">
      <label class="choice">
        <input
          class="radio"
          type="radio"
          name="way"
          value="local"
          aria-describedby="local-way"
          .checked=${way === 'local'}
          ?disabled=${!isThere}
          @change=${() => choice.chooseWay('local')}
        />
        <span class="way-name">${text.localWay}</span>
      </label>
      <p id="local-way" class="muted">${localWords(choice)}</p>
      ${
        rows.state === 'downloading'
          ? html`<progress
              aria-label=${text.downloadingRows(number(rows.rows), number(rows.totalRows))}
              max=${Math.max(1, rows.totalRows)}
              .value=${rows.rows}
            ></progress>`
          : nothing
      }
      ${way === 'local' && isThere ? renderFormats(choice) : nothing}
    </div>
  </fieldset>`;
}

function localWords({ text, rows, number }: WayChoice): string {
  switch (rows.state) {
    case 'complete':
      return text.localWayText(number(rows.rows));
    case 'downloading':
      return text.downloadingRows(number(rows.rows), number(rows.totalRows));
    case 'preparing':
      return text.preparingRows;
    case 'unavailable':
      return text.noLocalRows;
  }
}

function renderFormats({ text, format, total, chooseFormat }: WayChoice): TemplateResult {
  const isLong = format === 'xlsx' && total !== undefined && total > rowsPerSheet;
  return html`<div class="formats" role="radiogroup" aria-label=${text.format}>
      ${formats.map(
        (one) =>
          html`<label class="format">
            <input
              class="visually-hidden"
              type="radio"
              name="format"
              value=${one}
              .checked=${format === one}
              @change=${() => chooseFormat(one)}
            />
            <span>${one === 'xlsx' ? text.excel : text.csv}</span>
          </label>`,
      )}
    </div>
    ${isLong ? html`<p class="muted">${text.moreSheets}</p>` : nothing}`;
}

/** What the browser's own export shows while it runs and when it is over; nothing while it only could begin. */
export function renderLocalStep(
  text: ExportMessages,
  step: LocalStep,
  number: (value: number) => string,
): TemplateResult | typeof nothing {
  switch (step.name) {
    case 'idle':
    case 'preparing':
      return nothing;
    case 'writing':
      return html`<p class="count">${text.progress(number(step.rows), number(step.total))}</p>
        <progress
          aria-label=${text.writing}
          max=${Math.max(1, step.total)}
          .value=${step.rows}
        ></progress>
        <p class="muted">${text.stayOpen}</p>`;
    case 'done':
      return html`<partner-notice kind="success"
          >${text.localDone(number(step.result.rows))}</partner-notice
        >
        <p class="file">${downloadIcon}<span>${step.fileName}</span></p>
        <ul class="proof muted">
          <li>${text.proven}</li>
          ${step.result.sheets > 1 ? html`<li>${text.sheets(number(step.result.sheets))}</li>` : nothing}
          ${step.result.longAmounts > 0 ? html`<li>${text.longAmounts(number(step.result.longAmounts))}</li>` : nothing}
          ${step.result.cutTexts > 0 ? html`<li>${text.cutTexts(number(step.result.cutTexts))}</li>` : nothing}
          ${step.queued ? html`<li>${text.recordWaits}</li>` : nothing}
        </ul>`;
    case 'refused':
      return html`<partner-notice kind="warning">${text.hostRefused}</partner-notice>`;
    case 'failed':
      return html`<partner-notice kind="danger">${text.localFailed(step.reason)}</partner-notice>
        ${renderRequestId(text, step.requestId)}`;
  }
}
