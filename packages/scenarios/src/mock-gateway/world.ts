/** Everything the mock gateway knows, made on demand and the same in every run for one clock. */
import { dayRange, instantText } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf, billingDayOf, cycleDistance } from '@partner-widgets/domain/billing-time';
import type { Capabilities } from '@partner-widgets/contract/session';
import { makeEvents, type AssociationEvent } from './association-data.js';
import { makeCharges, type Charge } from './consumption-data.js';
import { makeCustomers, managers, resellers, type Customer, type Party } from './people.js';
import { makeLog, type LogEntry } from './voucher-log-data.js';

/** What a scenario changes about the data. All have defaults. */
export interface WorldOptions {
  readonly identity?: Exclude<Capabilities['identity'], 'none'> | undefined;
  readonly role?: Capabilities['roles'][number] | undefined;
  readonly site?: Capabilities['site'] | undefined;
  /** The partner's own customers; default 40. */
  readonly customers?: number | undefined;
  /** Consumption records in each of the three newest cycles; default 1,200. Older ones have a tenth. */
  readonly rowsPerCycle?: number | undefined;
  /** Default 300. */
  readonly logRecords?: number | undefined;
  readonly unknownCodes?: boolean | undefined;
  readonly nameOf?: ((index: number) => string) | undefined;
  readonly textOf?: ((index: number) => string) | undefined;
  /** Two million records a cycle, made when they are asked for. */
  readonly manyRows?: boolean | undefined;
  /** How old the data are, in milliseconds; default 10 minutes. */
  readonly dataAge?: number | undefined;
}

export class World {
  readonly options: WorldOptions;
  readonly identity: Exclude<Capabilities['identity'], 'none'>;
  readonly role: Capabilities['roles'][number];
  readonly site: Capabilities['site'];
  readonly customers: readonly Customer[];
  readonly log: readonly LogEntry[];
  readonly events: readonly AssociationEvent[];
  readonly #clock: () => number;
  readonly #subjects: ReadonlyMap<string, Party>;
  readonly #charges = new Map<string, readonly Charge[]>();

  constructor(options: WorldOptions, clock: () => number) {
    this.options = options;
    this.#clock = clock;
    this.identity = options.identity ?? 'distributor';
    this.role = options.role ?? 'administrator';
    this.site = options.site ?? 'CN';
    const { unknownCodes, nameOf, textOf } = options;
    const now = this.now();
    const people = makeCustomers({ customers: options.customers ?? 40, now, nameOf });
    this.customers = this.seesResellers ? people : people.filter(({ resellerId }) => !resellerId);
    const records = options.logRecords ?? 300;
    this.log = makeLog({ records, customers: this.customers, now, unknownCodes, textOf });
    this.events = makeEvents(this.customers, now, textOf);
    this.#subjects = new Map([...this.customers, ...resellers].map((party) => [party.id, party]));
  }

  now(): Date {
    return new Date(this.#clock());
  }

  get currency(): string {
    return this.site === 'CN' ? 'CNY' : 'USD';
  }

  get currentCycle(): string {
    return billingCycleOf(this.now());
  }

  /** The data clock of records. */
  get asOf(): string {
    const time = this.#clock() - (this.options.dataAge ?? 600_000);
    return instantText(new Date(Math.floor(time / 1000) * 1000));
  }

  /** The data clock of the board: up to the end of yesterday, GMT+08:00 (customers/CB-07). */
  get boardAsOf(): string {
    const today = billingDayOf(this.asOf);
    return dayRange(today, today).begin;
  }

  get seesResellers(): boolean {
    return this.identity === 'distributor';
  }

  /** An account manager sees only his own customers (customers/CB-08). */
  get ownManagerId(): string | undefined {
    return this.role === 'account-manager' ? managers[0]?.id : undefined;
  }

  chargesOf(cycle: string): readonly Charge[] {
    let charges = this.#charges.get(cycle);
    if (!charges) {
      const { rowsPerCycle = 1200, unknownCodes, textOf } = this.options;
      const recent = cycleDistance(cycle, this.currentCycle) < 3;
      const rows = recent ? rowsPerCycle : Math.ceil(rowsPerCycle / 10);
      const { customers } = this;
      charges = makeCharges(cycle, { rows, customers, now: this.now(), unknownCodes, textOf });
      this.#charges.set(cycle, charges);
    }
    return charges;
  }

  subject(id: string): Party | undefined {
    return this.#subjects.get(id);
  }

  /** Every plain text that must be seen nowhere before it is revealed; for tests. */
  get sensitiveTexts(): readonly string[] {
    return [...this.#subjects.values()].flatMap(({ name, accountName }) => [name, accountName]);
  }
}
