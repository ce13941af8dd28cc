import type {
  SavedView,
  SavedViewRequest,
  ViewContent,
} from '@partner-widgets/contract/saved-view';
import type { Client } from '@partner-widgets/core/client/client';
import { isClientError } from '@partner-widgets/core/client/client-error';

export type SavedViewFailure = 'not-loaded' | 'not-saved' | 'not-removed' | 'too-many';

/** The principal's views of one table, as the server has them. */
export class SavedViews {
  readonly #client: Client;
  readonly #page: SavedViewRequest['page'];
  readonly #changed: () => void;
  #views: readonly SavedView[] = [];
  #failure: SavedViewFailure | undefined;

  constructor(client: Client, page: SavedViewRequest['page'], changed: () => void) {
    this.#client = client;
    this.#page = page;
    this.#changed = changed;
  }

  get views(): readonly SavedView[] {
    return this.#views;
  }

  get failure(): SavedViewFailure | undefined {
    return this.#failure;
  }

  named(name: string): SavedView | undefined {
    return this.#views.find((view) => view.name === name);
  }

  async load(signal: AbortSignal): Promise<void> {
    const take = (items: readonly SavedView[]): void => {
      if (signal.aborted) return;
      this.#views = items;
      this.#failure = undefined;
      this.#changed();
    };
    try {
      const { value } = await this.#client.read(
        'listSavedViews',
        { query: { page: this.#page } },
        { signal, priority: 'background', onCached: ({ value }) => take(value.items) },
      );
      take(value.items);
    } catch {
      if (!signal.aborted) this.#fail('not-loaded');
    }
  }

  /** The saved view; undefined when it could not be saved: `failure` says why. */
  async save(name: string, content: ViewContent): Promise<SavedView | undefined> {
    try {
      const body = { page: this.#page, name, content };
      const saved = await this.#client.write('saveView', { body });
      const others = this.#views.filter(({ id }) => id !== saved.id);
      this.#views = [...others, saved].sort((a, b) => (a.name < b.name ? -1 : 1));
      this.#failure = undefined;
      this.#changed();
      return saved;
    } catch (error) {
      const isFull = isClientError(error) && error.code === 'too-many-views';
      this.#fail(isFull ? 'too-many' : 'not-saved');
      return undefined;
    }
  }

  /** Whether it is gone; one that another tab has forgotten is. */
  async remove(viewId: string): Promise<boolean> {
    try {
      await this.#client.write('removeSavedView', { params: { viewId } });
    } catch (error) {
      if (!isClientError(error) || error.kind !== 'not-found') {
        this.#fail('not-removed');
        return false;
      }
    }
    this.#views = this.#views.filter(({ id }) => id !== viewId);
    this.#failure = undefined;
    this.#changed();
    return true;
  }

  forgetFailure(): void {
    this.#failure = undefined;
    this.#changed();
  }

  #fail(failure: SavedViewFailure): void {
    this.#failure = failure;
    this.#changed();
  }
}
