import { joinSurfaces, joinTexts, type Read } from './join-columns.js';
import {
  checkbox,
  edgeOf,
  letteringOf,
  outlineOf,
  pixels,
  sayingOf,
  surfaceOf,
  tenth,
  type Edge,
} from './look-of.js';
import type { Icon, Picture, Shape } from './picture.js';

type Screen = Pick<Picture, 'looks' | 'shapes' | 'later' | 'icons' | 'width' | 'height'>;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const meet = (one: Area, other: Area): Area => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/** Comes behind the first rows. */
const behindTheRows = '.stamp, partner-filter-bar, .room, .totals > *, .toolbar, .selection';
/** Menus, hints and dialogs. */
const above = ':popover-open, dialog';

/** Above all that a table lays one above the other. */
const topmost = 100;

/** Reads what an open page shows, through every shadow root, and nothing that can't be seen. */
class ScreenReader {
  readonly #looks: string[] = [];
  readonly #icons: Icon[] = [];
  readonly #shapes: (Read & { readonly isLater: boolean })[] = [];
  readonly #origin: DOMRect;
  readonly #range = document.createRange();

  constructor(element: Element) {
    this.#origin = element.getBoundingClientRect();
  }

  read(element: Element): Screen {
    const { left, top, right } = this.#origin;
    const bottom = Math.min(this.#origin.bottom, top + innerHeight);
    const screen = { left, top, right, bottom };
    this.#readChildren(element, { clip: screen, shade: '', layer: 0, isLater: false });
    const ordered = this.#shapes.toSorted((one, other) => one.layer - other.layer);
    const shapes = (isLater: boolean): Shape[] => {
      const read = ordered.filter((one) => one.isLater === isLater);
      return joinTexts(joinSurfaces(read)).map((one) => this.#shape(one));
    };
    return {
      width: element.clientWidth,
      height: tenth(this.#origin.height),
      looks: this.#looks,
      shapes: shapes(false),
      later: shapes(true),
      icons: this.#icons,
    };
  }

  #readChildren(parent: Element, around: Around): void {
    const inside = parent.shadowRoot ?? parent;
    const children =
      inside instanceof HTMLSlotElement && inside.assignedElements().length > 0
        ? inside.assignedElements()
        : inside.children;
    for (const child of children) this.#read(child, around);
  }

  #read(element: Element, around: Around): void {
    const style = getComputedStyle(element);
    const { opacity, zIndex, overflowX, visibility } = style;
    if (style.display === 'none' || opacity === '0' || element.matches(above)) return;
    const rect = element.getBoundingClientRect();
    const isContents = style.display === 'contents';
    const clip = isContents ? around.clip : meet(around.clip, rect);
    if (!isContents && overflowX !== 'visible' && isEmpty(clip)) return;
    const shade = around.shade + (opacity === '1' ? '' : `opacity:${opacity};`);
    const isLater = around.isLater || element.matches(behindTheRows);
    const layer = Math.max(around.layer, Number(zIndex) || 0);
    const here = { clip: around.clip, shade, layer, isLater };
    if (visibility === 'visible' && !isContents) {
      if (element instanceof SVGElement) return this.#addIcon(element, style, rect, here);
      const isCheckbox = element instanceof HTMLInputElement && element.type === 'checkbox';
      this.#addSurface(isCheckbox ? checkbox(style) : surfaceOf(style), rect, here);
      this.#readPseudo(element, style, rect, here);
      this.#readTexts(element, style, rect, here);
      this.#addSaying(element, rect, here);
    }
    const inner = overflowX === 'visible' ? around.clip : clip;
    this.#readChildren(element, { ...here, clip: inner });
  }

  #look(declarations: string): number {
    const known = this.#looks.indexOf(declarations);
    return known < 0 ? this.#looks.push(declarations) - 1 : known;
  }

  #shape({ look, x, y, text, width, height, isFree }: Read): Shape {
    const place = [this.#look(look), x, y] as const;
    return isFree ? [...place, text] : [...place, text, width, height];
  }

  #place({ left, top }: Area) {
    return [tenth(left - this.#origin.left), tenth(top - this.#origin.top)] as const;
  }

  #put(around: Around, look: string, area: Area, text: string, line: Line = {}): void {
    const { layer, isLater, shade } = around;
    const { isFree = false, edge } = line;
    const [x, y] = this.#place(area);
    const [width, height] = sizeOf(area);
    const read = { layer, look: shade + look, x, y, text, width, height, isFree, edge };
    this.#shapes.push({ ...read, isLater });
  }

