import type { InteractionHost } from '../interaction.js';
import { sourceOf } from '../source-of.js';

/** Whether the user may group by a column. */
export function canGroup<Row>(host: InteractionHost<Row>, id: string): boolean {
  const { narrow, columns, groupableColumns } = host;
  const source = sourceOf(host);
  const definition = columns.find((column) => column.id === id);
  if (!definition || !source?.group || !narrow) return false;
  return groupableColumns
    ? groupableColumns.includes(id)
    : source.capabilities.groupableColumns.includes(definition.groupBy ?? id);
}
