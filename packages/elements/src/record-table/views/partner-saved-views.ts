import type { SavedView } from '@partner-widgets/contract/saved-view';
import type { Client } from '@partner-widgets/core/client/client';
import { formatInstant } from '@partner-widgets/domain/billing-time';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from '../../base/decorators.js';
import { checkIcon, closeIcon } from '../../base/icons.js';
import { PartnerElement } from '../../base/partner-element.js';
import { buttonStyles } from '../../base/styles/button.styles.js';
import { fieldStyles } from '../../base/styles/field.styles.js';
import { visuallyHiddenStyles } from '../../base/styles/visually-hidden.styles.js';
import type { MenuItem, MenuSelectEvent } from '../../menu/partner-menu.js';
import { MessagesController } from '../../messages/messages-controller.js';
import type { ExportType } from '@partner-widgets/contract/export-task';
import type { FilterProperty } from '../record-page.js';
import { savedViewDictionaries, type SavedViewMessages } from './messages/messages.js';
import { SavedViews, type SavedViewFailure } from './saved-views.js';
import { savedViewStyles } from './saved-views.styles.js';
import {
  contentOf,
  hasUnsavable,
  isSameContent,
  lookOf,
  viewVersion,
  type TableLook,
} from './view-content.js';

/** What views are made of and shown on. */
export interface ViewedTable {
  readonly look: TableLook;
  readonly defaultLook: TableLook;
  show(look: TableLook): void;
  canSort(column: string): boolean;
  readonly properties: readonly FilterProperty[];
}

/**
 * @summary Saved views of a table: columns, order, widths, pins, sorting, grouping and filters under a name, kept on
 * the server for one principal.
 *
 * @csspart menu - The button and its menu.
 */
export class PartnerSavedViews extends PartnerElement {
  static override styles = [buttonStyles, fieldStyles, visuallyHiddenStyles, savedViewStyles];

  @property({ attribute: false }) client: Client | undefined;
  @property({ attribute: false }) page: ExportType | undefined;
  @property({ attribute: false }) table: ViewedTable | undefined;
  /** Counts up when the look of the table may have changed. */
  @property({ attribute: false }) turn: unknown;
  @property({ type: Boolean }) offline = false;

  @state() private dialog: 'save' | 'manage' | undefined;
  @state() private shown: string | undefined;
  @state() private name = '';
  @state() private isNameMissing = false;
  @state() private news = '';
  @state() private busy = false;

  @query('#name') private readonly nameField!: HTMLInputElement | null;

