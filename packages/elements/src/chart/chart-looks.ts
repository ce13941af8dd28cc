import type { ChartLooks } from './chart-data.js';

const seriesCount = 8;

/**
 * Reads the tokens at a probe element: custom properties keep their text, so each one is resolved by
 * using it as a colour. Canvas wants plain colours, hence the detour through a context.
 */
export function readLooks(probe: HTMLElement, still: boolean): ChartLooks {
  const style = getComputedStyle(probe);
  const colour = (name: string): string => {
    probe.style.setProperty('outline-color', `var(${name})`);
    const resolved = style.outlineColor;
    probe.style.removeProperty('outline-color');
    return plain(resolved);
  };
  return {
    series: Array.from({ length: seriesCount }, (_, index) => colour(`--_chart-${index + 1}`)),
    text: colour('--_text'),
    muted: colour('--_text-muted'),
    line: colour('--_line'),
    surface: colour('--_surface'),
    raised: colour('--_surface-raised'),
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
    still,
  };
}

let context: CanvasRenderingContext2D | null | undefined;

/** Chart.js mixes and fades colours itself and reads only `rgb()`: `oklch()` and `color()` are painted once. */
function plain(colour: string): string {
  if (/^rgba?\(/.test(colour)) return colour;
  context ??= new OffscreenCanvas(1, 1).getContext('2d', {
    willReadFrequently: true,
  }) as unknown as CanvasRenderingContext2D | null;
  if (!context) return colour;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red} ${green} ${blue} / ${alpha / 255})`;
}
