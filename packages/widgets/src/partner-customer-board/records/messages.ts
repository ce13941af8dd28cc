import type { Dictionaries } from '@partner-widgets/elements/messages/messages-controller';

/** The words of the association records. */
export interface RecordsMessages {
  readonly title: string;
  readonly customer: string;
  readonly operation: string;
  readonly associationType: string;
  readonly initiator: string;
  readonly status: string;
  readonly time: (zone: string) => string;
  readonly reason: string;
  readonly operationTime: string;
  readonly formerCustomer: string;
  readonly changed: (before: string, after: string) => string;
  readonly revealFailed: string;
  readonly revealForbidden: string;
}

export const recordsDictionaries: Dictionaries<RecordsMessages> = {
  'zh-CN': () => import('./zh-CN.js'),
  en: () => import('./en.js'),
};
