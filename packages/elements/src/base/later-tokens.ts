import { css } from 'lit';
import { toneTokens } from './tone-tokens.js';

/**
 * What answers to a pointer, what lies above a page, and grounds and sizes of what comes after a first face, which does
 * without them. Part of the shared sheets of buttons, fields and menus.
 */
export const laterTokens = css`
  ${toneTokens}

  :host {
    --_surface-raised: var(--partner-surface-raised, light-dark(#ffffff, #1c2028));
    --_surface-hover: color-mix(in oklab, var(--_text) 5%, var(--_surface));
    --_surface-selected: color-mix(in oklab, var(--_accent) 11%, var(--_surface));
    --_accent-hover: color-mix(in oklab, var(--_accent) 86%, var(--_text));
    --_accent-soft: color-mix(in oklab, var(--_accent) 10%, var(--_surface));
    /* Black or white, whichever can be read on the host's accent. */
    --_text-on-accent: var(
      --partner-text-on-accent,
      oklch(from var(--_accent) clamp(0, (0.62 - l) * 1000, 1) 0 0)
    );
    --_success-soft: var(--partner-success-soft, light-dark(#e8f5ee, #15291f));
    --_warning-soft: var(--partner-warning-soft, light-dark(#fdf3e1, #2d2413));
    --_danger-soft: var(--partner-danger-soft, light-dark(#fdecee, #331a1e));
    --_info-soft: var(--partner-info-soft, light-dark(#ebf2fd, #17243a));
    --_scrim: var(--partner-scrim, light-dark(rgb(16 22 34 / 45%), rgb(0 0 0 / 60%)));

    --_width-m: 400px;
    --_width-l: 520px;
    --_width-xl: 880px;
    --_height-l: 420px;
    --_height-xl: 760px;
    --_space-6: 24px;
    --_space-7: 32px;

    --_font-mono: var(
      --partner-font-mono,
      ui-monospace,
      'SF Mono',
      'Cascadia Mono',
      Consolas,
      'Noto Sans Mono CJK SC',
      monospace
    );
    --_weight-medium: 500;

    --_shadow-overlay: var(
      --partner-shadow-overlay,
      0 2px 6px light-dark(rgb(16 24 40 / 8%), rgb(0 0 0 / 40%)),
      0 12px 32px light-dark(rgb(16 24 40 / 16%), rgb(0 0 0 / 60%))
    );
    --_duration: 140ms;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0ms;
    }
  }
`;
