import { css } from 'lit';

/**
 * What every element decides for itself. Inherited properties are decided here and marked
 * important, because a page's own `* { all: unset }` or `text-transform` would otherwise win over
 * `:host`. `display` is not: a page must stay able to hide an element (`WidgetElement` mends the
 * case of `all: unset`). `direction`, `visibility` and `color-scheme` are the page's.
 */
export const hostStyles = css`
  :host {
    display: block;
    box-sizing: border-box !important;
    min-inline-size: 0;
    color: var(--_text) !important;
    font: 400 var(--_text-m) / var(--_line-height) var(--_font) !important;
    font-variant-numeric: tabular-nums !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    white-space: normal !important;
    overflow-wrap: anywhere !important;
    cursor: auto !important;
    list-style: none !important;
    -webkit-text-size-adjust: 100% !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  svg {
    flex: none;
    inline-size: var(--_icon);
    block-size: var(--_icon);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-width);
  }

  [hidden] {
    display: none !important;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
