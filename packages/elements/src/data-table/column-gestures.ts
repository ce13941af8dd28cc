import { arrangementOf, labelOf, restoreWidth, sayPosition, sayWidth } from './column-commands.js';
import type { DataTableHost } from './data-table-host.js';
import { clampWidth, type TableView } from './table-view.js';
import { changeColumn, placeColumn } from './view-changes.js';

/** A press becomes a drag after this many pixels, so that a click stays a click. */
const dragThreshold = 6;

/** Resizing and reordering by pointer. Escape puts everything back. */
export class ColumnGestures<Row> {
  readonly #host: DataTableHost<Row>;
  #stop: (() => void) | undefined;

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
  }

  /** Ends a drag that was left open, e.g. because the table left the document. */
  cancel(): void {
    this.#stop?.();
  }

  restoreWidth(_event: PointerEvent, _handle: HTMLElement, id: string): void {
    restoreWidth(this.#host, id);
  }

  startResize(event: PointerEvent, handle: HTMLElement, id: string): void {
    const column = this.#host.placed.columns.find((candidate) => candidate.id === id);
    if (event.button !== 0 || !column) return;
    const before = arrangementOf(this.#host);
    // The handle of a column that is pinned to the end stands on its outer side all the same.
    const direction = this.#host.rtl ? -1 : 1;
    let width = column.width;
    handle.classList.add('dragged');
    this.#follow(event, {
      move: ({ clientX }) => {
        width = clampWidth(column.definition, column.width + (clientX - event.clientX) * direction);
        this.#host.arrange(changeColumn(before, id, { width }), false);
      },
      end: (done) => {
        handle.classList.remove('dragged');
        if (!done) this.#undo(id, before);
        else if (width !== column.width) {
          this.#host.arrange(arrangementOf(this.#host), true);
          sayWidth(this.#host, id, width);
        }
      },
    });
  }

  startMove(event: PointerEvent, cell: HTMLElement, id: string): void {
    // A finger that drags scrolls; it has the menu and the column picker.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const before = arrangementOf(this.#host);
    let drop: Drop | undefined;
    let line: HTMLElement | undefined;
    this.#follow(event, {
      move: ({ clientX }) => {
        if (!line) {
          if (Math.abs(clientX - event.clientX) < dragThreshold) return;
          line = document.createElement('div');
          line.className = 'drop';
          line.part.add('drop-indicator');
          line.ariaHidden = 'true';
          cell.parentElement?.after(line);
          cell.classList.add('dragged');
          this.#host.viewport?.classList.add('dragging');
        }
        drop = this.#dropAt(clientX, id);
        line.hidden = !drop;
        if (drop) line.style.setProperty('inset-inline-start', `${drop.offset}px`);
      },
      end: (done) => {
        cell.classList.remove('dragged');
        this.#host.viewport?.classList.remove('dragging');
        line?.remove();
        if (!line) return;
        swallowClick(cell);
        if (done && drop) {
          this.#host.arrange(placeColumn(before, id, drop.target, drop.side), true);
          sayPosition(this.#host, id);
        } else if (!done) this.#undo(id, before);
      },
    });
  }

  /** Between which columns of the same pin the pointer is. */
  #dropAt(clientX: number, id: string): Drop | undefined {
    const { viewport, placed, rtl, drawn } = this.#host;
    const moved = placed.columns.find((column) => column.id === id);
    const cells = viewport?.querySelector('.header')?.children;
    if (!viewport || !moved || !cells) return undefined;
    const origin = (cells[0]?.parentElement as HTMLElement).getBoundingClientRect();
    for (const [place, column] of drawn.entries()) {
      if (column.pinned !== moved.pinned || column.id.startsWith('_')) continue;
      const box = cells[place]?.getBoundingClientRect();
      if (!box || clientX < box.left || clientX > box.right) continue;
      const firstHalf = clientX < (box.left + box.right) / 2;
      const side = firstHalf === rtl ? 'after' : 'before';
      const edge = firstHalf ? box.left : box.right;
      return { target: column.id, side, offset: rtl ? origin.right - edge : edge - origin.left };
    }
    return undefined;
  }

  #undo(id: string, before: TableView): void {
    this.#host.arrange(before, false);
    this.#host.announce(this.#host.words?.changeUndone(labelOf(this.#host, id)) ?? '');
  }

  #follow(start: PointerEvent, gesture: Gesture): void {
    this.cancel();
    const listeners = new AbortController();
    const { signal } = listeners;
    const stop = (done: boolean) => {
      if (signal.aborted) return;
      listeners.abort();
      this.#stop = undefined;
      gesture.end(done);
    };
    this.#stop = () => stop(false);
    // The window hears the pointer wherever it goes, also when the header is drawn anew meanwhile.
    window.addEventListener(
      'pointermove',
      (event) => event.pointerId === start.pointerId && gesture.move(event),
      { signal },
    );
    window.addEventListener(
      'pointerup',
      (event) => event.pointerId === start.pointerId && stop(true),
      { signal },
    );
    window.addEventListener('pointercancel', () => stop(false), { signal });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        stop(false);
      },
      { signal, capture: true },
    );
  }
}

interface Drop {
  readonly target: string;
  readonly side: 'before' | 'after';
  /** From the start of the header row. */
  readonly offset: number;
}

interface Gesture {
  move(event: PointerEvent): void;
  end(done: boolean): void;
}

/** The button under the pointer would sort after a drag. */
function swallowClick(cell: HTMLElement): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  cell.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => cell.removeEventListener('click', swallow, { capture: true }));
}
