/**
 * Which rows are selected, as a query: all that match but a few, or a few by id. It never lists
 * what is not loaded, so "all 1,000,000 but 3" costs as much as 3. Plain data.
 */
export type RowSelectionQuery =
  | { readonly mode: 'all'; readonly except: readonly string[] }
  | { readonly mode: 'rows'; readonly ids: readonly string[] };

export const nothingSelected: RowSelectionQuery = { mode: 'rows', ids: [] };

/** The selection and the rows behind its ids, kept so that they can be summed after they scrolled away. */
export class RowSelection<Row> {
  #all = false;
  readonly #named = new Map<string, Row | undefined>();

  get query(): RowSelectionQuery {
    const ids = [...this.#named.keys()];
    return this.#all ? { mode: 'all', except: ids } : { mode: 'rows', ids };
  }

  get isEmpty(): boolean {
    return !this.#all && this.#named.size === 0;
  }

  get isAll(): boolean {
    return this.#all;
  }

  /** The selected rows by id, or while all are selected those that are not. */
  get named(): ReadonlyMap<string, Row | undefined> {
    return this.#named;
  }

  has(id: string): boolean {
    return this.#all !== this.#named.has(id);
  }

  count(total: number): number {
    return this.#all ? Math.max(0, total - this.#named.size) : this.#named.size;
  }

  set(id: string, row: Row | undefined, selected: boolean): void {
    if (selected === this.#all) this.#named.delete(id);
    else this.#named.set(id, row);
  }

  replace(query: RowSelectionQuery): void {
    const ids = query.mode === 'all' ? query.except : query.ids;
    const known = new Map(this.#named);
    this.#all = query.mode === 'all';
    this.#named.clear();
    for (const id of ids) this.#named.set(id, known.get(id));
  }

  /** A row that was named by its id only has been loaded. */
  meet(id: string, row: Row): void {
    if (this.#named.has(id) && this.#named.get(id) === undefined) this.#named.set(id, row);
  }
}
