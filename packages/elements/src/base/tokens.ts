import { css } from 'lit';

/**
 * Every colour and size of the suite. Styles use the private names (`--_accent`), hosts set the
 * public ones (`--partner-accent`). Custom properties keep their text until they are used, so
 * `light-dark()` follows the `color-scheme` of the element that uses it.
 *
 * `--_compact` is 0 or 1 and inherits, so that one attribute on a widget reaches all its parts.
 *
 * These are what a first face needs; the others are in `later-tokens.ts`.
 */
export const tokens = css`
  :host {
    --_surface: var(--partner-surface, light-dark(#ffffff, #15181e));
    --_surface-sunken: var(--partner-surface-sunken, light-dark(#f5f6f8, #101318));
    --_line: var(--partner-line, light-dark(#e4e7ec, #2b313c));
    --_line-strong: var(--partner-line-strong, light-dark(#8b93a1, #6d7686));
    --_text: var(--partner-text, light-dark(#171c26, #e9ebef));
    --_text-muted: var(--partner-text-muted, light-dark(#596273, #a5aebc));
    --_accent: light-dark(
      var(--partner-accent, #2059d0),
      var(--partner-accent-dark, oklch(from var(--partner-accent, #4c86f5) max(l, 0.72) c h))
    );
    --_focus: var(--partner-focus, var(--_accent));

    --_space-1: 4px;
    --_space-2: 8px;
    --_space-3: 12px;
    --_space-4: 16px;
    --_space-5: 20px;
    --_space-8: 40px;
    --_radius-s: var(--partner-radius-s, 4px);
    --_radius-m: var(--partner-radius-m, 6px);
    --_radius-l: var(--partner-radius-l, 10px);
    --_line-width: 1px;
    --_focus-width: 2px;
    --_width-s: 280px;
    --_icon: 16px;
    --_target: 24px;

    --_font: var(
      --partner-font,
      'PingFang SC',
      'Microsoft YaHei UI',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      sans-serif
    );
    --_text-s: var(--partner-text-s, 12px);
    --_text-m: var(--partner-text-m, 14px);
    --_text-l: var(--partner-text-l, 16px);
    --_text-xl: var(--partner-text-xl, 20px);
    --_text-xxl: var(--partner-text-xxl, 28px);
    --_line-height: 1.5;
    --_weight-strong: 600;

    --_row-height: var(--partner-row-height, calc(40px - 8px * var(--_compact, 0)));
    --_control-height: var(--partner-control-height, calc(36px - 8px * var(--_compact, 0)));
    --_gap: calc(var(--_space-4) - var(--_space-1) * var(--_compact, 0));

    --_shadow-raised: var(
      --partner-shadow-raised,
      0 1px 2px light-dark(rgb(16 24 40 / 6%), rgb(0 0 0 / 40%))
    );
  }

  /* Colours of text, ground and border are the system's without us; these are used in drawings. */
  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_focus: Highlight;
    }
  }
`;
