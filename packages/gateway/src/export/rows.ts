import type { ConsumptionFilter } from '@partner-widgets/contract/consumption';
import type { VoucherLogFilter } from '@partner-widgets/contract/voucher-log';
import { selectionOf } from '../consumption/selection.js';
import type { Store } from '../database/open.js';
import type { Language } from '../http/language.js';
import { rowScope } from '../scope/row-scope.js';
import { requireAction, requirePage } from '../session/rights.js';
import type { Principal } from '../session/principal.js';
import { selectVoucherLog } from '../voucher-log/filter.js';
import { consumptionBatches, consumptionColumns } from './consumption-file.js';
import type { FileColumn } from './file-column.js';
import { voucherLogBatches, voucherLogColumns } from './voucher-log-file.js';

/** A heading and batches of finished cells. */
export interface ExportRows {
  readonly heading: readonly string[];
  readonly batches: AsyncIterable<string[][]>;
}

const batchSize = 1000;

/**
 * The rows of an export under its creator's scope of this moment: a right that he lost
 * since he asked counts.
 *
 * @throws {ProblemError} when he may not see them any more.
 */
export async function exportRows(
  store: Store,
  principal: Principal,
  type: string,
  filter: ConsumptionFilter | VoucherLogFilter,
  language: Language,
): Promise<ExportRows> {
  requireAction(principal, 'export');
  if (type === 'consumption-detail') {
    requirePage(principal, 'consumption-detail');
    const wanted = filter as ConsumptionFilter;
    const scope = await rowScope(store, principal, wanted);
    const selection = await selectionOf(store, scope, wanted, language);
    const batches = consumptionBatches(store, principal, selection, language, batchSize);
    return cells(consumptionColumns(principal.partner.site), batches, language);
  }
  const selection = selectVoucherLog({ principal, language }, filter as VoucherLogFilter);
  const batches = voucherLogBatches(store, principal, selection, batchSize);
  return cells(voucherLogColumns(selection.filter.subject), batches, language);
}

function cells<Row>(
  columns: readonly FileColumn<Row>[],
  batches: AsyncIterable<Row[]>,
  language: Language,
): ExportRows {
  return {
    heading: columns.map((column) => (language === 'en' ? column.en : column.zh)),
    batches: (async function* () {
      for await (const rows of batches) {
        yield rows.map((row) => columns.map((column) => column.cell(row, language)));
      }
    })(),
  };
}
