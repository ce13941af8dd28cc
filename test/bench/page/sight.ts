/** What a person would see: texts at points of the screen, through every shadow root. */
export interface Probe {
  /** A point in the first column. */
  readonly x: number;
  /** The middle of the first row. */
  readonly y: number;
  readonly rowHeight: number;
}

/** Rows that are looked at; all twenty of the first screen lie between them. */
const probed = [0, 5, 10, 15, 18];

function elementAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  if (element?.localName === 'slot')
    return (element as HTMLSlotElement).assignedElements()[0] ?? element;
  return element;
}

/** The text; of one that is set in lines of one height, the line at `y`. */
function lineAt(element: Element, y: number): string {
  const text = element.textContent ?? '';
  if (element.childElementCount > 0 || getComputedStyle(element).whiteSpace !== 'pre') return text;
  const lines = text.split('\n');
  const { top, height } = element.getBoundingClientRect();
  return lines[Math.floor(((y - top) / height) * lines.length)] ?? '';
}

/** The text of the cell at a point; empty when there is none, or when the point lies in something larger. */
export function textAt(x: number, y: number): string {
  const element = elementAt(x, y);
  const text = element ? lineAt(element, y) : '';
  return text.length < 300 && (element?.childElementCount ?? 0) < 3 ? text.trim() : '';
}

export function textsInSight({ x, y, rowHeight }: Probe): string[] {
  return probed.map((row) => textAt(x, y + row * rowHeight));
}

export const isFilled = (probe: Probe): boolean => textsInSight(probe).every((text) => text !== '');

export const blanksInSight = (probe: Probe): number =>
  textsInSight(probe).filter((text) => text === '').length;

/** All elements of the document, shadow roots included. */
export function countElements(root: ParentNode = document): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    count += 1 + (element.shadowRoot ? countElements(element.shadowRoot) : 0);
  }
  return count;
}
