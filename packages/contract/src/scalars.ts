import { Type, type Static, type TSchema } from '@sinclair/typebox';

/** Decimal text in yuan (or the row's currency), up to 8 decimals, no exponent (customers/GEN-08). */
export const Amount = Type.String({
  pattern: '^-?\\d{1,11}(\\.\\d{1,8})?$',
  description: 'Decimal text, up to 8 decimals',
});
/** ISO 8601 instant in UTC with trailing `Z` (customers/GEN-10). */
export const Instant = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$',
  description: 'ISO 8601 UTC',
});
/** Billing cycle `YYYY-MM` in GMT+08:00 (customers/CD-05). */
export const BillCycle = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
  description: 'YYYY-MM, GMT+08:00',
});
/** Calendar day `YYYY-MM-DD` in GMT+08:00. */
export const BillDay = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: 'YYYY-MM-DD, GMT+08:00',
});
/** Opaque identifier; compared by equality only. */
export const Id = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[A-Za-z0-9._:-]+$',
});
/** Enumerated code as text. Unknown codes pass through and are shown as themselves (customers/CD-24). */
export const Code = Type.String({ minLength: 1, maxLength: 64 });
/** Text a person typed into a filter; no blanks (customers/CM-03), at most 64 characters. */
export const FilterText = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^\\S+$',
});
/** The server's data clock: the instant up to which the answer's data are complete. */
export const AsOf = Instant;

export const Offset = Type.Integer({
  minimum: 0,
  maximum: 40_000_000,
  default: 0,
});
export const Limit = Type.Integer({ minimum: 1, maximum: 100, default: 100 });

export const closed = { additionalProperties: false } as const;

export function ListOf<T extends TSchema>(item: T) {
  return Type.Object({
    items: Type.Array(item),
    total: Type.Integer({ minimum: 0 }),
    asOf: AsOf,
  });
}

export function SortBy<T extends readonly string[]>(columns: T) {
  return Type.Array(
    Type.Object(
      {
        column: Type.Union(columns.map((c) => Type.Literal(c as T[number]))),
        descending: Type.Boolean(),
      },
      closed,
    ),
    {
      maxItems: 4,
      description: 'Most significant first; ties are ordered by record id',
    },
  );
}

/** One distinct value of a column under the current filter, for filter menus. */
export const DistinctValue = Type.Object({
  value: Type.String(),
  label: Type.Union([Type.String(), Type.Null()]),
  count: Type.Integer({ minimum: 0 }),
});
export type DistinctValue = Static<typeof DistinctValue>;
