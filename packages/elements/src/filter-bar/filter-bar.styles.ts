import { css } from 'lit';

export const filterBarStyles = css`
  :host {
    container-type: inline-size;
  }

  .bar {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--_space-3) var(--_gap);
  }

  .field {
    flex: 0 1 calc(var(--_width-s) - 2 * var(--_space-8));
  }

  .field.wide {
    flex-basis: calc(var(--_width-s) + var(--_space-5));
  }

  @container (inline-size >= 560px) {
    .field.elsewhere {
      display: none;
    }
  }

  .field.fit {
    flex: 0 0 auto;
    max-inline-size: 100%;
  }

  /* As high as a label above a control. */
  .field.coming {
    min-block-size: calc(var(--_space-4) + var(--_space-1) + var(--_control-height));
  }

  .field.coming.fit {
    inline-size: 176px;
  }

  .label {
    display: flex;
    gap: var(--_space-1);
    line-height: var(--_space-4);
  }

  .mark {
    color: var(--_danger);
  }

  .buttons {
    display: flex;
    gap: var(--_space-2);
    /* Level with the controls, below the height of a label. */
    margin-block-start: calc(var(--_space-4) + var(--_space-1));
  }

  .range,
  .joined {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    min-inline-size: 0;
  }

  .range > .select-box,
  .range > .input,
  .joined > .select-box {
    flex: 1 1 0;
  }

  .joined .button {
    flex: none;
  }

  .select,
  .input {
    padding-inline-start: var(--_space-2);
  }

  partner-contains-filter,
  partner-multi-select {
    min-block-size: var(--_control-height);
  }

  .segments {
    display: inline-flex;
    max-inline-size: 100%;
    padding: calc(var(--_space-1) / 2);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    box-shadow: inset 0 0 0 var(--_line-width) var(--_line);
  }

  .segment {
    position: relative;
    flex: 1 1 auto;
    display: flex;
  }

  .segment span {
    flex: 1;
    display: grid;
    place-items: center;
    min-block-size: calc(var(--_control-height) - var(--_space-1));
    padding-inline: var(--_space-3);
    border-radius: var(--_radius-s);
    color: var(--_text-muted);
    text-align: center;
    line-height: 1.2;
    cursor: pointer;
  }

  .segment span:hover {
    color: var(--_text);
  }

  .segment :checked + span {
    background: var(--_surface-raised);
    color: var(--_text);
    font-weight: var(--_weight-medium);
    box-shadow:
      0 0 0 var(--_line-width) var(--_line),
      var(--_shadow-raised);
  }

  .segment :focus-visible + span {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_line-width);
  }

  .segment :disabled + span {
    cursor: not-allowed;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .chip,
  .fixed {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding-inline: var(--_space-2);
    border-radius: var(--_radius-s);
    background: var(--_accent-soft);
    font-size: var(--_text-s);
  }

  .fixed {
    min-block-size: var(--_control-height);
    background: var(--_surface-sunken);
    font-size: inherit;
  }

  .chip b {
    font-weight: 400;
    color: var(--_text-muted);
  }

  .chip button {
    appearance: none;
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    margin-inline-end: calc(-1 * var(--_space-2));
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
    --_icon: var(--_space-3);
  }

  .chip button:hover {
    color: var(--_text);
  }

  .button.when-narrow {
    display: none;
  }

  .single-row .first .field {
    flex: 1 1 calc(var(--_width-s) / 2);
    max-inline-size: var(--_width-s);
  }

  .single-row .first .field.fit {
    flex: 0 0 auto;
  }

  @container (inline-size >= 840px) {
    .single-row:not(.open) .first {
      flex-wrap: nowrap;
    }
  }

  @container (inline-size < 840px) {
    .button.when-narrow {
      display: inline-flex;
    }

    .single-row:not(.open) .first .field:not(:first-child) {
      display: none;
    }
  }

  @container (inline-size < 560px) {
    .single-row .first .field {
      flex: 1 1 100%;
      max-inline-size: none;
    }

    .field,
    .field.wide,
    .field.fit {
      flex: 1 1 100%;
    }

    .segments {
      display: flex;
    }

    .buttons {
      margin-block-start: 0;
    }
  }

  @media (forced-colors: active) {
    .segment :checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .chip,
    .fixed {
      border: var(--_line-width) solid CanvasText;
    }
  }
`;
