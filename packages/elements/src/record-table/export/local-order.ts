import type { ConsumptionFilter } from '@partner-widgets/contract/consumption';
import type { Capabilities } from '@partner-widgets/contract/session';
import type { Client } from '@partner-widgets/core/client/client';
import {
  consumptionFileColumns,
  consumptionFileWords,
  consumptionFilterLines,
  type FileLanguage,
} from '@partner-widgets/core/export/local/consumption-file';
import { maskName } from '@partner-widgets/domain/mask';
import type { LocalOrder } from './local-export-flow.js';
import type { FileOfRows } from './local-rows.js';

export type LocalFormat = 'csv' | 'xlsx';

export interface LocalQuestion {
  readonly client: Client;
  readonly filter: ConsumptionFilter;
  readonly format: LocalFormat;
  readonly language: FileLanguage;
  /** Rows that were promised. */
  readonly rowCount: number;
}

/** What the browser's file of 消费明细 is: the same rows, columns and order as the server's. */
export function consumptionOrder(question: LocalQuestion): LocalOrder {
  const { client, filter, format, language, rowCount } = question;
  const stamp = new Date(client.serverNow()).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
  return {
    record: {
      type: 'consumption-detail',
      filter,
      format,
      language,
      rowCount,
      anonymisationAcknowledged: true,
    },
    fileName: `consumption-detail-${filter.cycle}-${stamp}.${format}`,
    file: (signal) => fileOf(question, signal),
  };
}

async function fileOf(question: LocalQuestion, signal: AbortSignal): Promise<FileOfRows> {
  const { client, filter, format, language, rowCount } = question;
  const [{ value: capabilities }, catalogue] = await Promise.all([
    client.capabilities({ signal }),
    // Offline and never asked before: the dataset's own names do.
    client.read('getCatalogue', {}, { signal, locale: language }).catch(() => undefined),
  ]);
  const context = {
    language,
    site: capabilities.site,
    cycle: filter.cycle,
    catalogue: catalogue?.value,
  };
  return {
    format,
    filter,
    sort: [{ column: 'consumeTime', descending: true }],
    rowCount,
    columns: consumptionFileColumns(context),
    words: consumptionFileWords(language),
    about: [
      [language === 'en' ? 'Account' : '账户', accountOf(capabilities)],
      [language === 'en' ? 'Times' : '时间', 'GMT+08:00'],
      [language === 'en' ? 'Generated at' : '生成时间', billingTime(client.serverNow())],
      ...consumptionFilterLines(filter, context),
    ],
  };
}

/** A reseller's own name is a reseller's name. */
function accountOf({ partner, identity }: Capabilities): string {
  return `${identity === 'reseller' ? maskName(partner.name) : partner.name} (${partner.id})`;
}

function billingTime(milliseconds: number): string {
  const local = new Date(milliseconds + 8 * 3600 * 1000).toISOString();
  return `${local.slice(0, 19).replace('T', ' ')} (GMT+08:00)`;
}
