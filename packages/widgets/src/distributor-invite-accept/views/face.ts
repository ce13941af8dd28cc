import { html, nothing, type TemplateResult } from 'lit';
import type { Face } from '../messages/messages.js';

export type Tone = 'neutral' | 'success' | 'warning' | 'danger';

export interface FaceOptions {
  readonly tone?: Tone;
  readonly icon: TemplateResult;
  /** Below the text: facts, lists. */
  readonly body?: TemplateResult | typeof nothing;
  readonly actions?: TemplateResult | typeof nothing;
}

/** One state of the page that is not the form: icon, heading, what it means, the way on. */
export function renderFace({ heading, text }: Face, options: FaceOptions): TemplateResult {
  const { tone = 'neutral', icon, body = nothing, actions = nothing } = options;
  return html`
    <section class="card face" part="face">
      <span class="badge ${tone}">${icon}</span>
      <h2 class="heading" part="heading" tabindex="-1"><bdi>${heading}</bdi></h2>
      <p class="lead"><bdi>${text}</bdi></p>
      ${body} ${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}
    </section>
  `;
}

/** `primary` for the way on, plain for the others. */
export function renderButton(
  label: string,
  act: () => void,
  { primary = false, busy = false }: { primary?: boolean; busy?: boolean } = {},
): TemplateResult {
  return html`
    <button
      class=${primary ? 'button primary' : 'button'}
      part=${primary ? 'button button-primary' : 'button'}
      type="button"
      aria-disabled=${busy ? 'true' : nothing}
      @click=${busy ? nothing : act}
    >
      ${label}
    </button>
  `;
}
