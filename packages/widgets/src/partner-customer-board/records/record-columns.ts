import type { AssociationRecord } from '@partner-widgets/contract/board';
import { timeZoneLabel } from '@partner-widgets/domain/time-zone-label';
import { codeLabel } from '@partner-widgets/domain/codes';
import { associationInitiators } from '@partner-widgets/domain/codes/association-initiator';
import { associationOperations } from '@partner-widgets/domain/codes/association-operation';
import { associationRecordStatuses } from '@partner-widgets/domain/codes/association-record-status';
import type { ColumnDefinition } from '@partner-widgets/elements/data-table/column-definition';
import {
  codeColumn,
  subjectColumn,
  textColumn,
  timeColumn,
  type Reveal,
  type Writing,
} from '@partner-widgets/elements/record-table/column-kinds';
import { statusWord, type StatusTone } from '@partner-widgets/elements/record-table/status-word';
import type { RecordsMessages } from './messages.js';

export const customerColumn = 'customer';

const tones: Readonly<Record<string, StatusTone>> = {
  COMPLETED: 'success',
  CHECK_FAILED: 'danger',
  REVIEW_REJECTED: 'danger',
  REJECTED: 'danger',
  FAILED: 'danger',
  DRAFT: 'waiting',
  HUAWEI_REVIEWING: 'waiting',
  PENDING_CONFIRM: 'waiting',
};

/** The columns of B7 (customers §1.3). Only the time can be ordered by: the server knows no other order. */
export function recordColumns(
  text: RecordsMessages,
  writing: Writing,
  nameOfType: (code: string) => string,
  reveal: Reveal | undefined,
): ColumnDefinition<AssociationRecord>[] {
  const customer = subjectColumn<AssociationRecord>(
    customerColumn,
    text.customer,
    'customer',
    ({ customerId, customerName, accountName }) => ({
      id: customerId,
      name: customerName,
      accountName,
    }),
    reveal ?? (() => undefined),
    text.formerCustomer,
  );
  return [
    reveal ? customer : { ...customer, sensitive: undefined },
    codeColumn(
      'operationType',
      text.operation,
      writing,
      associationOperations,
      ({ operationType }) => operationType,
      { sortable: false },
    ),
    textColumn(
      'associationType',
      text.associationType,
      (record) => typeText(record, text, nameOfType),
      { sortable: false },
    ),
    codeColumn(
      'initiator',
      text.initiator,
      writing,
      associationInitiators,
      ({ initiator }) => initiator,
      { sortable: false, width: 112 },
    ),
    codeColumn('status', text.status, writing, associationRecordStatuses, ({ status }) => status, {
      sortable: false,
      width: 152,
      render: ({ status }) =>
        statusWord(
          tones[status] ?? 'neutral',
          codeLabel(associationRecordStatuses, status, writing.locale),
        ),
    }),
    timeColumn(
      'operationTime',
      text.time(timeZoneLabel(writing.timeZone)),
      writing,
      ({ operationTime }) => operationTime,
      { width: 220 },
    ),
    textColumn('reason', text.reason, ({ reason }) => reason, { sortable: false, width: 200 }),
  ];
}

/** A switch shows what it was and what it became (customers §1.3). */
function typeText(
  { associationTypeBefore: before, associationTypeAfter: after }: AssociationRecord,
  text: RecordsMessages,
  nameOfType: (code: string) => string,
): string {
  if (before && after && before !== after) {
    return text.changed(nameOfType(before), nameOfType(after));
  }
  const code = after ?? before;
  return code ? nameOfType(code) : '';
}
