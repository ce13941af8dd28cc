import { css } from 'lit';

/**
 * `.field` around `.label`, a control and `.hint` or `.error`; `.input` and `.select` are native
 * controls (`<input class="input">`), `.input[aria-invalid="true"]` is the invalid face.
 */
export const fieldStyles = css`
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
    /* The arrow is drawn, not an image: an image could not follow the theme. */
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_text-muted) 50%),
      linear-gradient(-45deg, transparent 50%, var(--_text-muted) 50%);
    background-repeat: no-repeat;
    background-size: 5px 5px;
    background-position:
      right 16px center,
      right 11px center;
  }

  .select:dir(rtl) {
    background-position:
      left 11px center,
      left 16px center;
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

  @media (forced-colors: active) {
    .select {
      appearance: auto;
      background-image: none;
    }
  }
`;
