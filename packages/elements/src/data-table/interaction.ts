import { copyCells } from './copying.js';
import { ColumnGestures } from './column-gestures.js';
import type { CellPlace } from './data-table-host.js';
import { renderSelectionBar } from './selection-bar.js';
import { RowSelecting, type SelectingHost } from './row-selecting.js';
import { TableOverlays, type OverlayHost } from './table-overlays.js';

export { interactionStyles } from './interaction.styles.js';

/**
 * What nobody needs before the first rows stand: gestures, selecting, copying and what opens above
 * the table. One chunk, loaded when a pointer or the focus enters the table.
 */
export class Interaction<Row> {
  readonly gestures: ColumnGestures<Row>;
  readonly selecting: RowSelecting<Row>;
  readonly overlays: TableOverlays<Row>;
  readonly #host: SelectingHost<Row> & OverlayHost<Row>;

  constructor(host: SelectingHost<Row> & OverlayHost<Row>) {
    this.#host = host;
    this.gestures = new ColumnGestures(host);
    this.selecting = new RowSelecting(host);
    this.overlays = new TableOverlays(host);
  }

  copy(place: CellPlace, clipboard: DataTransfer): boolean {
    return copyCells(this.#host, place, clipboard);
  }

  renderSelection() {
    return renderSelectionBar(this.#host, this.selecting.figures);
  }

  close(): void {
    this.gestures.cancel();
    this.overlays.close();
  }
}