  #addSurface(look: string, area: Area, around: Around): void {
    const seen = meet(area, around.clip);
    if (!look || isEmpty(seen)) return;
    // A line below a row lies above the surfaces of its cells, and nothing but the line.
    const isLine = /^border-bottom:[^;]+;$/.test(look);
    const line = { ...seen, top: seen.bottom - 1 };
    if (isLine) this.#put({ ...around, layer: topmost }, look, line, '');
    else this.#put(around, look, seen, '');
  }

  #addText(look: string, area: Area, around: Around, text: string, edge?: Edge): void {
    const seen = meet(area, around.clip);
    if (isEmpty(seen)) return;
    const isCut = seen.right < area.right - 1 || seen.bottom < area.bottom - 1;
    const cut = isCut ? 'overflow:hidden;text-overflow:ellipsis;' : '';
    this.#put(around, look + cut, seen, text, { isFree: !isCut, edge });
  }

  #addIcon(element: SVGElement, style: CSSStyleDeclaration, rect: DOMRect, around: Around): void {
    if (isEmpty(meet(rect, around.clip)) || isCovered(element, rect)) return;
    const { color, strokeWidth, strokeLinecap } = style;
    const outlines = [...element.children].map(outlineOf);
    const look = `${around.shade}fill:none;stroke:${color};stroke-width:${strokeWidth};stroke-linecap:${strokeLinecap};`;
    this.#icons.push([this.#look(look), ...this.#place(rect), outlines, ...sizeOf(rect)]);
  }

  /** Those that draw something: arrows behind a label, lines between columns. */
  #readPseudo(element: Element, style: CSSStyleDeclaration, rect: DOMRect, around: Around): void {
    for (const which of ['::before', '::after']) {
      const pseudo = getComputedStyle(element, which);
      if (pseudo.content !== '""') continue;
      const [width, height] = [pixels(pseudo.width), pixels(pseudo.height)];
      const isPlaced = pseudo.position === 'absolute';
      const left = isPlaced
        ? rect.left + pixels(pseudo.left)
        : style.direction === 'rtl'
          ? rect.left + pixels(style.paddingLeft)
          : rect.right - pixels(style.paddingRight) - width;
      const top = rect.top + (isPlaced ? pixels(pseudo.top) : (rect.height - height) / 2);
      const shade = around.shade + (pseudo.opacity === '1' ? '' : `opacity:${pseudo.opacity};`);
      const area = { left, top, right: left + width, bottom: top + height };
      this.#addSurface(surfaceOf(pseudo), area, { ...around, shade });
    }
  }

  #addSaying(element: Element, rect: DOMRect, around: Around): void {
    const text = sayingOf(element);
    if (!text) return;
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    const style = getComputedStyle(
      element,
      element instanceof HTMLInputElement ? '::placeholder' : null,
    );
    const area = {
      ...plainArea(rect),
      left: rect.left + pixels(paddingLeft),
      right: rect.right - pixels(paddingRight),
    };
    this.#addText(`${letteringOf(style)}line-height:${tenth(rect.height)}px;`, area, around, text);
  }

  #readTexts(element: Element, style: CSSStyleDeclaration, rect: DOMRect, around: Around): void {
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !node.data.trim()) continue;
      this.#range.selectNodeContents(node);
      const lines = this.#range.getClientRects();
      const text = this.#range.getBoundingClientRect();
      if (lines.length === 0) continue;
      const inner = {
        left: rect.left + pixels(style.paddingLeft),
        top: rect.top,
        right: rect.right - pixels(style.paddingRight),
        bottom: rect.bottom,
      };
      const clip = style.overflowX === 'visible' ? around.clip : meet(around.clip, inner);
      // Letters of several fonts are several rectangles of one line.
      const wraps = text.height > 1.5 * (lines[0]?.height ?? 0);
      const look =
        letteringOf(style) +
        (wraps
          ? `white-space:pre-wrap;line-height:${style.lineHeight};`
          : `line-height:${tenth(text.height)}px;`);
      const inside = { ...around, clip };
      const seen = meet(text, clip);
      if (!wraps) this.#addText(look, plainArea(text), inside, node.data, edgeOf(style));
      else if (!isEmpty(seen)) this.#put(inside, look, seen, node.data.trim());
    }
  }
}

interface Line {
  /** As wide as its text. */
  readonly isFree?: boolean;
  readonly edge?: Edge | undefined;
}

/** What holds for all that stands in an element. */
interface Around {
  readonly clip: Area;
  readonly shade: string;
  readonly layer: number;
  readonly isLater: boolean;
}

/** Below a pinned cell, say. What is laid above icons of its own root only: none has a popover in it. */
function isCovered(element: Element, { left, top, width, height }: DOMRect): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const there = root.elementFromPoint(left + width / 2, top + height / 2);
  return there !== null && !there.contains(element) && !element.contains(there);
}

/** Also what is hidden from sight by its size. */
const isEmpty = ({ left, top, right, bottom }: Area): boolean =>
  right - left < 1 || bottom - top < 1;
const sizeOf = ({ left, top, right, bottom }: Area) =>
  [tenth(right - left), tenth(bottom - top)] as const;
const plainArea = ({ left, top, right, bottom }: Area): Area => ({ left, top, right, bottom });

/** The part of a widget that a person sees when it stands at the top of the window. */
export const readScreen = (element: Element): Screen => new ScreenReader(element).read(element);
