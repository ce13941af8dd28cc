import type { AssociationRecord, AssociationRecordQuery } from '@partner-widgets/contract/board';
import type { Capabilities } from '@partner-widgets/contract/session';
import { RemoteRows } from '@partner-widgets/core/rows/remote-rows';
import type { RowSource, SortColumn } from '@partner-widgets/core/rows/row-source';
import { billingDayOf } from '@partner-widgets/domain/billing-time';
import { PartnerElement } from '@partner-widgets/elements/base/partner-element';
import { buttonStyles } from '@partner-widgets/elements/base/styles/button.styles';
import { ConsumeController } from '@partner-widgets/elements/context/context-consumer';
import { dataContext, type DataContext } from '@partner-widgets/elements/context/contexts';
import type { ColumnDefinition } from '@partner-widgets/elements/data-table/column-definition';
import type { TableEyeEvent } from '@partner-widgets/elements/data-table/events/table-eye-event';
import type {
  TableRowsEvent,
  TableRowsEventDetail,
} from '@partner-widgets/elements/data-table/events/table-rows-event';
import type { TableSortEvent } from '@partner-widgets/elements/data-table/events/table-sort-event';
import type { PartnerDataTable } from '@partner-widgets/elements/data-table/partner-data-table';
import type {
  FilterChangeEvent,
  FilterValues,
} from '@partner-widgets/elements/filter-bar/filter-definition';
import { MessagesController } from '@partner-widgets/elements/messages/messages-controller';
import type { Writing } from '@partner-widgets/elements/record-table/column-kinds';
import { eyesOf } from '@partner-widgets/elements/record-table/sensitive-columns';
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { recordColumns } from './record-columns.js';
import {
  recordDefaults,
  recordFilters,
  recordQuestion,
  type RecordScope,
} from './record-filters.js';
import { recordsDictionaries, type RecordsMessages } from './messages.js';

type RecordFilter = AssociationRecordQuery['filter'];

const newestFirst: readonly SortColumn[] = [{ column: 'operationTime', descending: true }];

/**
 * @summary B7 客户关联记录: every association, switch and disassociation, with its three filters
 * (customers/CB-03) and the eye of its sensitive column. Part of the board; asks for itself.
 *
 * @fires partner-reveal - The eye was opened or closed.
 */
