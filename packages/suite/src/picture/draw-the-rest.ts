import { drawShape, place } from './draw-picture.js';
import type { Icon, Picture } from './picture.js';

const svg = 'http://www.w3.org/2000/svg';

function drawIcon(icon: Icon): Element {
  const drawn = document.createElementNS(svg, 'svg');
  drawn.setAttribute('viewBox', '0 0 16 16');
  for (const outline of icon[3]) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', outline);
    drawn.append(path);
  }
  return place(drawn, icon);
}

/** What stood around the rows: filters, totals, how old it all is. */
export function drawTheRest(frame: Element, { later, icons }: Picture): void {
  frame.shadowRoot?.append(...later.map(drawShape), ...icons.map(drawIcon));
}
