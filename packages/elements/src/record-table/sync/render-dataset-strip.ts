import { html, type TemplateResult } from 'lit';
import { datasetOf } from '../dataset-of.js';
import type { FilterInput } from '../record-page.js';
import type { PageWords, RecordTableElement } from '../record-table-element.js';

type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

/** In the toolbar's spare room. The dataset is looked after once the render is over. */
export function renderDatasetStrip(host: Host): TemplateResult {
  const dataset = datasetOf(host);
  if (!dataset) return html`<span class="spring"></span>`;
  void import('./define.js');
  void host.updateComplete.then(() => dataset.look());
  return html`<partner-dataset-strip
    class="spring"
    part="sync"
    .value=${dataset.state}
  ></partner-dataset-strip>`;
}
