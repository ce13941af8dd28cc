import type { Answer } from '@partner-widgets/core/client/client';
import { html, type TemplateResult } from 'lit';

/** How fresh a panel is (customers/CB-07). */
export function renderFreshness(
  answer: Answer<{ readonly asOf: string }> | undefined,
  now: () => number,
): TemplateResult {
  return html`<partner-freshness
    .asOf=${answer?.asOf ?? answer?.value.asOf}
    .fromCache=${answer?.fromCache ?? false}
    .storedAt=${answer?.storedAt}
    .offline=${answer?.offline ?? false}
    .now=${now}
  ></partner-freshness>`;
}
