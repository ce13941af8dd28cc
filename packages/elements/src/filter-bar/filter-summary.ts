import { formatCycle } from '@partner-widgets/domain/calendar-words';
import { splitContains } from './contains-value.js';
import {
  asCodes,
  asRange,
  asText,
  isBlank,
  type FilterDefinition,
  type FilterOption,
} from './filter-definition.js';

const mask = '***';

/** The chosen value in a few words, for a chip. */
export function filterSummary(
  definition: FilterDefinition,
  value: unknown,
  locale: string,
  selected: (count: number) => string,
): string {
  switch (definition.kind) {
    case 'text':
      return definition.sensitive && !isBlank(value) ? mask : asText(value);
    case 'contains': {
      const { column, text } = splitContains(value);
      return `${nameOf(column, definition.columns)} “${text}”`;
    }
    case 'cycle':
      return formatCycle(asText(value), locale);
    case 'month-range':
    case 'day-range': {
      const { begin = '', end = '' } = asRange(value);
      return `${formatCycle(begin, locale)} – ${formatCycle(end, locale)}`;
    }
    case 'select':
    case 'switch':
      return nameOf(asText(value), definition.options);
    case 'multi-select': {
      const codes = asCodes(value);
      return codes.length > 2
        ? selected(codes.length)
        : codes.map((code) => nameOf(code, definition.options)).join(', ');
    }
    case 'fixed':
      return definition.text;
  }
}

function nameOf(code: string, options: readonly FilterOption[]): string {
  return options.find(({ value }) => value === code)?.label ?? code;
}
