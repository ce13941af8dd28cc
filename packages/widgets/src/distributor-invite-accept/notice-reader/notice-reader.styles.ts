import { css } from 'lit';

export const noticeReaderStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: var(--_space-3);
  }

  .button {
    align-self: flex-start;
    min-block-size: 44px;
    padding-inline: var(--_space-5);
  }

  .notice {
    max-block-size: 320px;
    overflow: auto;
    overscroll-behavior: contain;
    padding: var(--_space-5);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    line-height: 1.7;
  }

  .notice > * {
    max-inline-size: 68ch;
  }

  h4,
  h5 {
    margin: 0;
    font-size: var(--_text-l);
    font-weight: var(--_weight-strong);
  }

  h5 {
    margin-block-start: var(--_space-5);
    font-size: var(--_text-m);
  }

  .notice p + p,
  h5 + p {
    margin-block-start: var(--_space-2);
  }

  .version,
  .end {
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  .notice .end {
    margin-block-start: var(--_space-6);
    text-align: center;
  }

  .status {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-2);
    color: var(--_text-muted);
  }

  .status svg {
    margin-block-start: calc((1lh - var(--_icon)) / 2);
  }

  .done {
    color: var(--_success);
  }

  .failed {
    color: var(--_danger);
  }
`;
