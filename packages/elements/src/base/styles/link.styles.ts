import { css } from 'lit';

/** `.link` for a button in text. */
export const linkStyles = css`
  .link {
    appearance: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_accent);
    font: inherit;
    letter-spacing: inherit;
    min-block-size: var(--_target);
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .link:hover {
    text-decoration: underline;
  }
`;
