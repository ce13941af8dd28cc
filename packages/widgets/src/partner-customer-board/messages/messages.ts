/** The words of the board's first face. */
export interface BoardMessages {
  readonly title: string;
  readonly titles: {
    readonly count: string;
    readonly 'new-associations': string;
    readonly profile: string;
    readonly disassociations: string;
    readonly revenue: string;
    readonly 'association-totals': string;
    readonly records: string;
  };
  readonly totalCustomers: string;
  readonly consumingCustomers: string;
  readonly newThisMonth: string;
  readonly lostThisMonth: string;
  /** `signed` is written with its sign. */
  readonly change: (signed: string) => string;
  readonly unchanged: string;
  readonly associateCount: string;
  readonly disassociateCount: string;
}
