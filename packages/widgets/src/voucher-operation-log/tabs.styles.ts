import { css } from 'lit';

export const tabStyles = css`
  .tabs {
    display: flex;
    gap: var(--_space-5);
    border-block-end: var(--_line-width) solid var(--_line);
  }

  .tab {
    appearance: none;
    margin: 0;
    padding: var(--_space-2) var(--_space-1);
    border: 0;
    border-block-end: var(--_focus-width) solid transparent;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    cursor: pointer;
  }

  .tab:hover {
    color: var(--_text);
  }

  .tab[aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: var(--_weight-strong);
  }
`;
