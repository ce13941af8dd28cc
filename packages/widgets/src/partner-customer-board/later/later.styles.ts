import { chartTokens } from '@partner-widgets/elements/base/chart-tokens';
import { buttonStyles } from '@partner-widgets/elements/base/styles/button.styles';
import { fieldStyles } from '@partner-widgets/elements/base/styles/field.styles';
import { css } from 'lit';

/** Added to the board's shadow root once its first face stands. */
export const laterStyles = [
  chartTokens,
  buttonStyles,
  fieldStyles,
  css`
    .panel.whole {
      min-block-size: calc(var(--_chart-body) + var(--_space-8));
    }

    .tools {
      margin-inline-start: auto;
    }

    partner-state {
      margin: auto;
    }

    partner-freshness {
      display: block;
      min-block-size: calc(var(--_text-s) * var(--_line-height));
    }

    .select.small {
      min-block-size: calc(var(--_control-height) - var(--_space-1));
      inline-size: auto;
      max-inline-size: 100%;
    }

    .help {
      position: fixed;
      inset: auto;
      max-inline-size: min(var(--_width-m), calc(100vw - 2 * var(--_space-4)));
      margin: 0;
      padding: var(--_space-3) var(--_space-4);
      border: var(--_line-width) solid var(--_line);
      border-radius: var(--_radius-m);
      background: var(--_surface-raised);
      color: var(--_text);
      box-shadow: var(--_shadow-overlay);
    }

    .revenue-parts {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: var(--_space-6);
    }

    h4 {
      margin-block-end: var(--_space-2);
      font-size: var(--_text-m);
      font-weight: var(--_weight-medium);
      color: var(--_text-muted);
    }

    partner-association-records:not(:defined) {
      flex: 1;
      border-radius: var(--_radius-m);
      background: var(--_surface-sunken);
    }

    .ranking ol {
      max-block-size: calc(var(--_chart-body) + var(--_space-8));
      overflow: auto;
      scrollbar-width: thin;
    }

    .ranking li {
      display: grid;
      grid-template-columns: var(--_space-5) minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 var(--_space-2);
      padding-block: var(--_space-1);
      padding-inline-end: var(--_space-2);
    }

    .rank {
      color: var(--_text-muted);
      font-size: var(--_text-s);
    }

    .meter {
      grid-column: 2;
      inline-size: 100%;
      block-size: var(--_space-1);
      stroke: none;
      fill: var(--_chart-1);
    }

    .meter .track {
      fill: var(--_surface-sunken);
    }

    .meter:dir(rtl) {
      transform: scaleX(-1);
    }

    .ratio {
      font-size: var(--_text-s);
      color: var(--_text-muted);
      text-align: end;
    }

    @container (inline-size < 560px) {
      .revenue-parts {
        grid-template-columns: minmax(0, 1fr);
      }
  `,
];