  readonly #words = new MessagesController<SavedViewMessages>(this, savedViewDictionaries);
  #views: SavedViews | undefined;
  #stay = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    // What is set before the element is defined is known only with the first update.
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stay.abort();
    this.dialog = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') || changed.has('page')) this.#begin();
  }

  override render() {
    const words = this.#words.text;
    if (!words || !this.#views) return nothing;
    return html`<partner-menu
        part="menu"
        variant="quiet"
        align="end"
        .label=${this.#label(words)}
        .items=${this.#items(words)}
        @menu-select=${({ detail }: MenuSelectEvent) => this.#choose(detail.id)}
      ></partner-menu>
      <span class="visually-hidden" role="status">${this.news}</span>
      ${this.dialog === 'save' ? this.#renderSave(words) : nothing}
      ${this.dialog === 'manage' ? this.#renderManage(words) : nothing}`;
  }

  /** Another principal or page: nothing of the old one's views stays. */
  #begin(): void {
    this.#stay.abort();
    this.#stay = new AbortController();
    this.dialog = this.shown = undefined;
    const { client, page } = this;
    this.#views = client && page && new SavedViews(client, page, () => this.requestUpdate());
    void this.#views?.load(this.#stay.signal);
  }

  get #shownView(): SavedView | undefined {
    return this.#views?.views.find(({ id }) => id === this.shown);
  }

  /** Whether the table looks other than the view says that is shown. */
  get #isChanged(): boolean {
    const { table } = this;
    const view = this.#shownView;
    if (!table || !view) return false;
    // Columns that were added after it was saved stand where the table has put them.
    const look = lookOf(view.content, table.properties, (column) => table.canSort(column));
    const now = contentOf(table.look, table.properties);
    const known = new Set(view.content.columns.map(({ id }) => id));
    const here = new Set(now.columns.map(({ id }) => id));
    const both = ({ id }: { readonly id: string }): boolean => known.has(id) && here.has(id);
    return (
      !look ||
      !isSameContent(
        { ...now, columns: now.columns.filter(both) },
        {
          ...contentOf(look, table.properties),
          columns: view.content.columns.filter(both),
        },
      )
    );
  }

  #label(words: SavedViewMessages): string {
    const view = this.#shownView;
    if (!view) return words.views;
    return this.#isChanged ? words.changed(view.name) : view.name;
  }

  #items(words: SavedViewMessages): MenuItem[] {
    const { views = [] } = this.#views ?? {};
    const view = this.#shownView;
    const writes = this.offline ? { disabled: true, hint: words.offline } : {};
    return [
      ...views.map(({ id, name, content }) => {
        const isNewer = content.version > viewVersion;
        return {
          id: `view ${id}`,
          label: name,
          ...(id === this.shown ? { icon: checkIcon, hint: words.shown } : {}),
          ...(isNewer ? { disabled: true, hint: words.newer(name) } : {}),
        };
      }),
      ...(view && this.#isChanged
        ? [{ id: 'update', label: words.update(view.name), ...writes }]
        : []),
      { id: 'save', label: words.saveAs, ...writes },
      ...(views.length > 0 ? [{ id: 'manage', label: words.manage }] : []),
      { id: 'default', label: words.showDefault },
    ];
  }

  #choose(id: string): void {
    const { table } = this;
    const words = this.#words.text;
    if (!table || !words) return;
    if (id === 'save' || id === 'manage') {
      this.#views?.forgetFailure();
      this.isNameMissing = false;
      this.name = '';
      this.dialog = id;
      // The dialog gives the focus to its first button; who saves wants to type.
      void this.updateComplete.then(() => setTimeout(() => this.nameField?.focus()));
    } else if (id === 'update' && this.#shownView) void this.#save(this.#shownView.name);
    else if (id === 'default') {
      this.shown = undefined;
      table.show(table.defaultLook);
    } else this.#show(id.replace('view ', ''));
  }

  #show(viewId: string): void {
    const view = this.#views?.views.find(({ id }) => id === viewId);
    const { table } = this;
    const look =
      view && table && lookOf(view.content, table.properties, (column) => table.canSort(column));
    if (!view || !look) return;
    this.shown = view.id;
    table.show(look);
    this.news = this.#words.text?.applied(view.name) ?? '';
  }

  async #save(name: string): Promise<void> {
    const { table } = this;
    if (!table || !this.#views) return;
    this.busy = true;
    const saved = await this.#views.save(name, contentOf(table.look, table.properties));
    this.busy = false;
    if (!saved) {
      this.news = this.#failure(this.#views.failure) ?? '';
      return;
    }
    this.shown = saved.id;
    this.dialog = undefined;
    this.news = this.#words.text?.saved(saved.name) ?? '';
  }

  async #remove({ id, name }: SavedView): Promise<void> {
    if (!(await this.#views?.remove(id))) return;
    if (this.shown === id) this.shown = undefined;
    this.news = this.#words.text?.removed(name) ?? '';
  }

  #failure(failure: SavedViewFailure | undefined): string | undefined {
    const words = this.#words.text;
    switch (failure) {
      case 'too-many':
        return words?.tooMany;
      case 'not-saved':
        return words?.notSaved;
      case 'not-removed':
        return words?.notRemoved;
      case 'not-loaded':
        return words?.notLoaded;
      case undefined:
        return undefined;
    }
  }

  readonly #close = (): void => {
    this.dialog = undefined;
  };

  #submit(event: Event): void {
    event.preventDefault();
    const name = this.name.trim();
    this.isNameMissing = name === '';
    if (name && !this.busy) void this.#save(name);
    else this.nameField?.focus();
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const sentence = this.#failure(this.#views?.failure);
    return sentence ? html`<p class="error" role="alert">${sentence}</p>` : nothing;
  }

  #renderSave(words: SavedViewMessages): TemplateResult {
    const { table } = this;
    const replaced = this.#views?.named(this.name.trim());
    const typed = table && hasUnsavable(table.look.filters, table.properties);
    return html`<partner-dialog
      open
      size="s"
      .heading=${words.saveHeading}
      @dialog-close=${this.#close}
    >
      <form class="stack" id="form" @submit=${this.#submit}>
        <div class="field">
          <label class="label" for="name">${words.name}</label>
          <input
            class="input"
            id="name"
            maxlength="60"
            autocomplete="off"
            aria-describedby="name-note"
            aria-invalid=${this.isNameMissing ? 'true' : nothing}
            .value=${this.name}
            @input=${(event: Event) => {
              this.name = (event.target as HTMLInputElement).value;
              this.isNameMissing = false;
            }}
          />
          <span class=${this.isNameMissing ? 'error' : 'hint'} id="name-note"
            >${this.isNameMissing ? words.nameMissing : replaced ? words.replaces(replaced.name) : words.nameHint}</span
          >
        </div>
        <p class="muted">${words.holds}${typed ? html` ${words.withoutTyped}` : nothing}</p>
        ${this.#renderFailure()}
      </form>
      <button slot="footer" class="button" type="button" @click=${this.#close}>
        ${words.cancel}
      </button>
      <button
        slot="footer"
        class="button primary"
        type="submit"
        aria-disabled=${this.busy ? 'true' : nothing}
        @click=${this.#submit}
      >
        ${words.save}
      </button>
    </partner-dialog>`;
  }

  #renderManage(words: SavedViewMessages): TemplateResult {
    const views = this.#views?.views ?? [];
    const { locale, timeZone } = this.#words;
    return html`<partner-dialog
      open
      size="s"
      .heading=${words.manageHeading}
      @dialog-close=${this.#close}
    >
      <div class="stack">
        ${
          views.length === 0
            ? html`<p class="muted">${words.none}</p>`
            : html`<ul class="list">
                ${views.map(
                  (view) =>
                    html`<li class="entry">
                      <div>
                        <bdi>${view.name}</bdi>
                        <span class="muted"
                          >${words.savedOn(formatInstant(view.updateTime, { locale, timeZone }))}</span
                        >
                      </div>
                      <button
                        class="button quiet icon-only small"
                        type="button"
                        aria-label=${words.remove(view.name)}
                        ?disabled=${this.offline}
                        @click=${() => void this.#remove(view)}
                      >
                        ${closeIcon}
                      </button>
                    </li>`,
                )}
              </ul>`
        }
        ${this.#renderFailure()}
      </div>
      <button slot="footer" class="button primary" type="button" @click=${this.#close}>
        ${words.close}
      </button>
    </partner-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-saved-views': PartnerSavedViews;
  }
}
