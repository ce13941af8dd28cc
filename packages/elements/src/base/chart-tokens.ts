import { css } from 'lit';

/** Colours of series, for elements that draw. Apart from the other tokens, because few elements do. */
export const chartTokens = css`
  :host {
    /* Told apart by people with any colour vision, each at least 3:1 on the surface. */
    --_chart-1: var(--partner-chart-1, var(--_accent));
    --_chart-2: var(--partner-chart-2, light-dark(#d17f16, #f0b053));
    --_chart-3: var(--partner-chart-3, light-dark(#0c8f7c, #4fc9b4));
    --_chart-4: var(--partner-chart-4, light-dark(#a94a8f, #df92c9));
    --_chart-5: var(--partner-chart-5, light-dark(#6b7485, #9aa4b5));
    --_chart-6: var(--partner-chart-6, light-dark(#2f95c9, #7fd0f5));
    --_chart-7: var(--partner-chart-7, light-dark(#8a6f0a, #d8c25a));
    --_chart-8: var(--partner-chart-8, light-dark(#7550c8, #b79cf2));
  }
`;
