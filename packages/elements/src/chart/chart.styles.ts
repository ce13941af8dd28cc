import { css } from 'lit';

export const chartStyles = css`
  :host {
    container-type: inline-size;
    --_chart-height: var(--partner-chart-height, 240px);
  }

  .chart {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
  }

  .head {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-3);
  }

  .summary {
    flex: 1;
    min-inline-size: 0;
    color: var(--_text-muted);
    /* A sentence keeps its own direction on a page of the other one; it only stands at that page's side. */
    unicode-bidi: plaintext;
    text-align: match-parent;
  }

  .body {
    position: relative;
    block-size: var(--_chart-height);
  }

  .body.doughnut {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: center;
    gap: var(--_space-5);
  }

  .canvas {
    position: relative;
    min-inline-size: 0;
    block-size: 100%;
  }

  .doughnut .canvas {
    block-size: min(100%, 200px);
  }

  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  .wait {
    position: absolute;
    inset: 0;
    block-size: auto;
    opacity: 0.6;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    min-block-size: calc(var(--_text-s) * var(--_line-height));
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  .doughnut .legend {
    flex-direction: column;
    flex-wrap: nowrap;
    gap: 0;
    max-block-size: 100%;
    overflow: auto;
    font-size: inherit;
    color: inherit;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  .doughnut .legend li {
    padding-block: var(--_space-1);
    border-block-end: var(--_line-width) solid var(--_line);
  }

  .doughnut .legend li:last-child {
    border: 0;
  }

  .legend .name {
    flex: 1;
    min-inline-size: 0;
  }

  .legend .share {
    min-inline-size: 4ch;
    color: var(--_text-muted);
    text-align: end;
  }

  .swatch {
    flex: none;
    inline-size: var(--_space-2);
    block-size: var(--_space-2);
    border-radius: calc(var(--_radius-s) / 2);
    background: var(--_swatch);
  }

  .swatch-1 {
    --_swatch: var(--_chart-1);
  }

  .swatch-2 {
    --_swatch: var(--_chart-2);
  }

  .swatch-3 {
    --_swatch: var(--_chart-3);
  }

  .swatch-4 {
    --_swatch: var(--_chart-4);
  }

  .swatch-5 {
    --_swatch: var(--_chart-5);
  }

  .swatch-6 {
    --_swatch: var(--_chart-6);
  }

  .swatch-7 {
    --_swatch: var(--_chart-7);
  }

  .swatch-8 {
    --_swatch: var(--_chart-8);
  }

  .scroll {
    block-size: 100%;
    overflow: auto;
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
  }

  .body:has(.scroll) {
    display: block;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: var(--_space-1) var(--_space-3);
    border-block-end: var(--_line-width) solid var(--_line);
    font-weight: 400;
    text-align: end;
  }

  tr > :first-child {
    text-align: start;
  }

  tbody tr:last-child > *,
  tfoot tr > * {
    border-block-end: 0;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  tfoot td,
  tfoot th {
    position: sticky;
    inset-block-end: 0;
    background: var(--_surface-sunken);
    font-weight: var(--_weight-strong);
  }

  /* Changes colour with every theme and tells so by its transition; must outlive reduced motion. */
  .probe.probe {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    color: var(--_text);
    background-color: var(--_chart-1);
    border-block-start: 0 solid var(--_surface);
    outline: 0 solid transparent;
    font-size: var(--_text-s);
    transition-property: color, background-color, border-block-start-color !important;
    transition-duration: 1ms !important;
  }

  @container (inline-size < 420px) {
    .body.doughnut {
      grid-template-columns: minmax(0, 1fr);
      block-size: auto;
      min-block-size: var(--_chart-height);
    }

    .doughnut .canvas {
      block-size: 180px;
    }
  }

  @media (forced-colors: active) {
    .swatch {
      forced-color-adjust: none;
    }
  }
`;
