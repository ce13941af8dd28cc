import type { ColumnLayout } from './column-layout.js';
import type { DataTableHost } from './data-table-host.js';

/** Rows between two frames from which on they fly by. One such movement is a jump; the next one makes a flight. */
const farRows = 2;

/**
 * While rows fly by, pinned cells stand at their places instead of being held there by the browser: that is worked
 * out for every one of them in every frame, for a sideways movement that nobody makes at the same time. A movement
 * to the side, and rest, end it.
 */
export class RowFlight<Row> {
  readonly #host: DataTableHost<Row>;
  #sheet: CSSStyleSheet | undefined;
  #rules = '';
  #offset = 0;
  #inline = 0;
  #far = 0;

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
  }

  /** Before rows are drawn. */
  follow(body: HTMLElement): void {
    const { isMoving, scale, rowHeight, scrolledInline } = this.#host.scrolling;
    const isFar = Math.abs(scale.offset - this.#offset) > farRows * rowHeight;
    const isStraight = scrolledInline === this.#inline;
    this.#offset = scale.offset;
    this.#inline = scrolledInline;
    if (!isMoving || !isStraight) this.#far = 0;
    else if (isFar) this.#far++;
    const flies = this.#far > 1;
    if (flies) this.#hold();
    if (flies !== body.classList.contains('flying')) body.classList.toggle('flying', flies);
  }

  #hold(): void {
    const { placed, scrolling, shadowRoot } = this.#host;
    const rules = rulesOf(placed, this.#inline, scrolling.pageWidth);
    if (rules === this.#rules) return;
    this.#rules = rules;
    if (!this.#sheet && shadowRoot) {
      this.#sheet = new CSSStyleSheet();
      shadowRoot.adoptedStyleSheets.push(this.#sheet);
    }
    this.#sheet?.replaceSync(rules);
  }
}

function rulesOf<Row>(
  { columns, width }: ColumnLayout<Row>,
  scrolled: number,
  page: number,
): string {
  const atEnd = Math.max(0, width - page - scrolled);
  return columns
    .filter(({ pinned }) => pinned)
    .map(({ index, pinned, inset }) => {
      const place =
        pinned === 'start'
          ? `inset-inline-start:${scrolled + inset}px`
          : `inset-inline:auto ${atEnd + inset}px;margin:0`;
      return `.flying .column-${index}{position:absolute;${place}}`;
    })
    .join('');
}
