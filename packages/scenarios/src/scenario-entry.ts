import type { CodeLabel } from '@partner-widgets/domain/codes';
import type { Scenario, ScenarioOptions } from './situation.js';

/** The tag of a widget that has scenarios. */
export type WidgetTag =
  | 'partner-customer-board'
  | 'consumption-detail-table'
  | 'voucher-operation-log'
  | 'distributor-invite-accept';

/** A situation by name; its module is loaded when it is asked for. */
export interface ScenarioEntry {
  readonly id: string;
  readonly title: CodeLabel;
  readonly description: CodeLabel;
  /** Widgets for which it makes a difference. */
  readonly widgets: readonly WidgetTag[];
  load(): Promise<{ create(options?: ScenarioOptions): Scenario }>;
}
