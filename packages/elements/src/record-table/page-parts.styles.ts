import { css } from 'lit';

/** Of what comes with the page's parts. */
export const pagePartsStyles = css`
  .stamp,
  .total dt,
  .unit {
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  .total dd {
    gap: var(--_space-1);
    font-size: var(--_text-xl);
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
  }

  .unit {
    text-align: end;
  }

  .toolbar .spring {
    flex: 1;
  }

  .total .value {
    direction: ltr;
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }

  .total .copy {
    inline-size: var(--_target);
    min-block-size: var(--_target);
    --_icon: 14px;
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

  .search {
    flex: 0 1 calc(var(--_width-s) + var(--_space-5));
    min-inline-size: 0;
  }

  [part='exact'] svg {
    display: none;
  }

  @container record-table (inline-size < 1080px) {
    .total dd {
      font-size: var(--_text-l);
    }
  }

  @container record-table (inline-size < 560px) {
    .unit {
      text-align: start;
    }

    .stamp partner-freshness {
      min-block-size: calc(var(--_text-s) * var(--_line-height));
    }

    .label-wide,
    .search {
      display: none;
    }

    [part='exact'] svg {
      display: inline;
    }

    .toolbar {
      column-gap: var(--_space-1);
    }

    .toolbar .button.quiet {
      padding-inline: var(--_space-2);
    }
  }
`;
