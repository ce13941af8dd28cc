import { css } from 'lit';

/** A finger's width: every control of this page is used by touch as well. */
export const touch = css`44px`;

/** What all faces share: the page, its cards, headings and buttons. */
export const pageStyles = css`
  :host {
    container-type: inline-size;
  }

  .page {
    max-inline-size: 1080px;
    margin-inline: auto;
    padding: var(--_space-6);
  }

  .button {
    min-block-size: ${touch};
    padding-inline: var(--_space-5);
    white-space: normal;
  }

  .card {
    padding: var(--_space-6);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-raised);
  }

  .heading {
    font-size: var(--_text-xl);
    font-weight: var(--_weight-strong);
    line-height: 1.35;
    text-wrap: balance;
    /* Chinese breaks at blanks and marks as long as it can, not in the middle of a name. */
    word-break: keep-all;
  }

  .heading:focus {
    outline: none;
  }

  .heading:focus-visible {
    outline: none;
  }

  h3 {
    font-size: var(--_text-l);
    font-weight: var(--_weight-strong);
    line-height: 1.4;
  }

  .lead,
  .explanation,
  .hint {
    color: var(--_text-muted);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
  }

  @container (inline-size < 560px) {
    .page {
      padding: var(--_space-3);
    }

    .card {
      padding: var(--_space-4);
    }

    .actions .button {
      flex: 1 1 100%;
    }
  }
`;
