import { css } from 'lit';
import { touch } from './page.styles.js';

/** Who invites, what accepting means, and the four steps. */
export const formStyles = css`
  .layout {
    display: grid;
    grid-template:
      'intro' auto
      'meaning' auto
      'steps' auto / minmax(0, 1fr);
    gap: var(--_space-4);
  }

  .intro {
    grid-area: intro;
    display: grid;
    gap: var(--_space-4);
  }

  .intro .heading {
    margin-block-start: calc(-1 * var(--_space-2));
    font-size: calc(var(--_text-xl) * 1.2);
  }

  .overline {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_accent);
    font-weight: var(--_weight-medium);
  }

  .meaning {
    grid-area: meaning;
    align-self: start;
    display: grid;
    gap: var(--_space-3);
    border-color: transparent;
    background: var(--_accent-soft);
    box-shadow: none;
  }

  .meaning ul {
    display: grid;
    gap: var(--_space-3);
  }

  .meaning li {
    position: relative;
    padding-inline-start: var(--_space-4);
  }

  .meaning li::before {
    content: '';
    position: absolute;
    inset-block-start: calc((1lh - 6px) / 2);
    inset-inline-start: 0;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_accent);
  }

  .steps {
    grid-area: steps;
    display: grid;
    gap: var(--_space-4);
  }

  .step {
    display: grid;
    gap: var(--_space-3);
  }

  .step-head {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }

  .number {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border: var(--_line-width) solid var(--_accent);
    border-radius: 50%;
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }

  .done .number {
    border-color: var(--_success);
    background: var(--_success-soft);
    color: var(--_success);
  }

  .step-body {
    display: grid;
    gap: var(--_space-3);
    padding-inline-start: var(--_space-8);
  }

  .tick {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-3);
    min-block-size: ${touch};
    padding: var(--_space-3);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-m);
    cursor: pointer;
  }

  .tick .checkbox {
    --_icon: 20px;
  }

  .tick:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .tick.unread {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    cursor: not-allowed;
  }

  .missing p {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-2);
  }

  .missing svg {
    margin-block-start: calc((1lh - var(--_icon)) / 2);
  }

  .missing ul {
    padding-inline-start: calc(var(--_icon) + var(--_space-2) + 1.2em);
    list-style: disc;
    color: var(--_text-muted);
  }

  .ready {
    color: var(--_success);
  }

  .decision .button {
    min-inline-size: 136px;
    min-block-size: 48px;
    font-size: var(--_text-l);
  }

  @container (inline-size >= 900px) {
    .layout {
      grid-template:
        'intro meaning' auto
        'steps meaning' 1fr / minmax(0, 1fr) 320px;
    }

    .meaning {
      position: sticky;
      inset-block-start: var(--_space-4);
    }
  }

  @container (inline-size < 560px) {
    .intro .heading {
      font-size: var(--_text-xl);
    }

    .step-body {
      padding-inline-start: 0;
    }
  }

  @media (forced-colors: active) {
    .number {
      border: var(--_line-width) solid CanvasText;
    }

    .meaning {
      border-color: CanvasText;
    }

    .meaning li::before {
      background: CanvasText;
    }
  }
`;
