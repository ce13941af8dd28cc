import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { Insertable } from 'kysely';
import type { AssociationRecordTable, CustomerPeriodTable } from '../database/schema.js';
import type { SeedCustomer } from './customers.js';
import type { Random } from './random.js';
import type { Segment } from './timelines.js';

const reasons = [
  '业务调整',
  '客户更换服务商',
  '合同到期',
  '切换结算方式',
  'change of plan',
  '=1+1',
];
const recordedMonths = 24;

type EventRow = Insertable<AssociationRecordTable>;

function instant(milliseconds: number): string {
  return instantText(new Date(milliseconds));
}

/** The periods of all customers. */
export function customerPeriods(
  customers: readonly SeedCustomer[],
): Insertable<CustomerPeriodTable>[] {
  return customers.flatMap(({ row, segments }) =>
    segments.map((segment, at) => ({
      period_id: `cp-${row.customer_id.slice(0, 16)}-${at}`,
      customer_id: row.customer_id,
      partner_id: segment.partnerId,
      distributor_id: segment.distributorId,
      account_manager_id: segment.managerId,
      association_type: segment.associationType,
      begin_time: instant(segment.begin),
      end_time: segment.end === undefined ? null : instant(segment.end),
    })),
  );
}

/** The association events of the last 24 months, with some requests that are open or were refused. */
export function associationEvents(
  random: Random,
  customers: readonly SeedCustomer[],
  now: Date,
): EventRow[] {
  const oldest = now.getTime() - recordedMonths * 30.44 * 24 * 60 * 60 * 1000;
  const events: EventRow[] = [];
  for (const { row, segments } of customers) {
    const add = (
      segment: Segment,
      time: number,
      operation: string,
      before: string | null,
      after: string | null,
      status = 'COMPLETED',
    ) => {
      if (time < oldest || time > now.getTime()) return;
      events.push({
        record_id: `ar-${row.customer_id.slice(0, 12)}-${events.length}`,
        customer_id: row.customer_id,
        partner_id: segment.partnerId,
        distributor_id: segment.distributorId,
        account_manager_id: segment.managerId,
        operation_type: operation,
        association_type_before: before,
        association_type_after: after,
        initiator: random.pick(['PARTNER', 'PARTNER', 'CUSTOMER', 'CUSTOMER', 'HUAWEI']),
        status,
        operation_time: instant(time),
        reason: operation === 'ASSOCIATE' ? '' : random.pick(reasons),
      });
    };
    segments.forEach((segment, at) => {
      const before = segments[at - 1];
      const after = segments[at + 1];
      const follows = before?.end === segment.begin && before.partnerId === segment.partnerId;
      if (!follows) add(segment, segment.begin, 'ASSOCIATE', null, segment.associationType);
      else if (before.associationType !== segment.associationType) {
        add(segment, segment.begin, 'SWITCH_TYPE', before.associationType, segment.associationType);
      }
      if (segment.end === undefined) {
        if (random.chance(0.03)) {
          const ago = (1 + random.next() * 19) * 24 * 60 * 60 * 1000;
          const asked = Math.floor((now.getTime() - ago) / 1000) * 1000;
          const status = random.pick([
            'PENDING_CONFIRM',
            'REJECTED',
            'CANCELLED',
            'HUAWEI_REVIEWING',
          ]);
          add(segment, asked, 'DISASSOCIATE', segment.associationType, null, status);
        }
      } else if (!(after?.begin === segment.end && after.partnerId === segment.partnerId)) {
        add(segment, segment.end, 'DISASSOCIATE', segment.associationType, null);
      }
    });
  }
  return events;
}
