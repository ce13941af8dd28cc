import { css } from 'lit';

/** Of the whole page. Parts bring their own. */
export const recordTableStyles = css`
  :host {
    position: relative;
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
  }

  .toolbar {
    min-block-size: var(--_control-height);
  }

  /* The first row of the filter bar: a line of label above a control. */
  .room {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_gap);
  }

  .room span {
    flex: 0 1 calc(var(--_width-s) - 2 * var(--_space-8));
    block-size: calc(var(--_space-4) + var(--_space-1) + var(--_control-height));
  }

  .room .wide {
    flex-basis: calc(var(--_width-s) + var(--_space-5));
  }

  .room .fit {
    flex: 0 0 auto;
    inline-size: 176px;
  }

  .room .button {
    flex: 0 0 auto;
    inline-size: 112px;
  }

  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-5);
    padding: var(--_space-3) var(--_space-4);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    /* As many figures in a row as there is room for, whatever they will be: nothing moves when they come. */
    --_figure: 168px;
  }

  .totals dl {
    flex: 1;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(var(--_figure), max-content));
    gap: var(--_space-2) var(--_space-5);
  }

  .total {
    min-inline-size: 0;
  }

  .total dt {
    min-block-size: calc(var(--_text-s) * var(--_line-height));
  }

  .total dd {
    display: flex;
    align-items: center;
    min-block-size: calc(var(--_text-xl) * var(--_line-height));
  }

  .total .skeleton {
    inline-size: 96px;
  }

  .unit {
    margin-inline-start: auto;
    align-self: flex-end;
    /* Comes with the capabilities: its room is kept, so that no figure changes its row. */
    min-inline-size: 112px;
    min-block-size: calc(var(--_text-s) * var(--_line-height));
  }

  .face {
    display: grid;
    min-block-size: calc(var(--_row-height) * 9);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }

  /* Nothing shines through the picture of the last visit. */
  .early,
  .page:has(~ .picture) {
    visibility: hidden;
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

  @container record-table (inline-size < 1080px) {
    .totals {
      --_figure: 136px;
    }
  }

  @container record-table (inline-size < 560px) {
    .room span {
      flex: 1 1 100%;
    }

    .room .button {
      block-size: var(--_control-height);
    }

    .totals {
      padding: var(--_space-3);
    }

    .totals dl {
      flex-basis: 100%;
      grid-template-columns: 1fr 1fr;
      gap: var(--_space-2) var(--_space-3);
    }

    /* A figure with eight decimals needs the line for itself. */
    .totals .exact {
      grid-template-columns: 1fr;
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
  }
`;
