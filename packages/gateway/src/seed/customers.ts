import { foldText } from '@partner-widgets/domain/fold-text';
import type { Insertable } from 'kysely';
import type { CustomerTable } from '../database/schema.js';
import { accountCanary, emailCanary, mobileCanary } from './canaries.js';
import { accountHeads, customerName } from './customer-names.js';
import { managersOf, partnerIds } from './partners.js';
import type { Random } from './random.js';
import type { SeedSize } from './sizes.js';
import { timeline, type Segment } from './timelines.js';

/** A customer with his history and how much he spends. */
export interface SeedCustomer {
  readonly row: Insertable<CustomerTable>;
  readonly segments: readonly Segment[];
  readonly weight: number;
}

/** Every customer of every partner, with a past of up to 40 months. */
export function seedCustomers(random: Random, size: SeedSize, now: Date): SeedCustomer[] {
  const { distributor, reseller, secondReseller, solution } = partnerIds;
  const { otherDistributor, otherReseller } = partnerIds;
  const groups: readonly (readonly [
    count: number,
    partnerId: string,
    distributorId: string | null,
  ])[] = [
    [size.distributorCustomers, distributor, null],
    [Math.ceil(size.resellerCustomers * 0.75), reseller, distributor],
    [Math.floor(size.resellerCustomers * 0.25), secondReseller, distributor],
    [size.solutionCustomers, solution, null],
    [Math.ceil(size.foreignCustomers / 2), otherDistributor, null],
    [Math.floor(size.foreignCustomers / 2), otherReseller, otherDistributor],
  ];
  let number = 0;
  return groups.flatMap(([count, partnerId, distributorId]) =>
    Array.from({ length: count }, (_, place) => {
      const home = { partnerId, distributorId, managers: managersOf(partnerId) };
      return customer(random, number++, place, timeline(random, home, place, now));
    }),
  );
}

function customer(
  random: Random,
  number: number,
  place: number,
  segments: readonly Segment[],
): SeedCustomer {
  const person = random.chance(0.12);
  const name = customerName(random, number, place, person);
  const account = `${random.pick(accountHeads)}${accountCanary(number)}${random.pick(['a', 'x', '_c', '7'])}`;
  const last = segments.at(-1);
  const present = last && last.end === undefined ? last : undefined;
  return {
    segments,
    // A few large customers make most of the turnover.
    weight: 0.2 + 6 * random.next() ** 6 + random.next(),
    row: {
      customer_id: random.hex(32),
      partner_id: present?.partnerId ?? null,
      distributor_id: present?.distributorId ?? null,
      account_manager_id: present?.managerId ?? null,
      association_type: present?.associationType ?? null,
      name,
      name_folded: foldText(name),
      account_name: account,
      account_folded: foldText(account),
      mobile: mobileCanary(number),
      email: emailCanary(number),
      customer_type: person ? '0' : random.chance(0.03) ? '-1' : '1',
      verified_status: random.pick(['2', '2', '2', '2', '2', '2', '-1', '0', '1']),
      customer_level: random.pick(['V0', 'V0', 'V1', 'V1', 'V2', 'V3', 'V4', 'V5']),
      new_customer_tag: random.pick(['N', 'N', 'N', 'Y', 'UNDETERMINED']),
    },
  };
}
