import { css } from 'lit';

/** The stored outcome, and the question before declining. */
export const receiptStyles = css`
  .receipt-head {
    display: flex;
    align-items: center;
    gap: var(--_space-4);
  }

  .receipt-head .lead {
    margin-block-start: var(--_space-1);
  }

  .receipt-title {
    margin-block-end: calc(-1 * var(--_space-2));
  }

  .decline-body {
    display: grid;
    gap: var(--_space-4);
  }

  .actions[slot='footer'] {
    justify-content: flex-end;
    inline-size: 100%;
  }

  .reason {
    min-block-size: 96px;
    padding-block: var(--_space-2);
    font-size: var(--_text-l);
    resize: vertical;
  }

  @container (inline-size < 560px) {
    .receipt-head {
      flex-direction: column;
      align-items: flex-start;
    }
  }
`;
