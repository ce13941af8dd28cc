import { css } from 'lit';

/** Of what is shown only after a user did something. */
export const interactionStyles = css`
  .header .cell.dragged {
    color: var(--_accent);
  }

  .viewport.dragging {
    cursor: grabbing;
    user-select: none;
  }

  .drop {
    position: absolute;
    inset-block: 0;
    z-index: 4;
    inline-size: var(--_focus-width);
    background: var(--_accent);
    pointer-events: none;
  }

  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-4);
    padding: var(--_space-2) var(--_cell-space);
    border-block-start: var(--_line-width) solid var(--_line);
    background: var(--_surface-selected);
    font-size: var(--_text-s);
  }

  .selection strong {
    font-weight: var(--_weight-strong);
  }

  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    margin: 0;
  }

  .figures > div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
  }

  .figures dt {
    color: var(--_text-muted);
  }

  .figures dd {
    font-variant-numeric: tabular-nums;
    direction: ltr;
    unicode-bidi: isolate;
  }

  .selection .link {
    margin-inline-start: auto;
  }

  @media (forced-colors: active) {
    .drop {
      forced-color-adjust: none;
      background: ButtonText;
    }
  }
`;
