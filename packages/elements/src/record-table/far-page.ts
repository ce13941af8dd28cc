import { html, type ReactiveController, type TemplateResult } from 'lit';
import { FarQuestions } from './far-questions.js';
import { nextPaint } from './next-paint.js';
import type { FilterInput } from './record-page.js';
import { longLoad, type PageWords, type RecordTableElement } from './record-table-element.js';

export type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

/** Who is told when the page comes near. */
export interface Watch {
  add(page: FarPage): void;
  delete(page: FarPage): void;
}

/** Frames in which a table that was reached by Tab takes the focus. */
const focusPatience = 60;

/**
 * What stands on the page for one that is far from sight: its heading and the room of all that is below. It asks what
 * the page asks, so that its rows are there when it is drawn.
 */
export class FarPage implements ReactiveController {
  readonly host: Host;
  readonly #watch: Watch;
  readonly #questions = new FarQuestions();

  constructor(host: Host, watch: Watch) {
    this.host = host;
    this.#watch = watch;
    host.query.inLine = this.#questions.inLine;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch.add(this);
    window.addEventListener('beforeprint', this.draw);
  }

  hostDisconnected(): void {
    this.#watch.delete(this);
    window.removeEventListener('beforeprint', this.draw);
  }

  /** As high as the table will be, whose other parts have their rooms already. */
  hostUpdated(): void {
    const { face, query, renderRoot } = this.host;
    const room = renderRoot.querySelector<HTMLElement>('.face');
    if (!room || (face !== 'rows' && face !== 'loading')) return;
    // Without rows, or before they are known, as with many.
    const rows = `var(--_row-height) * ${Math.min(query.rows.total || 1000, 1000) + 1}`;
    const most = 'var(--partner-data-table-block-size, var(--_row-height) * 16)';
    room.style.setProperty('min-block-size', '0');
    room.style.setProperty('block-size', `calc(min(${most}, ${rows}) + var(--_line-width) * 2)`);
  }

  /** Tab stops where the table's own stop will be. */
  renderRoom(words: PageWords): TemplateResult {
    return html`<div
      class="face"
      role="group"
      tabindex="0"
      aria-busy="true"
      aria-label=${words.title}
      @focus=${() => void this.#takeFocus()}
    ></div>`;
  }

  /** Now, as any page is drawn; its questions are those of a page in sight. */
  readonly draw = (): void => {
    const { host } = this;
    if (!host.far) return;
    this.hostDisconnected();
    host.removeController(this);
    host.query.inLine = (client) => client;
    this.#questions.moveUp();
    host.far = undefined;
    setTimeout(() => host.isConnected && host.load(), longLoad);
  };

  async #takeFocus(): Promise<void> {
    this.draw();
    for (let frame = 0; frame < focusPatience; frame++) {
      await nextPaint();
      // Somewhere else by now.
      if (document.activeElement !== document.body) return;
      this.host.table?.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  }
}
