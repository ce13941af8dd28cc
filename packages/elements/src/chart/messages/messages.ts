/** The words of a chart. */
export interface ChartMessages {
  readonly showTable: string;
  readonly showChart: string;
  readonly category: string;
  readonly total: string;
  readonly drawFailed: string;
}
