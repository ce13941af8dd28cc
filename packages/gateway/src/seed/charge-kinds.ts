import { weightedIndex, type Random } from './random.js';

/** A kind of charge: its codes (customers §0.2) and how its amounts are made. */
export interface ChargeKind {
  readonly weight: number;
  readonly billDetailType: string;
  readonly chargingMode: string;
  readonly charge:
    'usage' | 'order' | 'refund' | 'free' | 'catch-up' | 'compensation' | 'deduction';
  /** The trade id is an order's, else a transaction's. */
  readonly byOrder: boolean;
  readonly unsettled?: true;
}

const kind = (
  weight: number,
  billDetailType: string,
  chargingMode: string,
  charge: ChargeKind['charge'],
  byOrder: boolean,
): ChargeKind => ({ weight, billDetailType, chargingMode, charge, byOrder });

const kinds: readonly ChargeKind[] = [
  kind(520, '5', '3', 'usage', false),
  { ...kind(20, '5', '3', 'usage', false), unsettled: true },
  kind(60, '5', '3', 'free', false),
  kind(110, '1', '1', 'order', true),
  kind(60, '2', '1', 'order', true),
  kind(60, '8', '1', 'order', true),
  kind(30, '3', '1', 'order', true),
  kind(24, '4', '1', 'refund', true),
  kind(10, '20', '1', 'refund', false),
  kind(6, '24', '1', 'refund', false),
  kind(6, '9', '3', 'compensation', false),
  kind(4, '16', '3', 'deduction', false),
  kind(8, '14', '3', 'order', false),
  kind(16, '18', '10', 'order', false),
  kind(30, '23', '11', 'free', false),
  kind(22, '25', '3', 'catch-up', false),
  kind(6, '103', '11', 'order', true),
];

const pick = weightedIndex(kinds.map(({ weight }) => weight));

export function seedKindsOfCharge(random: Random): ChargeKind {
  const chosen = kinds[pick(random)] ?? kinds[0];
  if (!chosen) throw new Error('no kind of charge');
  return chosen;
}
