import type { DatasetPage } from './dataset-page.js';
import { RecordDataset } from './record-dataset.js';
import type { FilterInput } from './record-page.js';
import type { PageWords, RecordTableElement } from './record-table-element.js';

type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

const datasets = new WeakMap<Host, RecordDataset>();

/** The widget's hold on its whole cycle; undefined for a page that has none. */
export function datasetOf(host: Host): RecordDataset | undefined {
  const page = host.datasetPage as DatasetPage<unknown, unknown> | undefined;
  if (!page) return undefined;
  let dataset = datasets.get(host);
  if (!dataset) {
    dataset = new RecordDataset(host, page);
    datasets.set(host, dataset);
  }
  return dataset;
}
