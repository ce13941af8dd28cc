import type { Datasets } from '@partner-widgets/core/dataset/datasets';
import type { DatasetHandle } from '@partner-widgets/core/dataset/dataset-handle';
import {
  consumptionFileColumns,
  consumptionFileWords,
} from '@partner-widgets/widgets/consumption-detail-table/consumption-file';
import type { LocalExportRequest } from '@partner-widgets/core/export/local/export-types';
import { cycle } from '../records/record.js';
import { catalogue } from '../server/session-facts.js';
import { widget } from './product-table.js';

interface WithDatasets {
  datasets(): Promise<Datasets>;
}

/** What the widget itself is given by its provider. */
function dataOf(element: Element): WithDatasets {
  let data: WithDatasets | undefined;
  const request = new Event('context-request', { bubbles: true, composed: true });
  Object.assign(request, {
    context: Symbol.for('partner-widgets/1/data'),
    contextTarget: element,
    callback: (value: WithDatasets) => (data = value),
  });
  element.dispatchEvent(request);
  if (!data) throw new Error('no provider');
  return data;
}

/** The dataset that the widget holds: one more hold of the same. */
export async function openDataset(): Promise<DatasetHandle> {
  const datasets = await dataOf(widget()).datasets();
  return datasets.open({ cycle, accountManagerId: undefined, resellerId: undefined });
}

/** The file of the export dialog, all its columns, without the dialog: its worker writes it into a Blob, as the limit's does. */
export async function exportAll(format: 'csv' | 'xlsx'): Promise<number> {
  const dataset = await openDataset();
  try {
    const request: LocalExportRequest = {
      format,
      query: {
        where: [{ kind: 'not-zero', column: 'paymentAmount' }],
        sort: [{ column: 'consumeTime', descending: true }],
      },
      rowCount: dataset.state.totalRows,
      columns: consumptionFileColumns({
        language: 'zh-CN',
        site: 'CN',
        cycle,
        catalogue: catalogue(),
      }),
      words: consumptionFileWords('zh-CN'),
      about: [],
    };
    const { bytes } = await dataset.exportTo(request, {});
    return bytes;
  } finally {
    dataset.close();
  }
}
