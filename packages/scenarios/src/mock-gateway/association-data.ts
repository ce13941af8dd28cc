/** What happened to associations: every arrival and departure of a customer, switches, and requests that are not done. */
import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { Customer } from './people.js';
import { Random } from './random.js';

export interface AssociationEvent {
  readonly id: string;
  readonly customer: Customer;
  readonly operationType: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly initiator: string;
  readonly status: string;
  readonly time: string;
  readonly reason: string;
}

const reasons = ['', '业务调整', 'change of plan', '<i>reason</i>', '原因说明'.repeat(60)];

/** Oldest first. Only `COMPLETED` ones count as events (customers/CB-02). */
export function makeEvents(
  customers: readonly Customer[],
  now: Date,
  textOf?: (index: number) => string,
): AssociationEvent[] {
  const random = new Random('association events');
  const events: AssociationEvent[] = [];
  const add = (event: Omit<AssociationEvent, 'id' | 'reason' | 'initiator'>): void => {
    const index = events.length;
    events.push({
      ...event,
      id: `ar-${index + 1}`,
      initiator: random.pick(['PARTNER', 'PARTNER', 'CUSTOMER', 'HUAWEI']),
      reason: textOf?.(index) ?? random.pick(reasons),
    });
  };
  customers.forEach((customer, index) => {
    const type = customer.associationType;
    const switched = index % 11 === 3;
    const before = switched ? (type === '1' ? '2' : '1') : type;
    add({
      customer,
      operationType: 'ASSOCIATE',
      before: null,
      after: before,
      status: 'COMPLETED',
      time: customer.associatedOn,
    });
    if (switched) {
      const time = between(customer.associatedOn, customer.leftOn ?? instantText(now));
      add({
        customer,
        operationType: 'SWITCH_TYPE',
        before,
        after: type,
        status: 'COMPLETED',
        time,
      });
    }
    if (customer.leftOn) {
      add({
        customer,
        operationType: 'DISASSOCIATE',
        before: type,
        after: null,
        status: 'COMPLETED',
        time: customer.leftOn,
      });
    } else if (index % 7 === 5) {
      const status = random.pick([
        'PENDING_CONFIRM',
        'REJECTED',
        'CANCELLED',
        'EXPIRED',
        'HUAWEI_REVIEWING',
        'PAUSED',
      ]);
      const time = between(customer.associatedOn, instantText(now));
      add({ customer, operationType: 'DISASSOCIATE', before: type, after: null, status, time });
    }
  });
  return events.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

function between(begin: string, end: string): string {
  const middle = (Date.parse(begin) + Date.parse(end)) / 2;
  return instantText(new Date(Math.floor(middle / 1000) * 1000));
}
