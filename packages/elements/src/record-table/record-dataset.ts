import { isClientError } from '@partner-widgets/core/client/client-error';
import type { DatasetHandle } from '@partner-widgets/core/dataset/dataset-handle';
import type { DatasetState } from '@partner-widgets/core/dataset/dataset-state';
import type { RowSource } from '@partner-widgets/core/rows/row-source';
import { Listening } from '../base/listening.js';
import type { DataContext } from '../context/contexts.js';
import type { DatasetPage, DatasetSource } from './dataset-page.js';
import { localRowsOf, type LocalRows } from './export/local-rows.js';
import type { FilterInput } from './record-page.js';
import type { PageWords, RecordTableElement } from './record-table-element.js';
import { SwitchingRows } from './switching-rows.js';

type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

interface Held {
  readonly data: DataContext;
  readonly scope: string;
  readonly handle: DatasetHandle;
}

interface Shown {
  readonly handle: DatasetHandle;
  readonly version: string;
  readonly locale: string;
  readonly source: RowSource<unknown>;
}

/** What the rows need besides the dataset, fetched while that is on its way. */
interface Prepared {
  readonly data: DataContext;
  readonly locale: string;
  readonly source: Promise<DatasetSource<unknown, unknown>>;
  readonly controller: AbortController;
}

/** Chrome and Android say so when the user wants to spare data. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/**
 * Opens the whole cycle of the page's filter once its first rows stand, and hands its rows to the table when they are
 * complete. Until then, and for every other filter, the server's pages serve.
 */
export class RecordDataset {
  readonly #host: Host;
  readonly #page: DatasetPage<unknown, unknown>;
  #held: Held | undefined;
  #opening: string | undefined;
  /** What the table has instead of the server's pages. */
  #shown: Shown | undefined;
  #remote: RowSource<unknown> | undefined;
  #making: AbortController | undefined;
  #prepared: Prepared | undefined;
  #rows: { readonly handle: DatasetHandle; readonly rows: LocalRows } | undefined;

  constructor(host: Host, page: DatasetPage<unknown, unknown>) {
    this.#host = host;
    this.#page = page;
    // A move is a disconnect and a connect in one task.
    new Listening(host, () => () => queueMicrotask(() => host.isConnected || this.#leave()));
  }

  /** Undefined while there is nothing to be told of. */
  get state(): DatasetState | undefined {
    return this.#held?.handle.state;
  }

  /** Of what the next visit may read ahead of its first rows; undefined: nothing is kept, or it can't be had. */
  get key(): string | undefined {
    const { key, state } = this.#held?.handle ?? {};
    return state?.status === 'unavailable' || state?.reason === 'not-kept' ? undefined : key;
  }

  /** For the export of all matching rows in this browser. */
  get rows(): LocalRows | undefined {
    const handle = this.#held?.handle;
    if (this.#rows?.handle !== handle)
      this.#rows = handle && { handle, rows: localRowsOf(handle, this.#page) };
    return this.#rows?.rows;
  }

  /** After each render: what is asked for may be another cycle now, or the rows may have come. */
  look(): void {
    const { query } = this.#host;
    const { data, filter } = query;
    if (!this.#host.isConnected || !data?.datasets || !this.#isWanted()) return this.#leave();
    if (this.#held && this.#held.data !== data) this.#leave();
    if (filter === undefined) return;
    this.#hold(data, JSON.stringify(this.#page.scope(filter, query.window)));
    this.#show();
  }

  #isWanted(): boolean {
    const { isSettled, query } = this.#host;
    const wish = this.#host.getAttribute('dataset');
    const isEnded = query.data?.session.snapshot.status === 'ended';
    return isSettled && !isEnded && wish !== 'off' && !(savesData() && wish !== 'on');
  }

  #hold(data: DataContext, scope: string): void {
    const held = this.#held;
    const isOver =
      held?.handle.state.status === 'unavailable' && held.handle.state.reason === 'session-ended';
    if (held?.scope === scope && !isOver) return;
    if (this.#opening === scope) return;
    this.#opening = scope;
    void data.datasets!().then(
      (datasets) => {
        if (this.#opening !== scope) return;
        this.#opening = undefined;
        if (data !== this.#host.query.data || !this.#isWanted()) return;
        const before = this.#held;
        const handle = datasets.open(JSON.parse(scope) as Parameters<typeof datasets.open>[0]);
        this.#held = { data, scope, handle };
        this.#prepare(data).catch(() => undefined);
        handle.subscribe(() => {
          this.#show();
          this.#host.requestUpdate();
        });
        before?.handle.close();
        this.#host.requestUpdate();
      },
      // The chunk could not be fetched: the next render tries again.
      () => (this.#opening = undefined),
    );
  }

  #prepare(data: DataContext): Promise<DatasetSource<unknown, unknown>> {
    const { locale } = this.#host.own;
    const known = this.#prepared;
    if (known?.data === data && known.locale === locale) return known.source;
    this.#forgetPrepared();
    const controller = new AbortController();
    const source = this.#page.prepare({ client: data.client, locale, signal: controller.signal });
    this.#prepared = { data, locale, source, controller };
    return source;
  }

  #forgetPrepared(): void {
    this.#prepared?.controller.abort();
    this.#prepared = undefined;
  }

  /** Gives the table the rows that are there, or takes them back. */
  #show(): void {
    const { query, own } = this.#host;
    const handle = this.#held?.handle;
    const { status, manifest } = handle?.state ?? {};
    const shown = this.#shown;
    // Another language, another session: the page has made its pages anew.
    if (shown && query.rows.source !== shown.source) this.#shown = undefined;
    if (!handle || status !== 'complete' || !manifest) {
      if (this.#shown && status !== undefined) this.#takeBack();
      return;
    }
    const isShown =
      this.#shown?.handle === handle &&
      this.#shown.version === manifest.version &&
      this.#shown.locale === own.locale;
    if (!isShown && !this.#making) void this.#make(handle, manifest.version, own.locale);
  }

  async #make(handle: DatasetHandle, version: string, locale: string): Promise<void> {
    const { query } = this.#host;
    const { data } = query;
    if (!data) return;
    const making = new AbortController();
    this.#making = making;
    try {
      const sourceOf = await this.#prepare(data);
      const isCurrent = handle === this.#held?.handle && handle.state.status === 'complete';
      if (making.signal.aborted || !isCurrent) return;
      if (!this.#shown) this.#remote = query.rows.source;
      if (!this.#remote) return;
      const rows = sourceOf(handle);
      const scope = this.#held?.scope;
      const source = new SwitchingRows(
        this.#remote,
        rows,
        (filter) =>
          handle.state.status === 'complete' &&
          JSON.stringify(this.#page.scope(filter, query.window)) === scope,
        () => query.filter,
      );
      this.#shown = { handle, version, locale, source };
      query.swap(source);
    } catch (error) {
      // Without the names of codes the rows would read otherwise: pages serve on, and the next look tries again.
      this.#forgetPrepared();
      if (!isClientError(error)) console.error('[partner-widgets] dataset', error);
    } finally {
      if (this.#making === making) this.#making = undefined;
    }
  }

  #takeBack(): void {
    const { query } = this.#host;
    const remote = this.#remote;
    const isOurs = this.#shown?.source === query.rows.source;
    this.#shown = undefined;
    if (remote && isOurs) query.swap(remote);
  }

  #leave(): void {
    this.#making?.abort();
    this.#forgetPrepared();
    this.#opening = undefined;
    this.#takeBack();
    this.#held?.handle.close();
    this.#held = undefined;
  }
}
