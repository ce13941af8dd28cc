import type { DataTableHost } from './data-table-host.js';
import { TableRowsEvent } from './events/table-rows-event.js';

/** Tells the owner and the screen reader when something about the rows became known or changed. */
export class RowFacts<Row> {
  readonly #host: DataTableHost<Row>;
  #told = '';
  #request: unknown;
  #wasWaiting = true;

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
  }

  tell(): void {
    const { rows, firstWords: words } = this.#host;
    const { status, asOf, fromCache, storedAt, offline, error } = rows;
    const total = rows.matching ?? rows.total;
    const facts = [
      status,
      total,
      asOf,
      fromCache,
      storedAt,
      offline,
      error?.kind,
      error?.requestId,
    ].join();
    // An answer that came at once, without a wait that could have been told of.
    const isOther = rows.shownRequest !== this.#request;
    if (facts === this.#told && !isOther) return;
    this.#request = rows.shownRequest;
    this.#wasWaiting ||= isOther;
    this.#told = facts;
    if (this.#wasWaiting && status === 'ready' && !rows.matching && total && words) {
      // After this update: what is said is drawn by the next one.
      queueMicrotask(() => this.#host.announce(words.rowCount(this.#host.number(total), total)));
    }
    this.#wasWaiting = total === undefined;
    this.#host.dispatchEvent(
      new TableRowsEvent({ status, total, asOf, fromCache, storedAt, offline, error }),
    );
  }
}
