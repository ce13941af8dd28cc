import { css } from 'lit';

/**
 * What says good, careful, bad and by the way, and the sizes of what opens. Part of the shared sheets
 * of buttons and fields; apart from the other tokens, because a first face does without.
 */
export const toneTokens = css`
  :host {
    --_success: var(--partner-success, light-dark(#17724a, #5fce98));
    --_success-soft: var(--partner-success-soft, light-dark(#e8f5ee, #15291f));
    --_warning: var(--partner-warning, light-dark(#8f5400, #efb658));
    --_warning-soft: var(--partner-warning-soft, light-dark(#fdf3e1, #2d2413));
    --_danger: var(--partner-danger, light-dark(#b42330, #ff8f95));
    --_danger-soft: var(--partner-danger-soft, light-dark(#fdecee, #331a1e));
    --_info: var(--partner-info, light-dark(#1d5cb8, #84b4ff));
    --_info-soft: var(--partner-info-soft, light-dark(#ebf2fd, #17243a));
    --_scrim: var(--partner-scrim, light-dark(rgb(16 22 34 / 45%), rgb(0 0 0 / 60%)));
    --_width-s: 280px;
    --_width-m: 400px;
    --_width-l: 520px;
    --_width-xl: 880px;
    --_height-l: 420px;
    --_height-xl: 760px;
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
