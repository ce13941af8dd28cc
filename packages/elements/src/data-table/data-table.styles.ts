import { css } from 'lit';

export const dataTableStyles = css`
  :host {
    --_cell-space: var(--_space-3);
    --_pin-line: color-mix(in oklab, var(--_line-strong) 45%, var(--_surface));
  }

  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-inline-size: 0;
    overflow: clip;
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }

  .viewport {
    position: relative;
    flex: 0 1 auto;
    min-block-size: 0;
    max-block-size: var(--partner-data-table-block-size, calc(var(--_row-height) * 16));
    overflow: auto;
    overscroll-behavior-inline: contain;
    overflow-anchor: none;
    scrollbar-color: color-mix(in oklab, var(--_line-strong) 60%, transparent) transparent;
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
  }

  .body {
    position: relative;
    background: var(--_surface);
  }

  /* Its size is known: rows of a table that is out of sight cost nothing. In sight it would only delay the first ones. */
  .far {
    content-visibility: auto;
  }

  .row {
    display: flex;
    block-size: var(--_row-height);
  }

  .body > .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    contain: strict;
    border-block-end: var(--_line-width) solid var(--_line);
  }

  .header {
    position: relative;
    background: var(--_surface-sunken);
    border-block-end: var(--_line-width) solid var(--_line);
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: var(--_weight-strong);
  }

  .cell {
    position: absolute;
    inset-block: 0;
    overflow: hidden;
    padding-inline: var(--_cell-space);
    line-height: calc(var(--_row-height) - var(--_line-width));
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: pre;
    overflow-wrap: normal;
  }

  .turning,
  .rtl .body .cell {
    unicode-bidi: plaintext;
  }

  .cell.pinned {
    position: sticky;
    flex: none;
    z-index: 1;
    background: var(--_surface);
  }

  .header > .pinned {
    background: var(--_surface-sunken);
  }

  .cell.end {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .viewport.rtl .body .cell.end {
    text-align: start;
  }

  .cell.rich {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  .cell.rich.end {
    justify-content: flex-end;
  }

  .cell.rich > * {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    line-height: var(--_line-height);
  }

  .cell.rich > svg,
  .cell.rich > :focus-visible {
    overflow: visible;
  }

  .checkbox-cell {
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 0;
  }

  .checkbox {
    inline-size: var(--_icon);
    block-size: var(--_icon);
    margin: 0;
    accent-color: var(--_accent);
  }

  /* Bars where texts will stand. */
  .row.waiting > .cell:not(.checkbox-cell)::before {
    content: '';
    display: inline-block;
    vertical-align: middle;
    inline-size: 68%;
    block-size: calc(var(--_text-s) - var(--_line-width) * 2);
    border-radius: var(--_radius-s);
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
  }

  /* Header cells */

  .header .cell {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    overflow: visible;
    unicode-bidi: isolate;
    user-select: none;
  }

  .header .cell.end {
    flex-direction: row-reverse;
    padding-inline: var(--_space-1) var(--_cell-space);
  }

  .label {
    unicode-bidi: plaintext;
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .sort,
  .eye,
  .column-menu {
    appearance: none;
    position: relative;
    flex: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .sort {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    gap: var(--_space-1);
    min-inline-size: 0;
    min-block-size: var(--_target);
  }

  .ascending .sort,
  .descending .sort {
    color: var(--_text);
  }

  /* Two arrows; the one that holds stands out. */
  .sort::after {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 12px;
    background: linear-gradient(currentColor, currentColor);
    clip-path: polygon(50% 0, 100% 38%, 0 38%, 0 62%, 100% 62%, 50% 100%, 0 62%, 0 38%);
    opacity: 0.35;
  }

  .ascending .sort::after,
  .descending .sort::after {
    background: var(--_accent);
    opacity: 1;
  }

  .ascending .sort::after {
    clip-path: polygon(50% 8%, 100% 62%, 0 62%);
  }

  .descending .sort::after {
    clip-path: polygon(0 38%, 100% 38%, 50% 92%);
  }

  .eye,
  .column-menu {
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
  }

  .column-menu {
    margin-inline-start: auto;
    opacity: 0;
  }

  .end > .column-menu {
    margin-inline: 0 auto;
  }

  .resize {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    z-index: 1;
    inline-size: 9px;
  }

  .resize::before {
    content: '';
    position: absolute;
    inset-block: 25%;
    inset-inline-end: 0;
    inline-size: var(--_line-width);
    background: var(--_line);
  }

  @media (forced-colors: active) {
    .sort::after,
    .resize::before {
      forced-color-adjust: none;
      background: ButtonText;
    }

    .row.waiting > .cell:not(.checkbox-cell)::before {
      border: var(--_line-width) solid GrayText;
    }
  }
`;
