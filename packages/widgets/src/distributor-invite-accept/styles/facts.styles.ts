import { css } from 'lit';

/** Names and values, the remaining time, and the message of the distributor. */
export const factsStyles = css`
  .facts {
    display: grid;
    gap: var(--_space-2);
  }

  .fact {
    display: grid;
    grid-template-columns: minmax(96px, 136px) minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-4);
  }

  dt {
    color: var(--_text-muted);
  }

  .ruled {
    gap: 0;
    border-block-start: var(--_line-width) solid var(--_line);
  }

  .ruled .fact {
    padding-block: var(--_space-3);
    border-block-end: var(--_line-width) solid var(--_line);
  }

  .pill {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    padding: 0 var(--_space-2);
    border-radius: var(--_radius-l);
    background: var(--_info-soft);
    color: var(--_info);
    font-size: var(--_text-s);
    white-space: nowrap;
  }

  .pill svg {
    --_icon: 12px;
  }

  .pill.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }

  .message {
    display: grid;
    gap: var(--_space-1);
  }

  .message figcaption {
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  blockquote {
    margin: 0;
    padding: var(--_space-3) var(--_space-4);
    border-inline-start: 3px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    white-space: pre-line;
  }

  @container (inline-size < 560px) {
    .fact {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }

  @media (forced-colors: active) {
    .pill {
      border: var(--_line-width) solid CanvasText;
    }
  }
`;
