import { css } from 'lit';

export const savedViewStyles = css`
  :host {
    display: inline-block;
  }

  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
  }

  .muted {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .error {
    color: var(--_danger);
    font-size: var(--_text-s);
  }

  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .entry {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: calc(var(--_control-height) + var(--_space-2));
    border-block-end: var(--_line-width) solid var(--_line);
  }

  .entry:last-child {
    border: 0;
  }

  .entry > div {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .entry .muted {
    display: block;
  }
`;
