import type { CSSResult } from 'lit';
import { buttonStyles } from '../base/styles/button.styles.js';
import { MessagesController, type Dictionaries } from '../messages/messages-controller.js';
import '../states/define.js';
import { interactionStyles as touchedStyles } from './interaction.styles.js';
import type { CellFocus } from './cell-focus.js';
import { CellTravel } from './cell-travel.js';
import { copyCells } from './copying.js';
import { saySort } from './column-commands.js';
import { ColumnGestures } from './column-gestures.js';
import type { DataTableMessages } from './messages/messages.js';
import { renderSelectionBar } from './selection-bar.js';
import { RowSelecting, type SelectingHost } from './row-selecting.js';
import { hasMarkedText, TableListeners } from './table-listeners.js';
import { TableOverlays, type OverlayHost } from './table-overlays.js';

export const interactionStyles: readonly CSSResult[] = [buttonStyles, touchedStyles];

const dictionaries: Dictionaries<DataTableMessages> = {
  'zh-CN': () => import('./messages/zh-CN.js'),
  en: () => import('./messages/en.js'),
};

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
  readonly #focus: CellFocus<Row>;
  readonly #messages: MessagesController<DataTableMessages>;
  readonly #host: SelectingHost<Row> & OverlayHost<Row>;

  constructor(host: SelectingHost<Row> & OverlayHost<Row>, focus: CellFocus<Row>) {
    this.#host = host;
    this.#focus = focus;
    this.#messages = new MessagesController<DataTableMessages>(host, dictionaries);
    this.ready = Promise.resolve(dictionaries[host.language]?.()).then(
      // The controller asked for the same file before, and takes it in the same turn.
      () => new Promise((resolve) => setTimeout(resolve)),
      () => undefined,
    );
    this.gestures = new ColumnGestures(host);
    this.selecting = new RowSelecting(host);
    this.overlays = new TableOverlays(host);
    this.travel = new CellTravel(host, focus);
    this.listeners = new TableListeners(host, focus, this.travel, this.overlays);
  }

  get words(): DataTableMessages | undefined {
    return this.#messages.text;
  }

  sayOrder(column: string): void {
    saySort(this.#host, column);
  }

  copy(event: ClipboardEvent): void {
    const { clipboardData } = event;
    if (!clipboardData || hasMarkedText(this.#host)) return;
    if (copyCells(this.#host, this.#focus.place, clipboardData)) event.preventDefault();
  }

  renderSelection() {
    return renderSelectionBar(this.#host, this.selecting.figures);
  }

  close(): void {
    this.gestures.cancel();
    this.overlays.close();
  }
}
