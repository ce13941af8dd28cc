import { Type, type Static } from '@sinclair/typebox';
import { Id, Instant, ListOf, closed } from './scalars.js';

const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' });
const ColumnId = Type.String({ minLength: 1, maxLength: 64 });
const FilterValue = Type.Union([
  Type.String({ maxLength: 256 }),
  Type.Array(Type.String({ maxLength: 64 }), { maxItems: 100 }),
  Type.Boolean(),
]);

/** The tables that have views, by the names of their pages in `Capabilities`. */
export const viewPages = ['consumption-detail', 'voucher-log'] as const;
const ViewPage = Type.Union(viewPages.map((page) => Type.Literal(page)));

/**
 * How a table is looked at. Never holds what was typed into a sensitive filter. A reader leaves out what
 * it does not know, and drops a content of a newer version with a word about it.
 */
export const ViewContent = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    /** In their order; a column that is not listed was added later and appears at its own place. */
    columns: Type.Array(
      Type.Object(
        {
          id: ColumnId,
          visible: Type.Boolean(),
          /** CSS pixels; null: as the table lays it out. */
          width: Type.Union([Type.Integer({ minimum: 1, maximum: 10_000 }), Type.Null()]),
          pinned: Type.Union([Type.Literal('start'), Type.Literal('end'), Type.Null()]),
        },
        closed,
      ),
      { maxItems: 200 },
    ),
    sort: Type.Array(Type.Object({ column: ColumnId, descending: Type.Boolean() }, closed), {
      maxItems: 4,
    }),
    /** By the names of the widget's public properties. */
    filters: Type.Record(Type.String({ maxLength: 64 }), FilterValue),
    /** The column that the rows are grouped by. */
    group: Type.Union([ColumnId, Type.Null()]),
  },
  closed,
);
export type ViewContent = Static<typeof ViewContent>;

/** One of at most 50 views of a table that a principal has named; names are unique per table. */
export const SavedView = Type.Object({
  id: Id,
  page: ViewPage,
  name: Name,
  content: ViewContent,
  updateTime: Instant,
});
export type SavedView = Static<typeof SavedView>;
/** Ordered by name (code unit). */
export const SavedViewList = ListOf(SavedView);
export type SavedViewList = Static<typeof SavedViewList>;
export const SavedViewQuery = Type.Object({ page: ViewPage });
export const SavedViewPath = Type.Object({ viewId: Id });

/** A view of the same name is replaced. */
export const SavedViewRequest = Type.Object(
  { page: ViewPage, name: Name, content: ViewContent },
  closed,
);
export type SavedViewRequest = Static<typeof SavedViewRequest>;
