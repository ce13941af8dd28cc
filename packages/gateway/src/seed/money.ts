import type { Random } from './random.js';

/** Whole 1e-8 units in doubles: the seed's single amounts stay far below 2⁵³, so every step is exact. */
const cent = 1_000_000;

/** The amounts of one charge; sums hold by customers/CD-20 and CD-21. */
export interface Charge {
  official: number;
  discount: number;
  erase: number;
  payment: number;
  cash: number;
  credit: number;
  coupon: number;
  cashCoupon: number;
  storedValueCard: number;
  debt: number;
  writeoff: number;
}

/** Cut to whole cents towards zero (customers/GEN-08). */
function toCents(units: number): number {
  return units - (units % cent);
}

const nothing = {
  cash: 0,
  credit: 0,
  coupon: 0,
  cashCoupon: 0,
  storedValueCard: 0,
  debt: 0,
  writeoff: 0,
};

/** A charge by usage: eight decimals, of which the last six are erased. */
export function usageCharge(random: Random, listCents: number): Charge {
  const official =
    Math.floor(listCents * cent * (0.02 + random.next() * 1.6)) + random.whole(0, 999_999);
  return payable(random, official, Math.floor(official * random.pick([0, 0.05, 0.1, 0.12, 0.2])));
}

/** A charge by order: whole cents, nothing erased. */
export function orderCharge(random: Random, listCents: number): Charge {
  const official = listCents * cent * random.pick([1, 1, 3, 6, 10]);
  return payable(
    random,
    official,
    toCents(Math.floor(official * random.pick([0, 0.1, 0.15, 0.17, 0.3]))),
  );
}

/** Money back: everything negative (customers/CD-23). */
export function refundCharge(random: Random, listCents: number): Charge {
  const official = -toCents(Math.floor(listCents * cent * (0.1 + random.next() * 0.8)));
  const discount = toCents(Math.ceil(official * random.pick([0, 0.1])));
  const payment = official - discount;
  return { ...nothing, official, discount, payment, erase: 0, cash: payment };
}

/** Used, but free: paid by a package or a discount of the whole price. */
export function freeCharge(random: Random, listCents: number): Charge {
  if (random.chance(0.4)) {
    const official = random.whole(1, cent - 1);
    return { ...nothing, official, discount: 0, payment: 0, erase: official };
  }
  const official = Math.floor(listCents * cent * random.next()) + random.whole(0, 99);
  return { ...nothing, official, discount: official, payment: 0, erase: 0 };
}

/** What was erased before is charged now: erased is negative, so that the identity holds. */
export function catchUpCharge(random: Random): Charge {
  const payment = cent * random.whole(1, 9);
  return { ...nothing, official: 0, discount: 0, payment, erase: -payment, cash: payment };
}

/** A correction by hand, in either direction. */
export function adjustmentCharge(random: Random, sign: 1 | -1): Charge {
  const payment = sign * cent * random.whole(100, 90_000);
  return { ...nothing, official: payment, discount: 0, payment, erase: 0, cash: payment };
}

function payable(random: Random, official: number, discount: number): Charge {
  const payment = toCents(official - discount);
  const charge = { ...nothing, official, discount, payment, erase: official - discount - payment };
  if (payment === 0) return charge;
  // Most is paid at once from one source; some charges are split, some are owed.
  const share = toCents(Math.floor(payment * random.next()));
  switch (random.whole(0, 19)) {
    case 0:
      return { ...charge, coupon: payment };
    case 1:
    case 2:
      return { ...charge, coupon: share, cash: payment - share };
    case 3:
      return { ...charge, cashCoupon: share, cash: payment - share };
    case 4:
      return { ...charge, storedValueCard: share, cash: payment - share };
    case 5:
      return { ...charge, debt: share || payment, cash: payment - (share || payment) };
    case 6:
      return { ...charge, writeoff: share, cash: payment - share };
    case 7:
    case 8:
    case 9:
      return { ...charge, credit: payment };
    default:
      return { ...charge, cash: payment };
  }
}
