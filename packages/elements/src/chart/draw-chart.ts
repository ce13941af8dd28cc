/** The only module that imports Chart.js; loaded when a chart is to be seen. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
  type TooltipItem,
} from 'chart.js';
import type { ChartLooks, ChartModel, Drawing } from './chart-data.js';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** Draws on a canvas, and draws again on `update`. */
export function drawChart(
  canvas: HTMLCanvasElement,
  model: ChartModel,
  looks: ChartLooks,
): Drawing {
  const chart = new Chart(canvas, configuration(model, looks));
  return {
    update(next, nextLooks) {
      const { data, options } = configuration(next, nextLooks);
      chart.data = data;
      chart.options = options ?? {};
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}

function configuration(model: ChartModel, looks: ChartLooks): ChartConfiguration {
  const { kind, categories, rightToLeft } = model;
  return {
    type: kind,
    data: { labels: [...categories], datasets: datasets(model, looks) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: looks.still ? false : { duration: 260 },
      locale: model.locale,
      font: { family: looks.family, size: looks.size },
      interaction: { mode: kind === 'doughnut' ? 'nearest' : 'index', intersect: false },
      layout: { padding: kind === 'doughnut' ? 4 : { top: 8 } },
      plugins: {
        tooltip: {
          rtl: rightToLeft,
          textDirection: rightToLeft ? 'rtl' : 'ltr',
          backgroundColor: looks.raised,
          borderColor: looks.line,
          borderWidth: 1,
          titleColor: looks.text,
          bodyColor: looks.text,
          padding: 10,
          cornerRadius: 6,
          boxPadding: 4,
          usePointStyle: true,
          titleFont: { family: looks.family, size: looks.size, weight: 600 },
          bodyFont: { family: looks.family, size: looks.size },
          callbacks: { label: (item: TooltipItem<ChartModel['kind']>) => tooltipText(model, item) },
        },
      },
      ...(kind === 'doughnut' ? { cutout: '68%' } : { scales: scales(model, looks) }),
    } as NonNullable<ChartConfiguration['options']>,
  };
}

function datasets({ kind, stacked, series }: ChartModel, looks: ChartLooks): ChartDataset[] {
  return series.map(({ label, values }, index) => {
    const colour = looks.series[index % looks.series.length] ?? looks.text;
    const data = [...values];
    if (kind === 'doughnut') {
      return {
        label,
        data,
        backgroundColor: values.map((_, at) => looks.series[at % looks.series.length] ?? colour),
        borderColor: looks.surface,
        borderWidth: 2,
        hoverOffset: 2,
      };
    }
    if (kind === 'line') {
      return {
        label,
        data,
        borderColor: colour,
        backgroundColor: faded(colour),
        fill: series.length === 1 ? 'origin' : false,
        borderWidth: 2,
        pointRadius: 2,
        pointHoverRadius: 5,
        pointBackgroundColor: colour,
        cubicInterpolationMode: 'monotone',
      };
    }
    return {
      label,
      data,
      backgroundColor: colour,
      // A gap in the surface's colour parts stacked columns without relying on hue.
      borderColor: looks.surface,
      borderWidth: stacked && series.length > 1 ? { top: 1, bottom: 0, left: 0, right: 0 } : 0,
      borderRadius: 3,
      maxBarThickness: 28,
    };
  });
}

function scales({ stacked, locale, rightToLeft }: ChartModel, looks: ChartLooks) {
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const font = { family: looks.family, size: looks.size };
  return {
    x: {
      stacked,
      reverse: rightToLeft,
      grid: { display: false },
      border: { color: looks.line },
      ticks: { color: looks.muted, font, maxRotation: 0, autoSkipPadding: 12 },
    },
    y: {
      stacked,
      position: rightToLeft ? 'right' : 'left',
      beginAtZero: true,
      grid: { color: looks.line, drawTicks: false },
      border: { display: false },
      ticks: {
        color: looks.muted,
        font,
        padding: 8,
        precision: 0,
        maxTicksLimit: 5,
        callback: (value: number | string) => compact.format(Number(value)),
      },
    },
  };
}

function tooltipText(model: ChartModel, item: TooltipItem<ChartModel['kind']>): string {
  const series = model.series[item.datasetIndex];
  if (!series) return '';
  const name = model.kind === 'doughnut' ? item.label : series.label;
  return ` ${name}  ${model.textOf(series, item.dataIndex)}`;
}

/** The same colour, nearly transparent; `colour` is `rgb(…)` in one of its two spellings. */
function faded(colour: string): string {
  const [red, green, blue] = colour.match(/[\d.]+/g) ?? ['0', '0', '0'];
  return `rgba(${red}, ${green}, ${blue}, 0.1)`;
}
