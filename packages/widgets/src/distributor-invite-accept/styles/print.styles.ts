import { css } from 'lit';

/** Paper: the receipt alone, black on white, on one page. */
export const printStyles = css`
  @media print {
    :host,
    :host(:state(theme-dark)) {
      color-scheme: light !important;
    }

    .page {
      max-inline-size: none;
      padding: 0;
      background: var(--_surface);
      color: var(--_text);
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
