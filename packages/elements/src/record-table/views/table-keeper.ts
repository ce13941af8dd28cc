import type { PartnerDataTable } from '../../data-table/partner-data-table.js';
import { arrangeColumns, viewOf, type TableView } from '../../data-table/table-view.js';
import type { FilterInput } from '../record-page.js';
import type { PageWords, RecordTableElement } from '../record-table-element.js';
import type { TableLook } from './view-content.js';

type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;
type Table = PartnerDataTable<unknown>;

/**
 * Remembers how the user arranged the table: another face may take its place for a while, and the table that comes
 * after it is another element. Also gives each table what its page can do with it.
 */
export class TableKeeper {
  readonly #host: Host;
  #table: Table | undefined;
  #view: TableView | undefined;
  #grouping: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  attend(): void {
    const { table } = this.#host;
    if (!table || table === this.#table) return;
    this.#table = table;
    Object.assign(table, this.#host.tableOptions);
    if (this.#view) table.view = this.#view;
    if (this.#grouping) table.grouping = this.#grouping;
    table.addEventListener('table-columns-change', ({ detail }) => {
      this.#view = detail.view;
      this.#host.requestUpdate();
    });
    table.addEventListener('table-grouping', (event) =>
      queueMicrotask(() => {
        if (event.defaultPrevented) return;
        this.#grouping = event.detail.grouping ?? undefined;
        this.#host.requestUpdate();
      }),
    );
  }

  get look(): TableLook {
    const { columns, query, filtering } = this.#host;
    return {
      columns: viewOf(arrangeColumns(columns, this.#view)).columns,
      sort: query.sort,
      filters: filtering.input,
      grouping: this.#grouping,
    };
  }

  /** How the table is looked at before anybody touches it; the page's own choice, e.g. a tab, stays. */
  get defaultLook(): TableLook {
    const { columns, page, filtering } = this.#host;
    const { input } = filtering;
    const kept = page.properties.filter(({ keep }) => keep).map(({ field }) => field);
    return {
      columns: viewOf(arrangeColumns(columns, undefined)).columns,
      sort: page.sort,
      filters: Object.fromEntries(kept.map((field) => [field, input[field]])),
      grouping: undefined,
    };
  }

  /** What was typed into a sensitive filter goes, too: a view says all that is asked. */
  show({ columns, sort, filters, grouping }: TableLook): void {
    const { page, filtering, query } = this.#host;
    this.#view = { version: 1, columns };
    this.#grouping = grouping;
    filtering.draft = {};
    for (const { field } of page.properties) filtering.write(field, filters[field]);
    query.sortBy(sort.length > 0 ? sort : page.sort);
    if (this.#table) {
      this.#table.view = this.#view;
      this.#table.grouping = grouping;
    }
    filtering.tell();
    this.#host.requestUpdate();
  }
}

const keepers = new WeakMap<object, TableKeeper>();

export function keeperOf(host: Host): TableKeeper {
  const keeper = keepers.get(host) ?? new TableKeeper(host);
  keepers.set(host, keeper);
  return keeper;
}
