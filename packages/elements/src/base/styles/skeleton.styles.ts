import { css } from 'lit';

/** `.skeleton`: a bar where text will stand. Give it the size of what it stands for. */
export const skeletonStyles = css`
  .skeleton {
    display: block;
    block-size: 1em;
    border-radius: var(--_radius-s);
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    animation: partner-skeleton 1.6s ease-in-out 0.8s infinite;
  }

  @keyframes partner-skeleton {
    50% {
      opacity: 0.5;
    }
  }

  @media (forced-colors: active) {
    .skeleton {
      border: var(--_line-width) solid GrayText;
    }
  }
`;
