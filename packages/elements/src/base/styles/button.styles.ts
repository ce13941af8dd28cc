import { css } from 'lit';
import { laterTokens } from '../later-tokens.js';
import { linkStyles } from './link.styles.js';

/** `<button class="button">` with `primary`, `quiet`, `danger`, `icon-only`, `small`; `.link` for a button in text. */
export const buttonStyles = css`
  ${laterTokens}
  ${linkStyles}

  .button {
    appearance: none;
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: var(--_text);
    cursor: pointer;
    text-decoration: none;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-height);
    padding: 0 var(--_space-3);
    border: var(--_line-width) solid color-mix(in oklab, var(--_line-strong) 62%, var(--_surface));
    border-radius: var(--_radius-m);
    background: var(--_surface);
    font-weight: var(--_weight-medium);
    line-height: 1.3;
    white-space: nowrap;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }

  .button:hover {
    background: var(--_surface-hover);
  }

  .button:active {
    background: var(--_surface-selected);
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_text-on-accent);
  }

  .button.primary:hover {
    background: var(--_accent-hover);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
  }

  .button.quiet:hover {
    background: var(--_surface-hover);
  }

  .button.danger {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_surface);
  }

  .button.small {
    min-block-size: calc(var(--_control-height) - var(--_space-2));
    padding: 0 var(--_space-2);
    font-size: var(--_text-s);
  }

  .button.icon-only {
    inline-size: var(--_control-height);
    padding: 0;
    color: var(--_text-muted);
  }

  .button.icon-only.small {
    inline-size: calc(var(--_control-height) - var(--_space-2));
  }

  .button.icon-only:hover {
    color: var(--_text);
  }

  .button[aria-pressed='true'],
  .button[aria-expanded='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    cursor: not-allowed;
  }

  .button.quiet:disabled {
    border-color: transparent;
    background: transparent;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }

    .button.primary,
    .button.danger {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .button:disabled,
    .button[aria-disabled='true'] {
      border-color: GrayText;
      background: ButtonFace;
      color: GrayText;
    }
  }
`;
