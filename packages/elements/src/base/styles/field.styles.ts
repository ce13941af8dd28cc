import { css } from 'lit';
import { laterTokens } from '../later-tokens.js';

/**
 * `.field` around `.label`, a control and `.hint` or `.error`; `.input` and `.select` are native
 * controls (`<input class="input">`, `<span class="select-box"><select class="select">…</select>${chevronDownIcon}</span>`), `.input[aria-invalid="true"]` is the invalid face.
 */
export const fieldStyles = css`
  ${laterTokens}

  .field {
    display: flex;
    flex-direction: column;
    gap: var(--_space-1);
    min-inline-size: 0;
  }

  .label {
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  .input,
  .select {
    appearance: none;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control-height);
    margin: 0;
    padding: 0 var(--_space-3);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    letter-spacing: inherit;
    line-height: 1.3;
    text-align: start;
    text-overflow: ellipsis;
    transition: border-color var(--_duration);
  }

  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .input:hover,
  .select:hover {
    border-color: var(--_text-muted);
  }

  .input:focus-visible,
  .select:focus-visible {
    outline-offset: calc(-1 * var(--_line-width));
  }

  .select {
    padding-inline-end: var(--_space-7);
  }

  /* The arrow is an icon beside the control: a background image would need a data: URL in the CSP. */
  .select-box {
    position: relative;
    display: flex;
    min-inline-size: 0;
  }

  .select-box svg {
    position: absolute;
    inset-block-start: calc(50% - var(--_icon) / 2);
    inset-inline-end: var(--_space-2);
    color: var(--_text-muted);
    pointer-events: none;
  }

  .input[aria-invalid='true'],
  .select[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .input:disabled,
  .select:disabled {
    border-color: var(--_line);
    background-color: var(--_surface-sunken);
    color: var(--_text-muted);
    cursor: not-allowed;
  }

  .checkbox,
  .radio {
    flex: none;
    inline-size: var(--_icon);
    block-size: var(--_icon);
    margin: 0;
    accent-color: var(--_accent);
  }

  .hint {
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  .error {
    font-size: var(--_text-s);
    color: var(--_danger);
  }
`;
