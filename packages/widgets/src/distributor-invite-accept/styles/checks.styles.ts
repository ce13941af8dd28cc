import { css } from 'lit';
import { touch } from './page.styles.js';

/** Conditions: those that fail, each with what to do, and those that hold. */
export const checksStyles = css`
  .checks {
    display: grid;
    gap: var(--_space-3);
  }

  .check {
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }

  .check > div {
    display: grid;
    flex: 1;
    gap: var(--_space-2);
    min-inline-size: 0;
  }

  .check .fact {
    grid-template-columns: 88px minmax(0, 1fr);
  }

  .mark {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
  }

  .mark.success {
    background: var(--_success-soft);
    color: var(--_success);
  }

  .mark.danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  .word {
    margin-inline-start: var(--_space-1);
    font-size: var(--_text-s);
    font-weight: var(--_weight-medium);
  }

  .word.danger {
    color: var(--_danger);
  }

  .passed summary {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: ${touch};
    color: var(--_accent);
    cursor: pointer;
  }

  .passed[open] summary svg {
    rotate: 180deg;
  }

  .passed ul {
    display: grid;
    gap: var(--_space-2);
  }

  .passed li {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  @container (inline-size < 560px) {
    .check .fact {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }

  @media (forced-colors: active) {
    .mark {
      border: var(--_line-width) solid CanvasText;
    }
  }
`;
