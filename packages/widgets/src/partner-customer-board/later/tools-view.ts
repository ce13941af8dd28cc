import { infoIcon, refreshIcon } from '@partner-widgets/elements/base/icons';
import { placePopover } from '@partner-widgets/elements/base/place-popover';
import { html, type TemplateResult } from 'lit';
import type { LaterWriting } from './later-writing.js';

export function renderRefresh({ later }: LaterWriting, refresh: () => void): TemplateResult {
  return html`<button
    class="button quiet icon-only"
    type="button"
    aria-label=${later.refresh}
    @click=${refresh}
  >
    ${refreshIcon}
  </button>`;
}

/** What contributed revenue is (customers §1.2, CB-09, CB-10), at the press of a button. */
export function renderRevenueHelp({ later }: LaterWriting): TemplateResult {
  return html`<button
      class="button quiet icon-only small"
      type="button"
      popovertarget="help"
      aria-label=${later.revenueHelp}
    >
      ${infoIcon}
    </button>
    <div class="help" id="help" popover role="note" @toggle=${placeHelp}>
      ${later.revenueDefinition}
    </div>`;
}

function placeHelp(event: Event): void {
  const help = event.currentTarget as HTMLElement;
  const button = help.previousElementSibling;
  if (button && help.matches(':popover-open')) placePopover(help, button);
}
