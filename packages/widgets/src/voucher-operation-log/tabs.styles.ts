import { css } from 'lit';

export const tabStyles = css`
  .tabs {
    display: flex;
    gap: var(--_space-4);
    margin-inline-start: var(--_space-3);
  }

  .tab {
    appearance: none;
    margin: 0;
    min-block-size: var(--_control-height);
    padding: 0 var(--_space-1);
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
