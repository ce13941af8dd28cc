import { html, svg } from 'lit';

const icon = (content: ReturnType<typeof svg>) =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${content}</svg>`;

/** What only this page needs; the others are in `elements/base/icons`. */
export const mailIcon = icon(
  svg`<rect x="1.8" y="3.4" width="12.4" height="9.2" rx="1.4" /><path d="M2.2 4.4L8 9l5.8-4.6" />`,
);
export const printIcon = icon(
  svg`<path d="M4.4 6V2.4h7.2V6M4.4 11.4H2.2V6h11.6v5.4h-2.2M4.4 9.4h7.2v4.2H4.4z" />`,
);
