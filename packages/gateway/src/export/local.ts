import { randomUUID } from 'node:crypto';
import type { LocalExportReceipt } from '@partner-widgets/contract/export-task';
import { recordAudit } from '../audit/audit.js';
import { selectConsumption } from '../consumption/filter.js';
import { dataClock } from '../database/data-clock.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { once } from '../http/idempotency.js';
import { requireAction } from '../session/rights.js';
import { selectVoucherLog } from '../voucher-log/filter.js';

/** A record that arrives later than this was made without the gateway. */
const lateMilliseconds = 5 * 60 * 1000;

/**
 * Writes the audit record of an export that the browser makes itself: rows, form and the names of
 * its filters, never their texts. The browser waits for it before the first byte; of an export made
 * offline it is sent later, and needs `export-offline`.
 *
 * @throws {ProblemError} `permission-denied` and what the filter's own page would say.
 */
export async function recordLocalExport(
  gateway: Gateway,
  call: Call<'recordLocalExport'>,
): Promise<LocalExportReceipt> {
  const { principal, idempotencyKey, input, now } = call;
  const { body } = input;
  const isLate = now.getTime() - Date.parse(body.startedAt) > lateMilliseconds;
  requireAction(principal, isLate ? 'export-offline' : 'export');
  if (body.type === 'consumption-detail') await selectConsumption(gateway, call, body.filter);
  else selectVoucherLog(call, body.filter);
  const keyed = { operation: 'recordLocalExport', idempotencyKey, content: body };
  const { id } = await once(gateway.store, call, keyed, async (tables) => {
    const id = `le-${randomUUID()}`;
    const { type, format, rowCount, language, startedAt, filter } = body;
    const filters = Object.keys(filter);
    const offline = isLate;
    const detail = { id, type, format, rowCount, language, startedAt, offline, filters };
    await recordAudit(tables, 'export.local', call, detail);
    return { id };
  });
  return { id, asOf: await dataClock(gateway.store, 'detail') };
}
