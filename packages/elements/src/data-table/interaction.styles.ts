import { css } from 'lit';

/** Of what is shown only after a user did something, or once other rows stand. */
export const interactionStyles = css`
  /* Rows are being asked for while others stand. */
  .viewport[aria-busy='true'] > .head::after {
    content: '';
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    block-size: var(--_focus-width);
    background: linear-gradient(90deg, transparent, var(--_accent), transparent) 0 0 / 50% 100%
      no-repeat;
    /* Late: an answer that comes at once is not worth a moving line, which paints in every frame. */
    animation: busy 1.4s 0.2s infinite backwards;
    pointer-events: none;
  }

  @keyframes busy {
    from {
      background-position: -100% 0;
    }

    to {
      background-position: 200% 0;
    }
  }

  .cell:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }

  .column-menu::before {
    content: '';
    inline-size: 3px;
    block-size: 3px;
    border-radius: 50%;
    background: currentColor;
    box-shadow:
      0 -5px currentColor,
      0 5px currentColor;
  }

  .sort:hover {
    color: var(--_text);
  }

  .resize {
    cursor: col-resize;
    touch-action: none;
  }

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

  .body > .row:hover,
  .body > .row:hover > .pinned {
    background: var(--_surface-hover);
  }

  .body > .row.selected,
  .body > .row.selected > .pinned {
    background: var(--_surface-selected);
  }

  /* A text that goes on under a pinned column is not taken for one that ends there. */
  .body .cell:not(.pinned) + .pinned-end {
    --_shade: color-mix(in oklab, var(--_text) 16%, transparent);
    /* Cut to its side: else the rows would shade each other. */
    box-shadow: calc(-1 * var(--_space-1)) 0 var(--_space-2) var(--_shade);
    clip-path: inset(0 0 0 calc(-1 * var(--_space-4)));
  }

  .viewport.rtl .body .cell:not(.pinned) + .pinned-end {
    box-shadow: var(--_space-1) 0 var(--_space-2) var(--_shade);
    clip-path: inset(0 calc(-1 * var(--_space-4)) 0 0);
  }

  .body > .row.group > .pinned {
    background: var(--_surface-sunken);
  }

  .body > .row.group:hover > .pinned {
    background: color-mix(in oklab, var(--_text) 4%, var(--_surface-sunken));
  }

  /* Nobody reads while rows fly by: whether a text is cut is found out where they rest. */
  .flying .cell {
    box-shadow: none !important;
    clip-path: none !important;
    text-overflow: clip;
  }

  .failure {
    position: sticky;
    inset-inline-start: 0;
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    padding-inline: var(--_cell-space);
    color: var(--_text-muted);
    white-space: nowrap;
  }

  .failure .mark {
    color: var(--_danger);
  }

  .rank {
    order: 2;
    font-size: 0.85em;
    color: var(--_accent);
  }

  .eye:hover,
  .column-menu:hover {
    background: var(--_surface-hover);
    color: var(--_text);
  }

  .eye[aria-pressed='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .header .cell:hover > .column-menu,
  .header .cell:focus-within > .column-menu,
  .column-menu:focus-visible {
    opacity: 1;
  }

  @media (hover: none) {
    .column-menu {
      opacity: 1;
    }
  }

  .resize:hover::before,
  .resize.dragged::before {
    inset-block: 0;
    inline-size: var(--_focus-width);
    background: var(--_accent);
  }

  .face {
    display: grid;
    flex: 1 1 auto;
    place-content: center;
    min-block-size: calc(var(--_row-height) * 6);
    padding: var(--_space-6) var(--_space-4);
  }

  .page-error {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    padding: var(--_space-2) var(--_cell-space);
    border-block-start: var(--_line-width) solid var(--_line);
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  @media (forced-colors: active) {
    .body > .row.selected .cell {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