export class AssociationRecords extends PartnerElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--_space-3);
        --partner-data-table-block-size: 420px;
      }
    `,
  ];

  /** The board's own filter: whose customers. */
  @property({ attribute: false }) scopeFilter: RecordScope | undefined;

  @property({ attribute: false }) capabilities: Capabilities | undefined;

  @state() private value: FilterValues | undefined;
  @state() private sort: readonly SortColumn[] = newestFirst;
  @state() private facts: TableRowsEventDetail | undefined;
  @state() private refusal: 'failed' | 'forbidden' | undefined;

  @query('partner-data-table') private readonly table!: PartnerDataTable<AssociationRecord> | null;

  readonly #words = new MessagesController<RecordsMessages>(this, recordsDictionaries);
  readonly #data = new ConsumeController(this, dataContext, {
    onChange: (data) => this.#dataChanged(data),
  });
  readonly #eyes = eyesOf(this, {
    repaint: () => this.table?.repaint(),
    failed: (error) => {
      this.refusal = error.kind === 'forbidden' ? 'forbidden' : 'failed';
    },
  });
  #source: RowSource<AssociationRecord, RecordFilter> | undefined;
  #sourceLocale: string | undefined;
  #stopPurge: (() => void) | undefined;
  #columns: readonly ColumnDefinition<AssociationRecord>[] = [];
  #columnsKey = '';
  #filter: RecordFilter | undefined;
  #filterKey = '';

  override willUpdate(_changed: PropertyValues<this>): void {
    const data = this.#data.value;
    const { text, locale, timeZone } = this.#words;
    if (data && (!this.#source || locale !== this.#sourceLocale)) {
      this.#source = sourceOf(data, locale);
      this.#sourceLocale = locale;
    }
    const next = recordQuestion(this.#value, this.scopeFilter ?? {});
    const filterKey = JSON.stringify(next);
    // The table asks anew for another object: only another question may be one.
    if (filterKey !== this.#filterKey) {
      this.#filterKey = filterKey;
      this.#filter = next;
    }
    const columnsKey = JSON.stringify([locale, timeZone, this.capabilities]);
    if (text && columnsKey !== this.#columnsKey) {
      this.#columnsKey = columnsKey;
      this.#columns = this.#columnsOf(text, {
        locale,
        timeZone,
        exact: false,
        currency: undefined,
      });
    }
  }

  override render() {
    const { text, locale } = this.#words;
    if (!text || !this.#source) return nothing;
    const { facts } = this;
    return html`<partner-filter-bar
        single-row
        .filters=${recordFilters(text, this.capabilities, this.#today, locale)}
        .value=${this.#value}
        .defaults=${this.#defaults}
        @filter-change=${this.#filterChanged}
      ></partner-filter-bar>
      ${
        this.refusal
          ? html`<partner-notice
              kind="warning"
              dismissible
              @dismiss=${() => {
                this.refusal = undefined;
              }}
              >${this.refusal === 'forbidden' ? text.revealForbidden : text.revealFailed}</partner-notice
            >`
          : nothing
      }
      ${
        this.#filter
          ? html`<partner-data-table
              .label=${text.title}
              .source=${this.#source}
              .filter=${this.#filter}
              .sort=${this.sort}
              .columns=${this.#columns}
              .rowId=${({ id }: AssociationRecord) => id}
              .revealedColumns=${this.#eyes.open}
              ?filtered=${this.value !== undefined}
              @table-sort=${this.#sorted}
              @table-eye=${this.#eye}
              @table-rows=${this.#rows}
              @table-reset-filters=${this.#resetFilters}
            ></partner-data-table>`
          : html`<partner-state kind="invalid"></partner-state>`
      }
      <partner-freshness
        .asOf=${facts?.asOf}
        .fromCache=${facts?.fromCache ?? false}
        .storedAt=${facts?.storedAt}
        .offline=${facts?.offline ?? false}
      ></partner-freshness>`;
  }

  get #now(): Date {
    return new Date(this.#data.value?.client.serverNow() ?? Date.now());
  }

  get #today(): string {
    return billingDayOf(this.#now);
  }

  get #defaults(): FilterValues {
    return recordDefaults(this.#now);
  }

  get #value(): FilterValues {
    return this.value ?? this.#defaults;
  }

  #columnsOf(text: RecordsMessages, writing: Writing): ColumnDefinition<AssociationRecord>[] {
    const types = this.capabilities?.associationTypes ?? [];
    const nameOfType = (code: string): string =>
      types.find((type) => type.code === code)?.name ?? code;
    const mayReveal = this.capabilities?.actions.includes('reveal') ?? false;
    return recordColumns(text, writing, nameOfType, mayReveal ? this.#eyes.text : undefined);
  }

  #dataChanged(data: DataContext | undefined): void {
    this.#stopPurge?.();
    this.#eyes.closeAll();
    this.#source = undefined;
    this.facts = undefined;
    this.table?.forget();
    this.#stopPurge = data?.onPurge(() => {
      this.#eyes.closeAll();
      this.table?.forget();
    });
  }

  #filterChanged({ detail }: FilterChangeEvent): void {
    this.value = detail.value;
  }

  #resetFilters(): void {
    this.value = undefined;
  }

  #sorted({ detail }: TableSortEvent): void {
    this.sort = detail.sort;
  }

  #rows({ detail }: TableRowsEvent): void {
    this.facts = detail;
  }

  #eye({ detail }: TableEyeEvent): void {
    const data = this.#data.value;
    this.refusal = undefined;
    if (data) this.#eyes.toggle(data, detail.column, 'customer', detail.revealed);
  }
}

function sourceOf(
  { client }: DataContext,
  locale: string,
): RowSource<AssociationRecord, RecordFilter> {
  return new RemoteRows<RecordFilter, 'queryAssociationRecords'>({
    client,
    locale,
    list: {
      operation: 'queryAssociationRecords',
      input: ({ filter, sort, offset, limit }) => ({
        body: { filter, descending: sort[0]?.descending ?? true, offset, limit },
      }),
    },
    sortableColumns: ['operationTime'],
    multiSort: false,
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-association-records': AssociationRecords;
  }
}
