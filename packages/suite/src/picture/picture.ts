/**
 * A text of one line, or an empty surface. Px from the top left of the widget; `look` is a place in `looks`. A text that
 * is not cut has no size: to the browser that is half the work.
 */
export type Shape = readonly [
  look: number,
  x: number,
  y: number,
  text: string,
  width?: number,
  height?: number,
];

/** A line drawing on 16 × 16 units. */
export type Icon = readonly [
  look: number,
  x: number,
  y: number,
  outlines: readonly string[],
  width: number,
  height: number,
];

/**
 * The first screen of a table's last visit, as little as a script without libraries needs to paint it again: masked cell
 * texts, where they stood and how they looked. Kept for one principal, in `localStorage` under the name of its database,
 * because only that can be read before the first frame; gone with every purge.
 */
export interface Picture {
  /** `situationOf` at that time: what the page states about the widget and its provider, and how it is looked at. */
  readonly situation: number;
  /** Milliseconds of the local clock. */
  readonly taken: number;
  /** Milliseconds of the local clock; `offlineMaxAge` after the last good session, 12 hours at most. */
  readonly until: number;
  /** Name of the dataset that the table had opened, in the database of the same name; none: it had none. */
  readonly dataset?: string | undefined;
  /** Of the widget, px. */
  readonly width: number;
  readonly height: number;
  /** CSS declarations. */
  readonly looks: readonly string[];
  readonly shapes: readonly Shape[];
  /** What comes behind the first rows: drawn with them, it would vanish and come again. */
  readonly later: readonly Shape[];
  readonly icons: readonly Icon[];
}

/** By tag: of several widgets of one kind on a page, the last one's is kept. */
export type Pictures = Readonly<Record<string, Picture>>;
