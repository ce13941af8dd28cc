import { html, nothing, type TemplateResult } from 'lit';
import type { DataTableHost } from './data-table-host.js';

/** Below the rows when some of them could not be loaded while the others stand. */
export function renderPageError<Row>(host: DataTableHost<Row>): TemplateResult | typeof nothing {
  const { rows, firstWords: words } = host;
  if (!rows.error || rows.total === undefined) return nothing;
  return html`<div class="page-error" part="page-error" role="alert">
    <span>${words?.rowsFailed}</span>
    <button class="button small" type="button" @click=${() => rows.retry()}>${words?.retry}</button>
  </div>`;
}
