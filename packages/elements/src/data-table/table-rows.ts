import { RowWindow } from '@partner-widgets/core/rows/row-window';
import type { ArrangedColumn } from './table-view.js';

/** The lines of the body: rows by page, or groups with their rows between them. */
export interface TableRows<Row> extends Pick<
  RowWindow<Row>,
  | 'total'
  | 'asOf'
  | 'fromCache'
  | 'storedAt'
  | 'offline'
  | 'isBusy'
  | 'error'
  | 'status'
  | 'subscribe'
  | 'ensure'
  | 'rowAt'
  | 'errorAt'
  | 'retry'
  | 'refresh'
  | 'clear'
> {
  /** The question whose lines are shown; another object for another filter or order. */
  readonly shownRequest?: RowWindow<Row>['shownRequest'];
  /** The lines are still those of the question before, for a moment. */
  readonly isHeld?: boolean;
  readonly isInstant?: boolean;
  /** Rows that match, where not every line is one. */
  readonly matching?: number | undefined;
  /** Puts the column of the groups first. */
  arrange?(columns: readonly ArrangedColumn<Row>[]): readonly ArrangedColumn<Row>[];
}

interface RowsHost<Row> {
  readonly window: RowWindow<Row> | undefined;
  readonly isConnected: boolean;
}

/** Which lines the table shows, and word of their changes. */
export class RowsInUse<Row> {
  readonly own = new RowWindow<Row>();
  readonly #host: RowsHost<Row>;
  readonly #changed: () => void;
  /** What stands in the place of the plain rows. */
  instead: TableRows<Row> | undefined;
  #watched: TableRows<Row> | undefined;
  #stop: (() => void) | undefined;
  #lastTotal: number | undefined;

  constructor(host: RowsHost<Row>, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get current(): TableRows<Row> {
    return this.instead ?? this.#host.window ?? this.own;
  }

  /** While another order is loading, the length is known already. */
  get total(): number | undefined {
    return (this.#lastTotal = this.current.total ?? this.#lastTotal);
  }

  show(lines: TableRows<Row> | undefined): void {
    this.instead = lines;
    this.forgetTotal();
    this.watch();
  }

  forgetTotal(): void {
    this.#lastTotal = undefined;
  }

  /** Listens to the lines that are shown now; to none while the table is nowhere. */
  watch(): void {
    const wanted = this.#host.isConnected ? this.current : undefined;
    if (wanted === this.#watched) return;
    this.#stop?.();
    this.#watched = wanted;
    this.#stop = wanted?.subscribe(this.#changed);
  }
}
