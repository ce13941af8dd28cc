import type { ClientError } from '@partner-widgets/core/client/client-error';
import { RevealStore } from '@partner-widgets/core/privacy/reveal-store';
import type { ReactiveElement } from 'lit';
import type { DataContext } from '../context/contexts.js';
import { PartnerRevealEvent } from '../events/reveal.js';
import { joinSubject } from './column-kinds.js';
import type { FilterInput } from './record-page.js';
import type { PageWords, RecordTableElement } from './record-table-element.js';

export interface SensitiveColumnsListener {
  /** Cells must be drawn again. */
  changed(): void;
  /** Plain texts have come, `count` since the eye was opened; or the eye is closed and none is left. */
  revealed(column: string, revealed: boolean, count: number): void;
  failed(error: ClientError): void;
}

/** The open eyes of one page: one store per column, none shared with another page (customers/MK-03). */
export class SensitiveColumns {
  readonly #listener: SensitiveColumnsListener;
  readonly #stores = new Map<string, RevealStore>();
  #open: ReadonlySet<string> = new Set();

  constructor(listener: SensitiveColumnsListener) {
    this.#listener = listener;
  }

  /** Ids of the columns whose eye is open. Another set whenever one changes. */
  get open(): ReadonlySet<string> {
    return this.#open;
  }

  /** The plain text of a row in sight, or undefined: the mask stays until the server has answered. */
  readonly text = (column: string, id: string): string | undefined => {
    const store = this.#stores.get(column);
    store?.want([id]);
    return store?.text(id);
  };

  toggle(data: DataContext, id: string, kind: 'customer' | 'reseller', revealed: boolean): void {
    if (!revealed) return this.#close(id);
    if (this.#stores.has(id)) return;
    let arrived = 0;
    let told = 0;
    const store = new RevealStore({
      client: data.client,
      session: data.session,
      kind,
      column: id,
      field: ({ name, accountName }) => {
        arrived++;
        return joinSubject(name, accountName);
      },
      onChange: () => {
        // The store closes itself when the session ends or the page goes.
        if (!store.shown) return this.#close(id);
        if (arrived > told) this.#listener.revealed(id, true, (told = arrived));
        this.#listener.changed();
      },
      onError: (error) => {
        this.#close(id);
        this.#listener.failed(error);
      },
    });
    this.#stores.set(id, store);
    store.show();
    this.#changed();
  }

  /** Every plain text is forgotten. */
  closeAll(): void {
    for (const id of [...this.#stores.keys()]) this.#close(id);
  }

  #close(id: string): void {
    const store = this.#stores.get(id);
    if (!store) return;
    this.#stores.delete(id);
    store.dispose();
    this.#changed();
    this.#listener.revealed(id, false, 0);
  }

  #changed(): void {
    this.#open = new Set(this.#stores.keys());
    this.#listener.changed();
  }
}

/** The eyes of a page: it draws its rows again, and its host hears what they show. */
export function eyesOf(
  page: ReactiveElement,
  { repaint, failed }: { repaint(): void; failed(error: ClientError): void },
): SensitiveColumns {
  return new SensitiveColumns({
    changed: () => {
      page.requestUpdate();
      repaint();
    },
    revealed: (column, revealed, count) =>
      page.dispatchEvent(new PartnerRevealEvent({ column, revealed, count })),
    failed,
  });
}

/** Those of a record table, which says above its rows when a reveal fails. */
export function eyesOfTable(
  host: RecordTableElement<unknown, unknown, FilterInput, PageWords>,
  report: (error: ClientError) => void,
): SensitiveColumns {
  return eyesOf(host, {
    repaint: () => host.table?.repaint(),
    failed: (error) => {
      host.announcement = error.kind === 'forbidden' ? 'reveal-forbidden' : 'reveal-failed';
      report(error);
    },
  });
}
