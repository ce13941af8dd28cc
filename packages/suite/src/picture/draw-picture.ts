import type { Picture, Shape } from './picture.js';

const svg = 'http://www.w3.org/2000/svg';
/** The widget's own rows have not come by then: all that stood around them is shown as well (ms). */
const late = 400;

/** Nothing of the page's own looks reaches the picture. */
const plain = `:host{all:initial;position:absolute;inset:0;overflow:hidden;contain:strict;cursor:progress}
i,svg{position:absolute;box-sizing:border-box;font-style:normal;white-space:pre}
svg{fill:none;stroke-linecap:round;stroke-linejoin:round}`;

const sheetOf = (rules: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
};

function drawIcon(outlines: readonly string[]): SVGElement {
  const drawn = document.createElementNS(svg, 'svg');
  drawn.setAttribute('viewBox', '0 0 16 16');
  for (const outline of outlines) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', outline);
    drawn.append(path);
  }
  return drawn;
}

function draw([look, x, y, content, width, height]: Shape): Element {
  const isIcon = typeof content === 'object';
  const drawn = isIcon ? drawIcon(content) : document.createElement('i');
  if (!isIcon && content) drawn.textContent = content;
  drawn.setAttribute('class', `l${look}`);
  const size = width === undefined ? '' : `;width:${width}px;height:${height}px`;
  drawn.style.cssText = `left:${x}px;top:${y}px${size}`;
  return drawn;
}

/**
 * Puts the picture into the shadow root that the widget will draw itself into. Undefined where the widget has another
 * width than then; throws where it has a shadow root already.
 */
export function drawPicture(element: Element, picture: Picture): HTMLElement | undefined {
  const { width, height, looks, shapes, later } = picture;
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
  inside.append(...shapes.map(draw));
  setTimeout(() => frame.isConnected && inside.append(...later.map(draw)), late);
  // Lit draws before the first node that it finds, and holds on to that node when the picture has gone.
  root.append(document.createComment(''), frame);
  return frame;
}
