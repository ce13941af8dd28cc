import type { LocalExport } from '@partner-widgets/contract/export-task';
import type { Capabilities } from '@partner-widgets/contract/session';
import type { Client } from '@partner-widgets/core/client/client';
import { maskName } from '@partner-widgets/domain/mask';
import type { FileLanguage, FileSubject } from './file-subject.js';
import type { LocalOrder } from './local-export-flow.js';
import type { FileOfRows } from './local-rows.js';

export type LocalFormat = LocalExport['format'];

export interface LocalQuestion {
  readonly client: Client;
  /** Which page asks, and what of it. */
  readonly about: Pick<LocalExport, 'type' | 'filter'>;
  readonly subject: FileSubject<unknown>;
  readonly format: LocalFormat;
  readonly language: FileLanguage;
  /** Rows that were promised. */
  readonly rowCount: number;
}

/** What of a browser's file every page has: the audit record, the time in its name, whose it is and when it was made. */
export function localOrder(question: LocalQuestion): LocalOrder {
  const { client, about, subject, format, language, rowCount } = question;
  const stamp = new Date(client.serverNow()).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
  const record = { ...about, format, language, rowCount, anonymisationAcknowledged: true };
  return {
    record: record as LocalOrder['record'],
    fileName: `${subject.name(about.filter)}-${stamp}.${format}`,
    file: (signal) => fileOf(question, signal),
  };
}

async function fileOf(question: LocalQuestion, signal: AbortSignal): Promise<FileOfRows> {
  const { client, about, subject, format, language, rowCount } = question;
  const { filter } = about;
  const { value: capabilities } = await client.capabilities({ signal });
  const asked = { client, filter, language, capabilities, signal };
  const { columns, words, filterLines } = await subject.write(asked);
  return {
    format,
    filter,
    sort: subject.sort,
    rowCount,
    columns,
    words,
    about: [
      [language === 'en' ? 'Account' : '账户', accountOf(capabilities)],
      [language === 'en' ? 'Times' : '时间', 'GMT+08:00'],
      [language === 'en' ? 'Generated at' : '生成时间', billingTime(client.serverNow())],
      ...filterLines,
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
