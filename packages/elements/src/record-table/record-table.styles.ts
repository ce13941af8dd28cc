import { css } from 'lit';

/** Of the whole page. Parts bring their own. */
export const recordTableStyles = css`
  :host {
    container: record-table / inline-size;
  }

  .page {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
    min-inline-size: 0;
  }

  .head,
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  .head {
    min-block-size: var(--_control-height);
  }

  .title {
    font-size: var(--_text-xl);
    font-weight: var(--_weight-strong);
    line-height: var(--_control-height);
  }

  .stamp {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 var(--_space-3);
    margin-inline-start: auto;
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  .toolbar {
    min-block-size: var(--_control-height);
  }

  .toolbar .spring {
    flex: 1;
  }

  .totals,
  .totals dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-8);
    align-items: flex-start;
  }

  .totals dl {
    flex: 1;
  }

  .totals {
    padding: var(--_space-3) var(--_space-4);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }

  .total {
    display: flex;
    flex-direction: column;
    min-inline-size: calc(3 * var(--_space-8));
  }

  .total dt,
  .unit {
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  .total dd {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    font-size: var(--_text-xl);
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
    min-block-size: calc(var(--_text-xl) * var(--_line-height));
  }

  .total .value {
    direction: ltr;
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }

  .total .skeleton {
    inline-size: 96px;
  }

  .total .copy {
    inline-size: var(--_target);
    min-block-size: var(--_target);
    --_icon: 14px;
  }

  .unit {
    margin-inline-start: auto;
    align-self: flex-end;
    min-block-size: calc(var(--_text-s) * var(--_line-height));
  }

  .face {
    display: grid;
    min-block-size: calc(var(--_row-height) * 9);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }

  .issues {
    display: grid;
    gap: var(--_space-1);
    margin-block-start: var(--_space-2);
    color: var(--_danger);
    text-align: start;
  }

  .choice {
    inline-size: min(280px, 100%);
    margin-block-start: var(--_space-3);
  }

  /* Head, filters, totals, toolbar and table: what follows on the page must not jump. */
  .placeholder {
    min-block-size: calc(
      var(--_text-xl) * var(--_line-height) * 3 + var(--_control-height) * 2 + var(--_gap) * 5 +
        var(--partner-data-table-block-size, calc(var(--_row-height) * 16)) + var(--_space-8) * 2
    );
  }

  .note {
    display: flex;
    gap: var(--_space-2);
    font-size: var(--_text-s);
    color: var(--_text-muted);
    --_icon: 14px;
  }

  .note svg {
    margin-block-start: 2px;
  }

  @container record-table (inline-size < 560px) {
    .totals {
      padding: var(--_space-3);
    }

    .totals dl {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--_space-2) var(--_space-3);
      inline-size: 100%;
    }

    .total dd {
      font-size: var(--_text-l);
    }

    .unit {
      margin: 0;
    }

    .title {
      font-size: var(--_text-l);
    }

    /* The stamp comes with the first answer: its line is kept free. */
    .stamp {
      flex-direction: column;
      flex-basis: 100%;
      min-block-size: calc(2 * var(--_text-s) * var(--_line-height));
    }

    .stamp partner-freshness {
      min-block-size: calc(var(--_text-s) * var(--_line-height));
    }

    .label-wide {
      display: none;
    }
  }
`;
