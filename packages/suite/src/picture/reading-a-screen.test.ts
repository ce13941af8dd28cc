import { expect } from '@open-wc/testing';
import { drawPicture } from './draw-picture.js';
import type { Picture } from './picture.js';
import { readScreen } from './read-screen.js';

const rowHeight = 32;
const font = 'font: 14px/20px sans-serif; white-space: pre';
const places: Element[] = [];

interface Column {
  readonly left: number;
  readonly width: number;
  readonly style?: string;
  /** Undefined: no cell. */
  readonly texts: readonly (string | undefined)[];
}

/** A widget with cells as a table has them: rows of one height, each with its own surface. */
function table(columns: readonly Column[], direction = 'ltr'): HTMLElement {
  const host = document.createElement('section');
  host.style.cssText = `display: block; position: absolute; inset: 0 auto auto 0; inline-size: 600px; block-size: 300px; direction: ${direction}`;
  const root = host.attachShadow({ mode: 'open' });
  const rows = Math.max(...columns.map(({ texts }) => texts.length));
  for (let row = 0; row < rows; row++) {
    const line = document.createElement('div');
    line.style.cssText = `position: absolute; inset: ${row * rowHeight}px 0 auto; block-size: ${rowHeight}px; background: rgb(250, 250, ${row})`;
    for (const { left, width, style = '', texts } of columns) {
      const text = texts[row];
      if (text === undefined) continue;
      const cell = document.createElement('div');
      cell.style.cssText = `position: absolute; left: ${left}px; top: 6px; width: ${width}px; ${font}; overflow: hidden; ${style}`;
      cell.textContent = text;
      line.append(cell);
    }
    root.append(line);
  }
  document.body.append(host);
  places.push(host);
  return host;
}

/** The picture of it, at the same place. */
function again(host: HTMLElement): { readonly drawn: HTMLElement; readonly picture: Picture } {
  const picture = {
    situation: 0,
    taken: 0,
    until: 0,
    ...readScreen(host),
  };
  const drawn = document.createElement('section');
  drawn.style.cssText = host.style.cssText;
  document.body.append(drawn);
  places.push(drawn);
  drawPicture(drawn, picture);
  return { drawn, picture };
}

const texts = (picture: Picture): string[] =>
  picture.shapes.map(([, , , text]) => text).filter(Boolean);

/** Where each line begins and ends, px. */
function linesIn(
  root: ParentNode,
): Map<string, readonly [left: number, top: number, right: number]> {
  const found = new Map<string, readonly [number, number, number]>();
  const range = document.createRange();
  const look = (parent: ParentNode): void => {
    for (const element of parent.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const [node] = element.childNodes;
      if (!(node instanceof Text)) continue;
      let start = 0;
      for (const line of node.data.split('\n')) {
        range.setStart(node, start);
        range.setEnd(node, start + line.length);
        const { left, top, right } = range.getBoundingClientRect();
        if (line) found.set(line, [Math.round(left), Math.round(top), Math.round(right)]);
        start += line.length + 1;
      }
    }
  };
  look(root);
  return found;
}

describe('an icon in a picture', () => {
  afterEach(() => {
    for (const place of places.splice(0)) place.remove();
  });

  const iconIn = (host: HTMLElement, left: number): void => {
    const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    icon.setAttribute('viewBox', '0 0 16 16');
    icon.style.cssText = `position: absolute; left: ${left}px; top: 8px; width: 16px; height: 16px; stroke-linecap: round`;
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', 'M3 8h10');
    icon.append(path);
    host.shadowRoot!.querySelector('div')!.prepend(icon);
  };

  it('is drawn as it stood, ends of lines too', () => {
    const host = table([{ left: 200, width: 120, texts: ['above'] }]);
    iconIn(host, 20);
    const { icons, looks } = again(host).picture;
    expect(icons.map(([, x, y, outlines]) => [x, y, outlines])).to.deep.equal([
      [20, 8, ['M3 8h10']],
    ]);
    expect(looks[icons[0]![0]]).to.include('stroke-linecap:round');
  });

  it('below something else is not drawn', () => {
    const host = table([{ left: 0, width: 120, texts: ['above it'] }]);
    iconIn(host, 20);
    expect(again(host).picture.icons).to.deep.equal([]);
  });
});

