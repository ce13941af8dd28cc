import { chevronDownIcon } from '@partner-widgets/elements/base/icons';
import type { FilterOption } from '@partner-widgets/elements/filter-bar/filter-definition';
import { html, type TemplateResult } from 'lit';
import type { ConsumptionPartMessages } from './messages/messages.js';

/** A supervisor chooses an account manager before anything is asked (customers/CD-13). */
export function renderManagerChoice(
  text: ConsumptionPartMessages,
  options: readonly FilterOption[],
  choose: (id: string) => void,
): TemplateResult {
  return html`<partner-state
    kind="choose"
    .heading=${text.chooseManagerHeading}
    .description=${text.chooseManagerText}
  >
    <span class="select-box choice">
      <select
        class="select"
        aria-label=${text.filters.accountManagerId}
        ?disabled=${options.length === 0}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        <option value="">${text.filters.accountManagerId}</option>
        ${options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
      ${chevronDownIcon}
    </span>
  </partner-state>`;
}
