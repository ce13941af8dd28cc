import type { FilterIssueCode } from '@partner-widgets/domain/filter-issue';
import type { Dictionaries } from '@partner-widgets/elements/messages/messages-controller';

type Dimension =
  'customerType' | 'verifiedStatus' | 'customerLevel' | 'associationType' | 'newCustomerTag';

/** What a sentence about months says; all members are written already. */
export interface MonthsSentence {
  readonly total: string;
  readonly highest: string | undefined;
  readonly highestMonth: string;
  readonly lastMonth: string;
  readonly last: string;
  /** With sign; undefined: no change. */
  readonly change: string | undefined;
}

/** The words of what is loaded after the first face. */
export interface BoardLaterMessages {
  readonly month: string;
  readonly count: string;
  readonly revenue: (currency: string) => string;
  readonly monthsSentence: (facts: MonthsSentence) => string;
  readonly noEvents: (months: string) => string;
  readonly profileSentence: (total: string, name: string, count: string, share: string) => string;
  readonly dimension: string;
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly pastYear: (begin: string, end: string) => string;
  readonly topCustomers: string;
  readonly openCustomer: (name: string) => string;
  readonly formerCustomer: string;
  readonly share: string;
  readonly noCustomers: string;
  readonly noCustomersHint: string;
  readonly period: string;
  readonly associationType: string;
  readonly accountManager: string;
  readonly scope: string;
  readonly scopeMine: string;
  readonly scopeResellers: string;
  readonly reseller: string;
  readonly chooseManager: string;
  readonly chooseManagerHint: string;
  readonly revenueHelp: string;
  readonly revenueDefinition: string;
  readonly refresh: string;
  readonly noProvider: string;
  readonly issues: Readonly<Record<FilterIssueCode, string>>;
}

export const laterDictionaries: Dictionaries<BoardLaterMessages> = {
  'zh-CN': () => import('./zh-CN.js'),
  en: () => import('./en.js'),
};
