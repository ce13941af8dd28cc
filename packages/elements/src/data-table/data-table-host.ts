import type { SortColumn } from '@partner-widgets/core/rows/row-source';
import type { ReactiveControllerHost } from 'lit';
import type { ColumnDefinition } from './column-definition.js';
import type { ColumnLayout, PlacedColumn } from './column-layout.js';
import type { DataTableMessages, FirstTableMessages } from './messages/messages.js';
import type { PageForecast } from './page-forecast.js';
import type { RowSelection } from './row-selection.js';
import type { RowScrolling } from './row-scrolling.js';
import type { SpecialRows } from './special-rows.js';
import type { TableRows } from './table-rows.js';
import type { TableView } from './table-view.js';

/** Header row, as a row index. */
export const headerRow = -1;

/** A cell by its place. */
export interface CellPlace {
  /** 0-based, or `headerRow`. */
  readonly row: number;
  readonly column: string;
}

/** What the capabilities of the table see of the element that holds them together. */
export interface DataTableHost<Row> extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  readonly rows: TableRows<Row>;
  /** Lines of the body; undefined until the first answer. */
  readonly total: number | undefined;
  /** False while a face stands in the place of the rows. */
  readonly showsRows: boolean;
  /** The visible columns with their places. */
  readonly placed: ColumnLayout<Row>;
  /** Those of them that are drawn. */
  readonly drawn: readonly PlacedColumn<Row>[];
  readonly scrolling: RowScrolling<Row>;
  /** Lines that are no loaded row; undefined until something that needs them was loaded. */
  readonly special: SpecialRows<Row> | undefined;
  /** What a movement will need; undefined until the user has touched the table. */
  readonly forecast: PageForecast | undefined;
  readonly selection: RowSelection<Row>;
  readonly revealed: ReadonlySet<string>;
  readonly sort: readonly SortColumn[];
  /** Those of the first rows; undefined until they have come. */
  readonly firstWords: FirstTableMessages | undefined;
  /** All of them; undefined until something that needs them was loaded. */
  readonly words: DataTableMessages | undefined;
  /** BCP 47, for numbers. */
  readonly language: string;
  readonly rtl: boolean;
  readonly selectable: boolean;
  /** The scrolling element; undefined before the first render. */
  readonly viewport: HTMLElement | undefined;
  readonly columns: readonly ColumnDefinition<Row>[];
  /** How they are arranged; undefined: as defined. */
  readonly view: TableView | undefined;

  idOf(row: Row, index: number): string;
  isSelected(row: Row, index: number): boolean;
  number(value: number): string;
  /** Says it to screen readers. */
  announce(text: string): void;
  /** Draws the rows again where they stand. */
  paint(): void;
  /** Places and chooses the columns for the present width and scroll position. */
  placeColumns(): void;
  /** @returns whether others than before are to be drawn */
  chooseColumns(): boolean;
  cellElement(place: CellPlace): HTMLElement | undefined;

  canSort(column: string): boolean;
  toggleSort(
    column: string,
    additional: boolean,
    direction?: 'ascending' | 'descending' | null,
  ): void;
  /** Shows an arrangement; `final` tells the owner. */
  arrange(view: TableView, final: boolean): void;
  selectRow(index: number, selected: boolean, range: boolean): void;
  selectEverything(selected: boolean): void;
  askEye(column: string): void;
  openColumnMenu(column: string): void;
  openCell(place: CellPlace): void;
}
