import { css } from 'lit';

/** Paper: the receipt alone, black on white, on one page. */
export const printStyles = css`
  @media print {
    :host,
    :host(:state(theme-dark)) {
      color-scheme: light !important;
    }

    .page {
      padding: 0;
      background: none;
    }

    .card {
      padding: 0;
      border: 0;
      box-shadow: none;
      background: none;
    }

    .actions,
    .button,
    partner-dialog,
    partner-region-picker,
    partner-notice-reader {
      display: none;
    }

    .receipt {
      max-inline-size: none;
      break-inside: avoid;
    }

    .receipt .badge {
      display: none;
    }

    .fact {
      break-inside: avoid;
    }
  }
`;
