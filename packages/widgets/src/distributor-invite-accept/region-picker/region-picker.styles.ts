import { css } from 'lit';

export const regionPickerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
    container-type: inline-size;
  }

  .input {
    min-block-size: 44px;
    max-inline-size: 360px;
    font-size: var(--_text-l);
  }

  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 152px), 1fr));
    gap: var(--_space-1);
    max-block-size: 312px;
    overflow: auto;
    overscroll-behavior: contain;
    padding: var(--_space-2);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }

  .region {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 44px;
    padding: var(--_space-1) var(--_space-3);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }

  .region:hover {
    background: var(--_surface-hover);
  }

  .region:has(input:checked) {
    background: var(--_accent-soft);
    font-weight: var(--_weight-medium);
  }

  .region:has(input:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: calc(-1 * var(--_focus-width));
  }

  .region input:focus-visible {
    outline: none;
  }

  .list:disabled .region {
    color: var(--_text-muted);
    cursor: not-allowed;
  }

  .none {
    grid-column: 1 / -1;
    padding: var(--_space-3);
  }

  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .chosen .button {
    min-block-size: 44px;
  }

  .count {
    color: var(--_text-muted);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .chip {
    appearance: none;
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 44px;
    margin: 0;
    padding: 0 var(--_space-3);
    border: var(--_line-width) solid transparent;
    border-radius: 22px;
    background: var(--_accent-soft);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }

  .chip:hover {
    background: var(--_surface-selected);
  }

  @container (inline-size < 360px) {
    .list {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .region {
      padding-inline: var(--_space-2);
    }
  }

  @media (forced-colors: active) {
    .chip {
      border-color: ButtonBorder;
    }

    .region:has(input:checked) {
      outline: var(--_line-width) solid Highlight;
      outline-offset: calc(-1 * var(--_line-width));
    }
  }
`;
