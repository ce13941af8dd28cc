/* How an element looks, as far as a picture shows it: CSS declarations of its computed style. */
const transparent = 'rgba(0, 0, 0, 0)';

export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Of a computed length; 0 for `auto` and the like. */
export const pixels = (length: string): number => Number(length.replace('px', '')) || 0;

const bordersOf = (style: CSSStyleDeclaration): string =>
  ['top', 'right', 'bottom', 'left']
    .filter((side) => pixels(style.getPropertyValue(`border-${side}-width`)) > 0)
    .map((side) => `border-${side}:${style.getPropertyValue(`border-${side}`)};`)
    .join('');

export function surfaceOf(style: CSSStyleDeclaration): string {
  const { backgroundColor, backgroundImage, borderRadius, boxShadow, clipPath } = style;
  const background = backgroundImage === 'none' ? backgroundColor : backgroundImage;
  const fill = background === transparent ? '' : `background:${background};`;
  const shadow = boxShadow === 'none' ? '' : `box-shadow:${boxShadow};`;
  const surface = fill + shadow + bordersOf(style);
  if (!surface) return '';
  const round = borderRadius === '0px' ? '' : `border-radius:${borderRadius};`;
  return surface + round + (clipPath === 'none' ? '' : `clip-path:${clipPath};`);
}

/** One by one: the shorthand is empty where a variant is set. */
export const letteringOf = (style: CSSStyleDeclaration): string =>
  ['font-family', 'font-size', 'font-weight', 'font-variant-numeric', 'color', 'direction']
    .map((name) => `${name}:${style.getPropertyValue(name)};`)
    .join('');

/** Where the lines of a text begin or end, whatever their length; undefined: nowhere. */
export type Edge = 'left' | 'right';

export function edgeOf({ textAlign, direction }: CSSStyleDeclaration): Edge | undefined {
  const logical = { start: direction === 'rtl', end: direction !== 'rtl' }[textAlign];
  if (logical !== undefined) return logical ? 'right' : 'left';
  return /(left|right)$/.exec(textAlign)?.[1] as Edge | undefined;
}

/** What the browser draws for a checkbox, nearly. */
export const checkbox = ({ colorScheme }: CSSStyleDeclaration): string =>
  `color-scheme:${colorScheme};background:Field;border:1px solid GrayText;border-radius:2.5px;`;

/** Circles and rectangles as outlines, so that a picture holds nothing but paths. */
export function outlineOf(shape: Element): string {
  const number = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(number) as [
    number,
    number,
    number,
    number,
  ];
  if (shape.localName === 'rect') return `M${x} ${y}h${width}v${height}h${-width}z`;
  if (shape.localName !== 'circle') return shape.getAttribute('d') ?? '';
  const [cx, cy, r] = ['cx', 'cy', 'r'].map(number) as [number, number, number];
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

/** What a control says of itself; never what somebody has typed. */
export function sayingOf(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  if (element instanceof HTMLInputElement && !element.value) return element.placeholder;
  return '';
}
