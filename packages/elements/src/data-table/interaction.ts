import { nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { buttonStyles } from '../base/styles/button.styles.js';
import { warnOnce } from '../base/warn-once.js';
import { MessagesController, type Dictionaries } from '../messages/messages-controller.js';
import type { CellFocus } from './cell-focus.js';
import { CellTravel } from './cell-travel.js';
import { saySort } from './column-commands.js';
import { ColumnGestures } from './column-gestures.js';
import { copyCells } from './copying.js';
import { TableColumnsChangeEvent } from './events/table-columns-change-event.js';
import { TableEyeEvent } from './events/table-eye-event.js';
import { TableSortEvent } from './events/table-sort-event.js';
import type * as Grouping from './grouping/grouping.js';
import { interactionStyles as touchedStyles } from './interaction.styles.js';
import { JumpWait } from './jump-wait.js';
import type { DataTableMessages } from './messages/messages.js';
import { renderPageError } from './page-error.js';
import { PageForecast } from './page-forecast.js';
import { RowFlight } from './row-flight.js';
import { RowSelecting, type SelectingHost } from './row-selecting.js';
import { renderSelectionBar } from './selection-bar.js';
import { nextSort } from './sort-order.js';
import { sourceOf } from './source-of.js';
import { SpecialRows } from './special-rows.js';
import { hasMarkedText, TableListeners } from './table-listeners.js';
import { TableOverlays } from './table-overlays.js';
import type { TableRows } from './table-rows.js';
import type { TableView } from './table-view.js';

/** What the parts that come later see of the table. */
export interface InteractionHost<Row> extends SelectingHost<Row> {
  sort: DataTableHostSort;
  view: TableView | undefined;
  grouping: string | undefined;
  readonly groupableColumns: readonly string[] | undefined;
  readonly narrow: ((filter: unknown, by: string, key: string) => unknown) | undefined;
  readonly revealedColumns: ReadonlySet<string> | readonly string[];
  repaint(): void;
  /** Other lines in the place of the plain rows, or with undefined these. */
  showLines(lines: TableRows<Row> | undefined): void;
  scrollToRow(index: number): void;
  openColumnPicker(): void;
  openGoToRow(): void;
}

type DataTableHostSort = SelectingHost<unknown>['sort'];

export const interactionStyles: readonly CSSResult[] = [buttonStyles, touchedStyles];

const dictionaries: Dictionaries<DataTableMessages> = {
  'zh-CN': () => import('./messages/zh-CN.js'),
  en: () => import('./messages/en.js'),
};

const importGrouping = (): Promise<typeof Grouping> => import('./grouping/grouping.js');

/**
 * What nobody needs before the first rows stand: keys, gestures, selecting, copying and what opens
 * above the table. One chunk, loaded when the rows stand, or when a user touches the table before.
 */
export class Interaction<Row> {
  /** The words are there, or could not be had. */
  readonly ready: Promise<unknown>;
  readonly travel: CellTravel<Row>;
  readonly listeners: TableListeners<Row>;
  readonly gestures: ColumnGestures<Row>;
  readonly selecting: RowSelecting<Row>;
  readonly overlays: TableOverlays<Row>;
  readonly special: SpecialRows<Row>;
  readonly jump: JumpWait<Row>;
  readonly flight: RowFlight<Row>;
  readonly forecast = new PageForecast();
  readonly #focus: CellFocus<Row>;
  readonly #messages: MessagesController<DataTableMessages>;
  readonly #host: InteractionHost<Row>;
  #source: unknown;
  #grouping: typeof Grouping | undefined;
  #loadingGrouping: Promise<unknown> | undefined;
  #tree: Grouping.GroupTree<Row> | undefined;

  constructor(host: InteractionHost<Row>, focus: CellFocus<Row>) {
    this.#host = host;
    this.#focus = focus;
    this.#messages = new MessagesController<DataTableMessages>(host, dictionaries);
    this.ready = Promise.resolve(dictionaries[host.language]?.()).then(
      // The controller asked for the same file before, and takes it in the same turn.
      () => new Promise((resolve) => setTimeout(resolve)),
      () => undefined,
    );
    this.special = new SpecialRows(host);
    this.jump = new JumpWait(host);
    this.flight = new RowFlight(host);
    this.gestures = new ColumnGestures(host);
    this.selecting = new RowSelecting(host);
    this.overlays = new TableOverlays(host, this);
    this.travel = new CellTravel(host, focus);
    this.listeners = new TableListeners(host, focus, this);
    this.#group();
  }

  get words(): DataTableMessages | undefined {
    return this.#messages.text;
  }

  /** Undefined while rows stand alone. */
  get tree(): Grouping.GroupTree<Row> | undefined {
    return this.#tree?.rows && this.#tree;
  }

  /** Before the table is drawn with other properties. */
  changed(changed: PropertyValues): void {
    const shown = changed.get('revealedColumns') as Iterable<string> | undefined;
    const stillShown = new Set(this.#host.revealedColumns);
    // At once, not with the next press: what the user hid must not be read a moment longer.
    if ([...(shown ?? [])].some((column) => !stillShown.has(column))) this.overlays.close();
    if (changed.has('filter')) this.selecting.filterChanged();
    if (changed.has('columns') || changed.has('summarise')) this.selecting.refresh();
    this.#group();
    this.rowsChanged();
  }

  rowsChanged(): void {
    const source = sourceOf(this.#host);
    if (source !== this.#source) {
      this.#source = source;
      this.selecting.refresh();
      // Groups of rows in this browser come at once: their code is not what they should wait for.
      if (this.#host.narrow && source?.capabilities.instant)
        globalThis.requestIdleCallback?.(() => void importGrouping().catch(() => undefined));
    }
    this.selecting.rowsChanged();
  }

  toggleSort(
    column: string,
    additional: boolean,
    direction?: 'ascending' | 'descending' | null,
  ): void {
    const host = this.#host;
    if (!host.canSort(column)) return;
    const several = additional && (sourceOf(host)?.capabilities.multiSort ?? true);
    const sort = nextSort(host.sort, column, several, direction);
    if (!host.dispatchEvent(new TableSortEvent({ sort }))) return;
    host.sort = sort;
    host.scrolling.scale.moveTo(0);
    host.scrolling.apply();
    saySort(host, column);
  }

  arrange(view: TableView, final: boolean): void {
    this.#host.view = view;
    this.#host.placeColumns();
    if (final) this.#host.dispatchEvent(new TableColumnsChangeEvent({ view }));
  }

  askEye(column: string): void {
    const revealed = !this.#host.revealed.has(column);
    this.#host.dispatchEvent(new TableEyeEvent({ column, revealed }));
  }

  /** Groups by a column, or with undefined by none. */
  async groupBy(column: string | undefined): Promise<void> {
    await this.#loadGrouping();
    this.#tree?.choose(column);
  }

  copy(event: ClipboardEvent): void {
    const { clipboardData } = event;
    if (!clipboardData || hasMarkedText(this.#host)) return;
    if (
      copyCells(this.#host, this.#focus.place, clipboardData, (words) =>
        this.selecting.refuse(words),
      )
    )
      event.preventDefault();
  }

  renderAbove(): TemplateResult | typeof nothing {
    return this.tree
      ? (this.#grouping?.renderGroupingBar(this.#host, this.tree) ?? nothing)
      : nothing;
  }

  renderBelow(): unknown {
    return [
      renderPageError(this.#host),
      renderSelectionBar(this.#host, this.selecting.figures, this.selecting.refusal),
      this.overlays.render(),
    ];
  }

  close(): void {
    this.gestures.cancel();
    this.overlays.close();
    this.jump.forget();
  }

  #group(): void {
    if (this.#tree) this.#tree.update();
    else if (this.#host.grouping !== undefined)
      void this.#loadGrouping().then(() => this.#tree?.update());
  }

  /** A network that fails is tried again by the next press. */
  #loadGrouping(): Promise<unknown> {
    this.#loadingGrouping ??= importGrouping().then(
      (grouping) => {
        const root = this.#host.shadowRoot as ShadowRoot;
        root.adoptedStyleSheets = [
          ...root.adoptedStyleSheets,
          ...(grouping.groupingStyles.styleSheet ? [grouping.groupingStyles.styleSheet] : []),
        ];
        this.#grouping = grouping;
        this.#tree = new grouping.GroupTree(this.#host, this.#focus, (rows) =>
          this.special.use(rows, grouping),
        );
      },
      () => {
        this.#loadingGrouping = undefined;
        warnOnce('chunk-missing', 'the groups of a table could not be loaded');
      },
    );
    return this.#loadingGrouping;
  }
}
