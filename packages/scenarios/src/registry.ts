/** Every situation, by name: what the demo lists, what tests run through, what hosts rehearse. */
import { invitationScenarios } from './invitation-scenarios.js';
import { pageScenarios } from './page-scenarios.js';
import type { ScenarioEntry, WidgetTag } from './scenario-entry.js';

export type { ScenarioEntry, WidgetTag };
export type { Scenario, ScenarioOptions } from './situation.js';

export const scenarios: readonly ScenarioEntry[] = [...pageScenarios, ...invitationScenarios];

/** What a page shows that names none. */
export const defaultScenario = 'ready';

/** The entry of an id; undefined when there is none. */
export function scenarioById(id: string): ScenarioEntry | undefined {
  return scenarios.find((entry) => entry.id === id);
}

/** The entries that make a difference for a widget. */
export function scenariosFor(tag: WidgetTag): readonly ScenarioEntry[] {
  return scenarios.filter(({ widgets }) => widgets.includes(tag));
}
