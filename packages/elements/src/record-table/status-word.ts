import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** What a status means for the reader. `waiting`: neither good nor bad yet. */
export type StatusTone = 'success' | 'warning' | 'danger' | 'waiting' | 'neutral';

// Presentation attributes, because a cell's shadow root has no styles of the page that fills it.
const shapes: Readonly<Record<StatusTone, SVGTemplateResult>> = {
  success: svg`<path stroke="var(--_success)" d="M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM5 8.2l2.1 2.1L11.2 6" />`,
  warning: svg`<path stroke="var(--_warning)" d="M8 2 1.6 13.4h12.8ZM8 6.4v3.2M8 11.6v.1" />`,
  danger: svg`<path stroke="var(--_danger)" d="M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />`,
  waiting: svg`<path stroke="var(--_info)" d="M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM8 4.6V8l2.4 1.6" />`,
  neutral: svg`<path stroke="var(--_text-muted)" d="M4.4 8h7.2" />`,
};

/** A status by shape and word, never by colour alone. */
export function statusWord(tone: StatusTone, word: string): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">${shapes[tone]}</svg
    ><span>${word}</span>`;
}
