import { css } from 'lit';

export const boardStyles = css`
  :host {
    container-type: inline-size;
    --_chart-body: var(--partner-chart-height, 240px);
    --_chart-panel: calc(var(--_chart-body) + 78px);
    --_records-panel: 524px;
  }

  .board {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
  }

  .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
    min-block-size: var(--_control-height);
  }

  h2 {
    font-size: var(--_text-xl);
    font-weight: var(--_weight-strong);
  }

  .filters {
    min-block-size: calc(var(--_space-5) + var(--_control-height));
  }

  .panels {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: var(--_gap);
  }

  .panel {
    display: flex;
    flex-direction: column;
    grid-column: span 12;
    min-inline-size: 0;
    padding: var(--_space-4) var(--_space-5) var(--_space-3);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    box-shadow: var(--_shadow-raised);
  }

  .panel > header {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-height);
    margin-block-end: var(--_space-2);
  }

  h3 {
    font-size: var(--_text-l);
    font-weight: var(--_weight-strong);
  }

  .body {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: var(--_body);
  }

  .count,
  .association-totals {
    --_body: 104px;
  }

  .new-associations,
  .profile,
  .disassociations,
  .revenue {
    --_body: var(--_chart-panel);
  }

  .records {
    --_body: var(--_records-panel);
  }

  footer {
    min-block-size: calc(var(--_text-s) * var(--_line-height) + var(--_space-2));
    padding-block-start: var(--_space-2);
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: var(--_space-4) 0;
    margin: 0;
  }

  .association-totals .tiles {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  .tile {
    padding-inline: var(--_space-5);
    border-inline-start: var(--_line-width) solid var(--_line);
  }

  .tile:first-child {
    padding-inline-start: 0;
    border: 0;
  }

  dt,
  .note {
    color: var(--_text-muted);
  }

  .note {
    min-block-size: calc(var(--_text-s) * var(--_line-height));
    font-size: var(--_text-s);
  }

  .figure {
    font-size: var(--_text-xxl);
    font-weight: var(--_weight-strong);
    line-height: 1.35;
    letter-spacing: -0.01em;
  }

  .arrow {
    margin-inline-end: var(--_space-1);
  }

  .plot {
    flex: 1;
    block-size: auto;
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }

  @container (inline-size >= 860px) {
    .new-associations,
    .revenue {
      grid-column: span 7;
    }

    .profile,
    .disassociations {
      grid-column: span 5;
    }

    .panel:only-child {
      grid-column: span 12;
    }
  }

  @container (inline-size >= 860px) and (inline-size < 1200px) {
    .revenue,
    .disassociations {
      grid-column: span 12;
    }
  }

  @container (inline-size < 560px) {
    .filters {
      min-block-size: calc(var(--_space-5) + 2 * var(--_control-height) + var(--_space-3));
    }

    .panel {
      padding: var(--_space-3) var(--_space-4);
    }

    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .tile {
      padding-inline: 0;
      border: 0;
    }

    .count {
      --_body: 208px;
    }

    .revenue {
      --_body: calc(2 * var(--_chart-body) + 180px);
    }

    .profile {
      --_body: calc(var(--_chart-panel) + 120px);
    }

  }
  }
`;
