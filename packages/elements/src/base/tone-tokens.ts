import { css } from 'lit';

/** What says good, careful, bad and by the way: first in the rows of a table, and part of `later-tokens.ts`. */
export const toneTokens = css`
  :host {
    --_success: var(--partner-success, light-dark(#17724a, #5fce98));
    --_warning: var(--partner-warning, light-dark(#8f5400, #efb658));
    --_danger: var(--partner-danger, light-dark(#b42330, #ff8f95));
    --_info: var(--partner-info, light-dark(#1d5cb8, #84b4ff));
  }

  @media (forced-colors: active) {
    :host {
      --_success: CanvasText;
      --_warning: CanvasText;
      --_danger: CanvasText;
      --_info: CanvasText;
    }
  }
`;
