import { svg, html, type TemplateResult } from 'lit';

/** 16 × 16, drawn in the text's colour; decorative: what they mean stands beside them in words. */
function icon(content: TemplateResult<2>): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${content}</svg>`;
}

export const closeIcon = icon(svg`<path d="M4 4l8 8M12 4l-8 8" />`);
export const chevronDownIcon = icon(svg`<path d="M4 6l4 4 4-4" />`);
export const previousIcon = icon(svg`<path d="M10 3.5L5.5 8l4.5 4.5" />`);
export const nextIcon = icon(svg`<path d="M6 3.5L10.5 8 6 12.5" />`);
export const checkIcon = icon(svg`<path d="M3 8.5l3.2 3.2L13 4.8" />`);
export const searchIcon = icon(
  svg`<circle cx="7" cy="7" r="4.2" /><path d="M10.2 10.2L13.5 13.5" />`,
);
export const filterIcon = icon(svg`<path d="M2 4h12M4.5 8h7M6.5 12h3" />`);
export const refreshIcon = icon(svg`<path d="M13 8a5 5 0 1 1-1.5-3.6M13 2.2v2.6h-2.6" />`);
export const clockIcon = icon(svg`<circle cx="8" cy="8" r="5.8" /><path d="M8 4.8V8l2.2 1.5" />`);
export { infoIcon } from './info-icon.js';
export const successIcon = icon(svg`<circle cx="8" cy="8" r="6" /><path d="M5.3 8.2l2 2 3.5-4" />`);
export const warningIcon = icon(svg`<path d="M8 2.2L14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1" />`);
export const dangerIcon = icon(svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.8v3.7M8 11v.1" />`);
export const offlineIcon = icon(
  svg`<path d="M2 6.5a9 9 0 0 1 3-1.8M14 6.5A9 9 0 0 0 8 4M4.3 9a5.5 5.5 0 0 1 2-1.2M11.7 9a5.5 5.5 0 0 0-1.5-1M8 12v.1M2.5 2.5l11 11" />`,
);
export const emptyIcon = icon(
  svg`<path d="M2.5 9l2-5.5h7l2 5.5v3.5h-11zM2.5 9h3.2l.8 1.5h3l.8-1.5h3.2" />`,
);
export const lockIcon = icon(
  svg`<rect x="3.5" y="7" width="9" height="6.5" rx="1" /><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />`,
);
export const chooseIcon = icon(
  svg`<circle cx="8" cy="5.2" r="2.5" /><path d="M3 13.5c.500-3 2.5-4.5 5-4.5s4.5 1.5 5 4.5" />`,
);
export const eyeIcon = icon(
  svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" /><circle cx="8" cy="8" r="2" />`,
);
export const eyeOffIcon = icon(
  svg`<path d="M6.2 3.7A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a11 11 0 0 1-1.7 2.2M10.5 11.9a6 6 0 0 1-2.5.6C4 12.5 1.5 8 1.5 8a11 11 0 0 1 2.6-3M2 2l12 12" />`,
);
export const arrowUpIcon = icon(svg`<path d="M8 13V3M4 7l4-4 4 4" />`);
export const arrowDownIcon = icon(svg`<path d="M8 3v10M4 9l4 4 4-4" />`);
export const moreIcon = icon(svg`<path d="M3.5 8h.1M8 8h.1M12.5 8h.1" />`);
export const downloadIcon = icon(svg`<path d="M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13.5h10" />`);
export const decimalsIcon = icon(
  svg`<path d="M2.5 11.500h.1M7 6.500a1.700 2.500 0 0 1 0 5a1.700 2.500 0 0 1 0-5zM12.200 6.500a1.700 2.500 0 0 1 0 5a1.700 2.500 0 0 1 0-5z" />`,
);
export const columnsIcon = icon(
  svg`<rect x="2" y="3" width="12" height="10" rx="1" /><path d="M6 3v10M10 3v10" />`,
);
export const tableIcon = icon(
  svg`<rect x="2" y="3" width="12" height="10" rx="1" /><path d="M2 6.5h12M2 9.8h12M6.5 6.5V13" />`,
);
export const chartIcon = icon(svg`<path d="M2.5 13.5h11M4.5 11V8M8 11V3.5M11.5 11V6" />`);
