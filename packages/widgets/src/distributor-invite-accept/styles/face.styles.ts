import { css } from 'lit';

/** A state that is not the form: badge, heading, reason, way on; and the skeleton before. */
export const faceStyles = css`
  .face,
  .receipt,
  .loading {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: var(--_space-4);
    max-inline-size: 720px;
    margin-inline: auto;
    padding: var(--_space-8);
  }

  .face .lead {
    margin-block-start: calc(-1 * var(--_space-2));
    font-size: var(--_text-l);
    line-height: 1.7;
  }

  .badge {
    --_icon: 24px;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .badge.success {
    background: var(--_success-soft);
    color: var(--_success);
  }

  .badge.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }

  .badge.danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  .spinner {
    inline-size: 24px;
    block-size: 24px;
    border: 3px solid var(--_accent-soft);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: partner-spin 900ms linear infinite;
  }

  @keyframes partner-spin {
    to {
      rotate: 1turn;
    }
  }

  .request-id {
    font-family: var(--_font-mono);
    font-size: var(--_text-s);
    color: var(--_text-muted);
    user-select: all;
  }

  .loading {
    min-block-size: 900px;
    max-inline-size: none;
  }

  .skeleton.wide {
    inline-size: 40%;
  }

  .skeleton.title {
    block-size: 28px;
    inline-size: 70%;
  }

  .skeleton.short {
    inline-size: 55%;
  }

  @container (inline-size < 560px) {
    .face,
    .receipt,
    .loading {
      padding: var(--_space-4);
    }
  }

  @media (forced-colors: active) {
    .badge {
      border: var(--_line-width) solid CanvasText;
    }
  }
`;
