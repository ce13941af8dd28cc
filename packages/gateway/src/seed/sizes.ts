import type { SeedKind } from '../configuration.js';

/** How many of each thing a seed has; the shapes are the same in all. */
export interface SeedSize {
  readonly distributorCustomers: number;
  readonly resellerCustomers: number;
  readonly solutionCustomers: number;
  readonly foreignCustomers: number;
  readonly distributorRecords: number;
  readonly resellerRecords: number;
  readonly solutionRecords: number;
  readonly foreignRecords: number;
  /** Further records of the distributor in the last closed cycle. */
  readonly extraRecords: number;
  readonly voucherLog: number;
  readonly quotaLog: number;
}

const full: SeedSize = {
  distributorCustomers: 400,
  resellerCustomers: 40,
  solutionCustomers: 60,
  foreignCustomers: 24,
  distributorRecords: 130_000,
  resellerRecords: 9_000,
  solutionRecords: 9_000,
  foreignRecords: 2_000,
  extraRecords: 0,
  voucherLog: 3_400,
  quotaLog: 600,
};

export const seedSizes: Readonly<Record<Exclude<SeedKind, 'none'>, SeedSize>> = {
  default: full,
  large: { ...full, extraRecords: 1_000_000 },
  small: {
    distributorCustomers: 60,
    resellerCustomers: 16,
    solutionCustomers: 14,
    foreignCustomers: 10,
    distributorRecords: 3_800,
    resellerRecords: 500,
    solutionRecords: 500,
    foreignRecords: 300,
    extraRecords: 0,
    voucherLog: 360,
    quotaLog: 60,
  },
};
