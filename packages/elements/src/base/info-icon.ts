import { html } from 'lit';

/** Apart from the others: the first face of a table needs this one alone. */
export const infoIcon = html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
  <circle cx="8" cy="8" r="6" />
  <path d="M8 7.3v3.7M8 5v.1" />
</svg>`;
