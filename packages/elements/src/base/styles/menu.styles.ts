import { css } from 'lit';
import { laterTokens } from '../later-tokens.js';

/** `.menu` is a popover in the top layer with `.menu-item` buttons. */
export const menuStyles = css`
  ${laterTokens}

  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    min-inline-size: calc(var(--_width-s) - 2 * var(--_space-8));
    max-inline-size: min(var(--_width-m), calc(100vw - 2 * var(--_space-3)));
    max-block-size: min(var(--_height-l), calc(100vh - 2 * var(--_space-3)));
    overflow: auto;
    padding: var(--_space-1);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-overlay);
  }

  .menu-item {
    appearance: none;
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: var(--_control-height);
    margin: 0;
    padding: var(--_space-1) var(--_space-3);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .menu-item:hover,
  .menu-item:focus-visible {
    background: var(--_surface-hover);
  }

  .menu-item:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }

  .menu-item[aria-disabled='true'] {
    color: var(--_text-muted);
    cursor: not-allowed;
  }
`;
