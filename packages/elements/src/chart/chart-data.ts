/** One row of numbers over the categories. */
export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  /** For drawing only; an amount that no double holds exactly is still written exactly by `texts`. */
  readonly values: readonly number[];
  /** What is written in table, legend and tooltip, by category. Default: the values in the language. */
  readonly texts?: readonly string[] | undefined;
}

export type ChartKind = 'bar' | 'line' | 'doughnut';

/** What the drawing needs; no element, no CSS. */
export interface ChartModel {
  readonly kind: ChartKind;
  /** Columns stand on each other. */
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly locale: string;
  readonly rightToLeft: boolean;
  /** Says a drawn value in words. */
  readonly textOf: (series: ChartSeries, index: number) => string;
}

/** What CSS says at the place of the chart, resolved: a canvas does not see custom properties. */
export interface ChartLooks {
  readonly series: readonly string[];
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly raised: string;
  readonly family: string;
  /** Pixels. */
  readonly size: number;
  readonly still: boolean;
}

export interface Drawing {
  update(model: ChartModel, looks: ChartLooks): void;
  destroy(): void;
}
