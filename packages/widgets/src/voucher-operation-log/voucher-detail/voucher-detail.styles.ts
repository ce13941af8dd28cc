import { css } from 'lit';

export const voucherDetailStyles = css`
  :host {
    display: contents;
  }

  h3 {
    margin-block: var(--_space-4) var(--_space-2);
    font-size: var(--_text-m);
    font-weight: var(--_weight-strong);
  }

  h3:first-child {
    margin-block-start: 0;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: var(--_space-3) var(--_space-5);
  }

  dt,
  .none {
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  .waiting {
    display: grid;
    gap: var(--_space-3);
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: var(--_space-2) var(--_space-3);
    border-block-end: var(--_line-width) solid var(--_line);
    text-align: start;
    white-space: nowrap;
  }

  th {
    font-size: var(--_text-s);
    font-weight: var(--_weight-medium);
    color: var(--_text-muted);
    background: var(--_surface-sunken);
  }

  .end {
    text-align: end;
  }
`;
