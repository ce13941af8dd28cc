import { css } from 'lit';

/** `.visually-hidden`: for screen readers only, without a scroll bar as a side effect. */
export const visuallyHiddenStyles = css`
  .visually-hidden {
    position: absolute;
    inline-size: var(--_line-width);
    block-size: var(--_line-width);
    margin: calc(-1 * var(--_line-width));
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