describe('texts of a column in a picture', () => {
  afterEach(() => {
    for (const place of places.splice(0)) place.remove();
  });

  it('are one text, and each line stands where its cell stood', () => {
    const host = table([
      { left: 12, width: 120, texts: ['2026/10/31', '2026/10/30', '2026/10/29'] },
    ]);
    const { drawn, picture } = again(host);
    expect(texts(picture)).to.deep.equal(['2026/10/31\n2026/10/30\n2026/10/29']);
    expect([...linesIn(drawn.shadowRoot!)]).to.deep.equal([...linesIn(host.shadowRoot!)]);
  });

  it('end where they ended, however long they are', () => {
    const amounts = ['1,024.00', '-0.39', '13,218.01'];
    const host = table([{ left: 200, width: 120, style: 'text-align: end', texts: amounts }]);
    const { drawn, picture } = again(host);
    expect(texts(picture)).to.deep.equal([amounts.join('\n')]);
    expect([...linesIn(drawn.shadowRoot!)]).to.deep.equal([...linesIn(host.shadowRoot!)]);
  });

  it('from right to left begin at their right edge', () => {
    const names = ['شركة', 'شركة الشرق', 'ش'];
    const host = table([{ left: 200, width: 120, texts: names }], 'rtl');
    const { drawn, picture } = again(host);
    expect(texts(picture)).to.deep.equal([names.join('\n')]);
    expect([...linesIn(drawn.shadowRoot!)]).to.deep.equal([...linesIn(host.shadowRoot!)]);
  });

  it('leave a line empty where a cell is', () => {
    const host = table([
      { left: 12, width: 120, texts: ['a', undefined, 'b', 'b too'] },
      { left: 200, width: 120, texts: ['c', 'd', 'e', 'f'] },
    ]);
    const { drawn, picture } = again(host);
    expect(texts(picture)).to.have.members(['a\n\nb\nb too', 'c\nd\ne\nf']);
    expect(linesIn(drawn.shadowRoot!)).to.deep.equal(linesIn(host.shadowRoot!));
  });

  it('that are cut have their ellipsis each', () => {
    const long = ['a name that is much longer than its cell', 'another one, as long as that'];
    const host = table([{ left: 12, width: 80, texts: long }]);
    const { drawn, picture } = again(host);
    expect(texts(picture)).to.deep.equal([long.join('\n')]);
    const [text] = drawn
      .shadowRoot!.querySelector('.picture')!
      .shadowRoot!.querySelectorAll<HTMLElement>('i:not(:empty)');
    const { textOverflow, width } = getComputedStyle(text!);
    expect([textOverflow, width]).to.deep.equal(['ellipsis', '80px']);
  });

  it('of another colour are another text', () => {
    const host = table([
      { left: 12, width: 120, texts: ['paid', 'unpaid', 'paid too', 'paid late'] },
    ]);
    const cells = host.shadowRoot!.querySelectorAll<HTMLElement>('div > div');
    cells[1]!.style.color = 'rgb(200, 0, 0)';
    const { drawn, picture } = again(host);
    expect(texts(picture)).to.have.members(['paid\n\npaid too\npaid late', 'unpaid']);
    expect(linesIn(drawn.shadowRoot!)).to.deep.equal(linesIn(host.shadowRoot!));
  });

  it('that stand at no one distance stay as they are', () => {
    const host = table([{ left: 12, width: 120, texts: ['a', 'b', 'c'] }]);
    (host.shadowRoot!.children[1] as HTMLElement).style.top = '39px';
    const { drawn, picture } = again(host);
    expect(texts(picture)).to.deep.equal(['a', 'b', 'c']);
    expect([...linesIn(drawn.shadowRoot!)]).to.deep.equal([...linesIn(host.shadowRoot!)]);
  });

  it('are one text whatever order their rows stand in', () => {
    const host = table([{ left: 12, width: 120, texts: ['first', 'second', 'third'] }]);
    host.shadowRoot!.append(host.shadowRoot!.firstElementChild!);
    expect(texts(again(host).picture)).to.deep.equal(['first\nsecond\nthird']);
  });
});
