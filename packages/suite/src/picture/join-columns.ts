import { tenth, type Edge } from './look-of.js';

/** A shape of a screen, as it was read; px. */
export interface Read {
  readonly layer: number;
  /** CSS declarations. */
  readonly look: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** As large as its text. */
  readonly isFree: boolean;
  /** Of a text that is one line. */
  readonly edge: Edge | undefined;
}

/** Two of a size or a distance, as far as a screen shows it (px). */
const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 0.25;

/** Cells of a column, one below the other and a line apart, are one surface: the browser has less to paint. */
export function joinSurfaces(read: readonly Read[]): Read[] {
  const columns = new Map<string, number>();
  const kept: Read[] = [];
  for (const one of read) {
    const { layer, look, x, y, text, width, height } = one;
    const isPlain = text === '' && !/border-(top|bottom|radius)/.test(look);
    const column = `${layer} ${look} ${x} ${width}`;
    const place = isPlain ? columns.get(column) : undefined;
    const above = place === undefined ? undefined : kept[place];
    if (place !== undefined && above && Math.abs(above.y + above.height - y) < 2)
      kept[place] = { ...above, height: tenth(y + height - above.y) };
    else if (kept.push(one) && isPlain) columns.set(column, kept.length - 1);
  }
  return kept;
}

/** What the lines of one text would have in common; undefined for what is no line. */
function columnOf({ layer, look, x, text, width, isFree, edge }: Read): string | undefined {
  if (!edge || text.includes('\n')) return undefined;
  const place = edge === 'right' && isFree ? Math.round(x + width) : x;
  return JSON.stringify([layer, look, edge, place, isFree ? undefined : width]);
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
  const first = lines[0]?.y ?? 0;
  for (const line of lines) {
    const at = Math.round((line.y - first) / pitch);
    text += '\n'.repeat(at - row) + line.text;
    row = at;
  }
  return text;
}

/** From the top one on; undefined where they stand at no one distance. */
function textOf(lines: readonly Read[]): Read | undefined {
  const [first] = lines;
  const pitch = pitchOf(lines.map(({ y }) => y));
  if (!first || pitch === undefined || pitch < first.height) return undefined;
  const { edge, isFree } = first;
  const text = linesOf(lines, pitch);
  const x = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.x + line.width));
  const align = edge === 'right' && isFree ? 'text-align:right;' : '';
  return {
    ...first,
    look: `${first.look}line-height:${pitch}px;${align}`,
    x,
    // The browser puts half of what a line is taller than its letters above them, in whole pixels.
    y: tenth(first.y - Math.floor((pitch - first.height) / 2)),
    text,
    width: tenth(right - x),
    height: tenth(pitch * text.split('\n').length),
    // Its lines end somewhere.
    isFree: isFree && edge === 'left',
  };
}

/**
 * Texts of a column, one below the other, are one text of many lines: a tenth of the elements. It stands where the last of
 * them stood, above all the surfaces of its rows.
 */
export function joinTexts(read: readonly Read[]): Read[] {
  const columns = new Map<string, Read[]>();
  for (const one of read) {
    const column = columnOf(one);
    if (column !== undefined) columns.set(column, [...(columns.get(column) ?? []), one]);
  }
  const joined = new Map<Read, Read | undefined>();
  for (const lines of columns.values()) {
    // Rows are drawn again and again, and stand in no order.
    const fromTop = lines.toSorted((one, other) => one.y - other.y);
    const text = lines.length > 1 ? textOf(fromTop) : undefined;
    if (text) for (const line of lines) joined.set(line, line === lines.at(-1) ? text : undefined);
  }
  return read.flatMap((one) => {
    const kept = joined.has(one) ? joined.get(one) : one;
    return kept ? [kept] : [];
  });
}
