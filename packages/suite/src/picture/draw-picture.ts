import type { Icon, Picture, Shape } from './picture.js';

/** Nothing of the page's own looks reaches the picture. */
const plain = `:host{all:initial;position:absolute;inset:0;overflow:hidden;contain:strict;cursor:progress}
i,svg{position:absolute;box-sizing:border-box;font-style:normal;white-space:pre}`;

const sheetOf = (rules: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
};

/** Where a shape or an icon stands, and how it looks. */
export function place(
  drawn: HTMLElement | SVGElement,
  [look, x, y, , width, height]: Shape | Icon,
): Element {
  drawn.setAttribute('class', `l${look}`);
  const size = width === undefined ? '' : `;width:${width}px;height:${height}px`;
  drawn.style.cssText = `left:${x}px;top:${y}px${size}`;
  return drawn;
}

export function drawShape(shape: Shape): Element {
  const drawn = document.createElement('i');
  drawn.textContent = shape[3];
  return place(drawn, shape);
}

/**
 * Puts the picture into the shadow root that the widget will draw itself into. Undefined where the widget has another
 * width than then; throws where it has a shadow root already.
 */
export function drawPicture(element: Element, picture: Picture): HTMLElement | undefined {
  const { width, height, looks, shapes } = picture;
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [
    sheetOf(`:host{display:block;position:relative;block-size:${height}px}`),
  ];
  if (element.clientWidth !== width) return undefined;
  const frame = document.createElement('div');
  frame.className = 'picture';
  frame.ariaHidden = 'true';
  const inside = frame.attachShadow({ mode: 'open' });
  const dressed = looks.map((look, number) => `.l${number}{${look}}`);
  inside.adoptedStyleSheets = [sheetOf(plain + dressed.join(''))];
  inside.append(...shapes.map(drawShape));
  // Lit draws before the first node that it finds, and holds on to that node when the picture has gone.
  root.append(document.createComment(''), frame);
  return frame;
}
