import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';
import type { Asking } from '../http/call.js';

export type AuditedAction =
  | 'reveal'
  | 'resolve'
  | 'export.create'
  | 'export.download'
  | 'export.local'
  | 'invitation.accept'
  | 'invitation.decline';

/**
 * Writes one audit record, in the transaction of what it is about where there is one.
 * `detail` holds ids and counts: never a plain sensitive value, filter text or token.
 */
export async function recordAudit(
  tables: Kysely<Tables>,
  action: AuditedAction,
  { principal, requestId, now }: Asking,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tables
    .insertInto('audit_records')
    .values({
      audit_id: randomUUID(),
      recorded_on: now.toISOString(),
      action,
      principal: principal.id,
      operator_id: principal.operatorId,
      partner_id: principal.partner.id,
      request_id: requestId,
      detail: JSON.stringify(detail),
    })
    .execute();
}
