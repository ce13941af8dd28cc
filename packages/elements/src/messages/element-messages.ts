/** Words of the parts that every page needs. `{ heading, description }` of a state; functions take values. */
export interface StateWords {
  readonly heading: string;
  readonly description: string;
}

export interface ElementMessages {
  readonly close: string;
  readonly dismiss: string;
  readonly retry: string;
  readonly loading: string;
  readonly signInAgain: string;
  readonly requestId: string;
  readonly copy: string;
  readonly copied: string;

  readonly stateEmpty: StateWords;
  readonly stateNoPermission: StateWords;
  readonly stateFailed: StateWords;
  readonly stateBusy: StateWords;
  readonly stateOffline: StateWords;
  readonly stateSessionEnded: StateWords;
  readonly stateInvalid: StateWords;
  readonly stateChoose: StateWords;

  readonly filters: string;
  readonly moreFilters: (active: number) => string;
  readonly fewerFilters: string;
  readonly reset: string;
  readonly activeFilters: string;
  readonly removeFilter: (label: string) => string;
  readonly all: string;
  readonly choose: string;
  readonly from: string;
  readonly to: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly search: string;
  readonly searchIn: (label: string) => string;
  readonly nothingFound: string;
  readonly selected: (count: number) => string;
  readonly clear: string;
  readonly issueBlank: string;
  readonly issueTooLong: (maximum: number) => string;
  readonly issueOrder: string;
  readonly issueUnknown: (value: string) => string;
  readonly issueWindow: (first: string, last: string) => string;
}
