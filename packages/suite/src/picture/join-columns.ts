import type { Edge } from './look-of.js';
import type { Shape } from './picture.js';

/** A shape of a screen, as it was read. */
export interface Read {
  readonly layer: number;
  readonly shape: Shape;
  readonly size: readonly [width: number, height: number];
  /** Of a text that is one line. */
  readonly edge: Edge | undefined;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
/** Two of a size or a distance, as far as a screen shows it (px). */
const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 0.25;

/** Cells of a column, one below the other and a line apart, are one surface: the browser has less to paint. */
export function joinSurfaces(read: readonly Read[], looks: readonly string[]): Read[] {
  const columns = new Map<string, number>();
  const kept: Read[] = [];
  for (const one of read) {
    const [look, x, y, content, width = 0, height = 0] = one.shape;
    const isPlain = content === '' && !/border-(top|bottom|radius)/.test(looks[look] ?? '');
    const column = `${one.layer} ${look} ${x} ${width}`;
    const place = isPlain ? columns.get(column) : undefined;
    const [, , top = 0, , , tall = 0] = kept[place ?? -1]?.shape ?? [];
    if (place !== undefined && Math.abs(top + tall - y) < 2)
      kept[place] = { ...one, shape: [look, x, top, '', width, tenth(y + height - top)] };
    else if (kept.push(one) && isPlain) columns.set(column, kept.length - 1);
  }
  return kept;
}

/** What the lines of one text would have in common; undefined for what is no line. */
function columnOf({ layer, shape, size, edge }: Read): string | undefined {
  const [look, x, , text, width] = shape;
  if (!edge || /\n/.test(text)) return undefined;
  const place = edge === 'left' || width !== undefined ? x : Math.round(x + size[0]);
  return `${layer} ${look} ${edge} ${place} ${width}`;
}

/** The distance of the lines, if all stand at a multiple of one from the first. */
function pitchOf(tops: readonly number[]): number | undefined {
  const gaps = tops.slice(1).map((top, line) => top - (tops[line] as number));
  const pitch = Math.min(...gaps);
  const areLines = gaps.every((gap) => isSame(gap, pitch * Math.round(gap / pitch)));
  return pitch > 0 && areLines ? tenth(pitch) : undefined;
}

/** Empty lines where a cell of the column is empty. */
function linesOf(lines: readonly Read[], pitch: number): string {
  let text = '';
  let row = 0;
  const first = lines[0]?.shape[2] ?? 0;
  for (const { shape } of lines) {
    const at = Math.round((shape[2] - first) / pitch);
    text += '\n'.repeat(at - row) + shape[3];
    row = at;
  }
  return text;
}

function textOf(
  lines: readonly Read[],
  looks: readonly string[],
  lookOf: (declarations: string) => number,
): Shape | undefined {
  const [first] = lines;
  const pitch = pitchOf(lines.map(({ shape }) => shape[2]));
  if (!first || pitch === undefined || pitch < first.size[1]) return undefined;
  const [look, , y, , width] = first.shape;
  const left = Math.min(...lines.map(({ shape }) => shape[1]));
  const right = Math.max(...lines.map(({ shape, size }) => shape[1] + size[0]));
  const isRight = first.edge === 'right' && width === undefined;
  // The browser puts half of what a line is taller than its letters above them, in whole pixels.
  const above = Math.floor((pitch - first.size[1]) / 2);
  const tall = `${looks[look] ?? ''}line-height:${pitch}px;`;
  const place = [left, tenth(y - above), linesOf(lines, pitch)] as const;
  const height = tenth(pitch * place[2].split('\n').length);
  if (isRight) return [lookOf(`${tall}text-align:right;`), ...place, tenth(right - left), height];
  return width === undefined ? [lookOf(tall), ...place] : [lookOf(tall), ...place, width, height];
}

/**
 * Texts of a column, one below the other, are one text of many lines: a tenth of the elements. It stands where the last of
 * them stood, above all the surfaces of its rows.
 */
export function joinTexts(
  read: readonly Read[],
  looks: readonly string[],
  lookOf: (declarations: string) => number,
): Shape[] {
  const columns = new Map<string, Read[]>();
  for (const one of read) {
    const column = columnOf(one);
    if (column !== undefined) columns.set(column, [...(columns.get(column) ?? []), one]);
  }
  const joined = new Map<Read, Shape | undefined>();
  for (const lines of columns.values()) {
    // Rows are drawn again and again, and stand in no order.
    const fromTop = lines.toSorted((one, other) => one.shape[2] - other.shape[2]);
    const text = lines.length > 1 ? textOf(fromTop, looks, lookOf) : undefined;
    if (text) for (const line of lines) joined.set(line, line === lines.at(-1) ? text : undefined);
  }
  return read.flatMap((one) => {
    const shape = joined.has(one) ? joined.get(one) : one.shape;
    return shape ? [shape] : [];
  });
}
