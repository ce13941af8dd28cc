import type { FilterIssueCode } from '@partner-widgets/domain/filter-validation';

/** What an issue's words may mention. */
export interface IssueFacts {
  readonly field: string;
  readonly lookBackMonths: number;
}

/** Words of every filtered, masked, exportable table, whatever its business. */
export interface RecordTableMessages {
  readonly refresh: string;
  readonly refreshed: (count: string) => string;
  readonly export: string;
  readonly exportCurrent: string;
  readonly viewExports: string;
  readonly exactValues: string;
  readonly columns: string;
  readonly copyExactValue: (label: string, value: string) => string;
  readonly copied: (value: string) => string;
  readonly totals: string;
  readonly currencyUnit: (currency: string) => string;
  readonly zone: (zone: string) => string;
  readonly totalsFailed: string;
  readonly retry: string;
  readonly reset: string;
  /** vouchers/UI-02: the missing permission item is named where the server names it. */
  readonly noPermissionText: (item: string) => string;
  readonly noProviderHeading: string;
  readonly noProviderText: string;
  readonly offlineNotice: string;
  readonly offlineFilter: string;
  readonly degradedNotice: string;
  readonly revealFailed: string;
  readonly revealForbidden: string;
  /** An update failed while older rows are shown. */
  readonly staleNotice: string;
  readonly failedText: (kind: string) => string;
  readonly waiting: (seconds: number) => string;
  readonly tooManyMatches: string;
  readonly issue: (code: FilterIssueCode, facts: IssueFacts) => string;
}
