import { partnerIds } from './partners.js';
import type { Random } from './random.js';

const day = 24 * 60 * 60 * 1000;
const month = 30.4 * day;

/** A stretch of time, in milliseconds, with one partner, one association type and one account manager. */
export interface Segment {
  readonly begin: number;
  /** Undefined: still so. */
  readonly end: number | undefined;
  readonly partnerId: string;
  readonly distributorId: string | null;
  readonly associationType: string;
  readonly managerId: string | null;
  /** When this manager got the customer, for customers/CB-09. */
  readonly assignedAt: number;
}

interface Home {
  readonly partnerId: string;
  readonly distributorId: string | null;
  readonly managers: readonly string[];
}

/** What happens to a customer; the place in its group decides the rare fates, so that every seed has them. */
export function timeline(random: Random, home: Home, place: number, now: Date): Segment[] {
  const at = (monthsAgo: number) =>
    Math.floor((now.getTime() - monthsAgo * month - random.next() * 20 * day) / 1000) * 1000;
  // Some are new this month, so that the board's tiles have something to tell.
  const monthsAgo = random.chance(0.5) ? 24 + random.next() * 16 : 1.2 + random.next() * 22;
  const began = place % 20 === 9 ? recently(random, now) : at(monthsAgo);
  const type = place === 31 ? '9' : random.chance(0.45) ? '1' : '2';
  const first: Segment = {
    begin: began,
    end: undefined,
    partnerId: home.partnerId,
    distributorId: home.distributorId,
    associationType: type,
    managerId: managerFor(random, home, place),
    assignedAt: began,
  };
  const age = (now.getTime() - began) / month;
  const between = (from: number, to: number) => at(from + random.next() * (to - from));
  switch (place % 20) {
    case 3:
      return age > 6 ? handOver(first, between(2, Math.min(5, age - 2)), home) : [first];
    case 7:
      return age > 5 ? switchType(first, between(1, Math.min(17, age - 2))) : [first];
    case 11: {
      if (age < 5) return [first];
      return [
        {
          ...first,
          end: place % 40 === 11 ? recently(random, now) : between(0.3, Math.min(12, age - 3)),
        },
      ];
    }
    case 13: {
      // customers/CB-02: associates, leaves, associates again.
      if (age < 9) return [first];
      const left = between(6, Math.min(14, age - 2));
      const again = left + (20 + random.whole(0, 60)) * day;
      return [
        { ...first, end: left },
        { ...first, begin: again, assignedAt: again },
      ];
    }
    case 17: {
      // customers/CD-14: the distributor's own customer becomes one of his reseller.
      if (home.partnerId !== partnerIds.distributor || age < 8) return [first];
      const moved = between(3, Math.min(9, age - 3));
      return [
        { ...first, end: moved },
        {
          ...first,
          begin: moved + 2 * 60 * 60 * 1000,
          assignedAt: moved + 2 * 60 * 60 * 1000,
          partnerId: partnerIds.reseller,
          distributorId: partnerIds.distributor,
          managerId: 'am-0201',
        },
      ];
    }
    default:
      return [first];
  }
}

/** Some instant of the last 25 days, an hour ago at the latest. */
function recently(random: Random, now: Date): number {
  return Math.floor((now.getTime() - (1 / 24 + random.next() * 25) * day) / 1000) * 1000;
}

function managerFor(random: Random, home: Home, place: number): string | null {
  if (place % 8 === 5) return null;
  // The first manager's customers are many enough to fill a screen.
  return home.managers[place % 3 === 0 ? 0 : random.whole(0, home.managers.length - 1)] ?? null;
}

function handOver(first: Segment, when: number, home: Home): Segment[] {
  const next = home.managers.find((manager) => manager !== first.managerId) ?? null;
  return [
    { ...first, end: when },
    { ...first, begin: when, managerId: next, assignedAt: when },
  ];
}

function switchType(first: Segment, when: number): Segment[] {
  return [
    { ...first, end: when },
    { ...first, begin: when, associationType: first.associationType === '1' ? '2' : '1' },
  ];
}
