import type { FilterValues, Range } from '../filter-bar/filter-definition.js';
import type { FilterInput, FilterProperty } from './record-page.js';

type Properties = readonly FilterProperty[];

/** A range of days is two filters and one control. */
const rangeId = 'days';
export const barIdOf = (field: string): string =>
  field === 'dayBegin' || field === 'dayEnd' ? rangeId : field;

/** The filters as the bar's controls hold them: a flag is a choice between `true` and `false`. */
export function toBar(input: FilterInput, properties: Properties): FilterValues {
  const value: Record<string, unknown> = {};
  for (const { field, kind } of properties) {
    if (barIdOf(field) !== rangeId)
      value[field] = kind === 'flag' ? String(input[field] === true) : input[field];
  }
  const range: Range = { begin: input['dayBegin'] as string, end: input['dayEnd'] as string };
  return range.begin || range.end ? { ...value, [rangeId]: range } : value;
}

/** The filters behind the controls that changed; undefined for one that is set to its default again. */
export function fromBar(
  value: FilterValues,
  changed: readonly string[],
  defaults: FilterValues,
  properties: Properties,
): Record<string, FilterInput[string]> {
  const input: Record<string, FilterInput[string]> = {};
  for (const { field, kind } of properties) {
    const id = barIdOf(field);
    if (!changed.includes(id)) continue;
    const now = value[id];
    const isDefault = JSON.stringify(now) === JSON.stringify(defaults[id]);
    if (isDefault) input[field] = undefined;
    else if (id === rangeId) input[field] = (now as Range)[field === 'dayBegin' ? 'begin' : 'end'];
    else input[field] = kind === 'flag' ? now === 'true' : (now as FilterInput[string]);
  }
  return input;
}
