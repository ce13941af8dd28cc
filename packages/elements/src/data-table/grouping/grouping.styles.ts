import { css } from 'lit';

/** Of the tree's lines and of the bar above them. */
export const groupingStyles = css`
  .grouping {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    padding: var(--_space-2) var(--_cell-space);
    border-block-end: var(--_line-width) solid var(--_line);
    font-size: var(--_text-s);
  }

  .grouping-chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    max-inline-size: 100%;
    padding-inline-start: var(--_space-3);
    border-radius: var(--_radius-l);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: var(--_weight-medium);
  }

  .grouping-undo {
    appearance: none;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-l);
    background: none;
    color: inherit;
    cursor: pointer;
  }

  .grouping-undo:hover {
    background: var(--_surface-hover);
  }

  .grouping-undo::before {
    content: '';
    inline-size: calc(var(--_icon) / 2);
    block-size: calc(var(--_icon) / 2);
    background: currentColor;
    clip-path: polygon(
      12% 0,
      50% 38%,
      88% 0,
      100% 12%,
      62% 50%,
      100% 88%,
      88% 100%,
      50% 62%,
      12% 100%,
      0 88%,
      38% 50%,
      0 12%
    );
  }

  .grouping .count,
  .body > .row.group .count {
    color: var(--_text-muted);
    font-weight: normal;
  }

  .body > .row.group {
    background: var(--_surface-sunken);
    font-weight: var(--_weight-medium);
  }

  .body > .row.group:hover {
    background: color-mix(in oklab, var(--_text) 4%, var(--_surface-sunken));
  }

  .row.group > .checkbox-cell > .checkbox {
    visibility: hidden;
  }

  :host([selectable]) .row.group > .column-1,
  :host(:not([selectable])) .row.group > .column-0 {
    cursor: pointer;
  }

  :host([selectable]) .row.group > .column-1::before,
  :host(:not([selectable])) .row.group > .column-0::before {
    content: '';
    display: inline-block;
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline: 0 var(--_space-2);
    background: currentColor;
    clip-path: polygon(20% 0, 35% 0, 85% 50%, 35% 100%, 20% 100%, 20% 88%, 58% 50%, 20% 12%);
    transition: rotate 120ms;
  }

  .viewport.rtl .row.group > .cell::before {
    rotate: 180deg;
  }

  .viewport .row.group[aria-expanded='true'] > .cell::before {
    rotate: 90deg;
  }

  :host([selectable]) .row[aria-level='2'] > .column-1,
  :host(:not([selectable])) .row[aria-level='2'] > .column-0 {
    padding-inline-start: calc(var(--_cell-space) + var(--_space-4));
  }

  @media (prefers-reduced-motion: reduce) {
    .row.group > .cell::before {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .grouping-undo::before,
    .row.group > .cell::before {
      forced-color-adjust: none;
      background: ButtonText;
    }
  }
`;
