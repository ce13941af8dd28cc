import { columns } from '../records/columns.js';

const rowHeight = 28;
const headHeight = 32;
const blockRows = 128;
const keptBlocks = 400;
const beside = 4;

const starts = columns.reduce<number[]>(
  (sums, { width }) => [...sums, (sums.at(-1) ?? 0) + width],
  [0],
);
const fullWidth = starts.at(-1) ?? 0;

const looks = `
.limit { position: absolute; inset: 0; overflow: auto; contain: strict; background: #fff }
.limit .head { position: sticky; top: 0; height: ${headHeight}px; width: ${fullWidth}px; background: #eee; z-index: 1 }
.limit .body { position: relative; width: ${fullWidth}px; contain: strict }
.limit .row { position: absolute; width: 100%; height: ${rowHeight}px; contain: strict; will-change: transform }
.limit span { position: absolute; height: 100%; box-sizing: border-box; padding: 0 6px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; border-bottom: 1px solid #ddd }
`;

interface DrawnRow {
  readonly element: HTMLElement;
  readonly texts: readonly Text[];
  place: number;
  isFilled: boolean;
}

type Fetch = (from: number, to: number) => readonly string[] | Promise<readonly string[]>;

/** As few elements as a table can have: rows and columns in sight, their text nodes written anew. */
export class LimitTable {
  readonly element = document.createElement('div');
  readonly #head = document.createElement('div');
  readonly #body = document.createElement('div');
  readonly #fetch: Fetch;
  #blocks = new Map<number, readonly string[]>();
  #pending = new Set<number>();
  #rows: DrawnRow[] = [];
  #count = 0;
  #firstColumn = -1;
  #lastColumn = -1;

  constructor(host: HTMLElement, fetch: Fetch) {
    this.#fetch = fetch;
    if (!document.querySelector('#limit-looks')) {
      const style = document.createElement('style');
      style.id = 'limit-looks';
      style.textContent = looks;
      document.head.append(style);
    }
    this.element.className = 'limit';
    this.#head.className = 'head';
    this.#body.className = 'body';
    this.element.append(this.#head, this.#body);
    host.append(this.element);
    this.element.addEventListener('scroll', () => this.paint(), { passive: true });
  }

  /** Other rows; `texts` are the first ones where they are at hand. */
  show(count: number, texts?: readonly string[]): void {
    this.#count = count;
    this.#blocks = new Map();
    this.#pending = new Set();
    if (texts) this.#keep(0, texts);
    this.#body.style.height = `${count * rowHeight}px`;
    for (const row of this.#rows) row.isFilled = false;
    this.paint();
  }

  paint(): void {
    this.#chooseColumns();
    const { scrollTop, clientHeight } = this.element;
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - beside);
    const last = Math.min(this.#count, Math.ceil((scrollTop + clientHeight) / rowHeight) + beside);
    for (let place = first; place < last; place++) this.#draw(place);
    for (const row of this.#rows) {
      if (row.place < first || row.place >= last) row.element.hidden = true;
    }
    const from = Math.floor(first / blockRows);
    const to = Math.floor(last / blockRows);
    for (let block = from - 1; block <= to + 2; block++) this.#want(block);
  }

  #draw(place: number): void {
    const row = this.#rows[place % this.#rows.length];
    if (!row) return;
    if (row.place !== place) {
      row.place = place;
      row.isFilled = false;
      row.element.style.transform = `translateY(${place * rowHeight}px)`;
    }
    row.element.hidden = false;
    if (row.isFilled) return;
    const number = Math.floor(place / blockRows);
    if (!this.#blocks.get(number)) this.#want(number);
    const block = this.#blocks.get(number);
    const at = (place % blockRows) * columns.length;
    row.isFilled = block !== undefined && at < block.length;
    row.texts.forEach((text, index) => {
      text.data = block?.[at + this.#firstColumn + index] ?? '';
    });
  }

  #want(number: number): void {
    if (number < 0 || number * blockRows >= this.#count) return;
    const known = this.#blocks.get(number);
    const whole = Math.min(blockRows, this.#count - number * blockRows) * columns.length;
    const pending = this.#pending;
    if ((known && known.length >= whole) || pending.has(number)) return;
    pending.add(number);
    const answer = this.#fetch(number * blockRows, (number + 1) * blockRows);
    const take = (texts: readonly string[]): void => {
      if (pending !== this.#pending) return;
      pending.delete(number);
      this.#keep(number, texts);
    };
    if (answer instanceof Promise) {
      void answer.then((texts) => {
        take(texts);
        this.paint();
      });
    } else take(answer);
  }

  #keep(number: number, texts: readonly string[]): void {
    this.#blocks.delete(number);
    this.#blocks.set(number, texts);
    const oldest = this.#blocks.keys().next().value;
    if (this.#blocks.size > keptBlocks && oldest !== undefined) this.#blocks.delete(oldest);
  }

  #chooseColumns(): void {
    const { scrollLeft, clientWidth, clientHeight } = this.element;
    const first = Math.max(0, starts.findIndex((start) => start > scrollLeft) - 1);
    const after = starts.findIndex((start) => start >= scrollLeft + clientWidth);
    const last = after < 0 ? columns.length : after;
    if (first === this.#firstColumn && last === this.#lastColumn) return;
    this.#firstColumn = first;
    this.#lastColumn = last;
    const cell = (index: number, text: Node): HTMLElement => {
      const element = document.createElement('span');
      element.style.left = `${starts[index]}px`;
      element.style.width = `${columns[index]?.width ?? 0}px`;
      element.append(text);
      return element;
    };
    const shown = columns.slice(first, last);
    this.#head.replaceChildren(
      ...shown.map(({ title }, index) => cell(first + index, new Text(title))),
    );
    this.#rows = Array.from(
      { length: Math.ceil(clientHeight / rowHeight) + 2 * beside + 1 },
      () => {
        const element = document.createElement('div');
        element.className = 'row';
        const texts = shown.map(() => new Text());
        element.append(...texts.map((text, index) => cell(first + index, text)));
        return { element, texts, place: -1, isFilled: false };
      },
    );
    this.#body.replaceChildren(...this.#rows.map(({ element }) => element));
  }
}
