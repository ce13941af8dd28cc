import { css } from 'lit';

/** Theme and density of a public widget: what it was told itself, else what its provider says. */
export const appearanceStyles = css`
  :host(:state(unset-by-page)) {
    display: block !important;
  }

  :host(:state(theme-light)) {
    color-scheme: light !important;
  }

  :host(:state(theme-dark)) {
    color-scheme: dark !important;
  }

  :host(:state(density-comfortable)) {
    --_compact: 0;
  }

  :host(:state(density-compact)) {
    --_compact: 1;
  }
`;
