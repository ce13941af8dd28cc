import { isBillingCycle } from '@partner-widgets/domain/billing-time';
import { formatCycle } from '@partner-widgets/domain/calendar-words';
import type { ElementMessages } from '../messages/element-messages.js';
import { asCodes, asRange, asText, type FilterDefinition } from './filter-definition.js';

const defaultMaximumLength = 64;

/** What the bar itself can see to be wrong with a value, in words; undefined when it is fine. */
export function filterIssue(
  definition: FilterDefinition,
  value: unknown,
  text: ElementMessages,
  locale: string,
): string | undefined {
  switch (definition.kind) {
    case 'text':
      return textIssue(asText(value), definition, text);
    case 'cycle':
      return windowIssue([asText(value)], definition, text, locale);
    case 'month-range':
    case 'day-range': {
      const { begin, end } = asRange(value);
      if (begin && end && end < begin) return text.issueOrder;
      return windowIssue([begin, end], definition, text, locale);
    }
    case 'select':
    case 'switch':
      return unknownIssue(asText(value) ? [asText(value)] : [], definition.options, text);
    case 'multi-select':
      // Its options may still be on their way, and an unknown code is shown as itself (customers/CD-24).
      return asCodes(value).length > 100 ? text.issueTooLong(100) : undefined;
    case 'contains':
    case 'fixed':
      return undefined;
  }
}

function textIssue(
  typed: string,
  { allowBlanks, maximumLength = defaultMaximumLength }: FilterDefinition & { kind: 'text' },
  text: ElementMessages,
): string | undefined {
  if (Array.from(typed).length > maximumLength) return text.issueTooLong(maximumLength);
  return !allowBlanks && /\s/.test(typed) ? text.issueBlank : undefined;
}

function windowIssue(
  values: readonly (string | undefined)[],
  { earliest, latest }: { earliest?: string | undefined; latest?: string | undefined },
  text: ElementMessages,
  locale: string,
): string | undefined {
  const outside = values.some(
    (value) => value && ((earliest && value < earliest) || (latest && value > latest)),
  );
  const malformed = values.some(
    (value) => value && earliest && isBillingCycle(earliest) && !isBillingCycle(value),
  );
  if (!outside && !malformed) return undefined;
  const words = (value = '') => (isBillingCycle(value) ? formatCycle(value, locale) : value);
  return text.issueWindow(words(earliest), words(latest));
}

function unknownIssue(
  values: readonly string[],
  options: readonly { value: string }[],
  text: ElementMessages,
): string | undefined {
  if (options.length === 0) return undefined;
  const unknown = values.find((value) => !options.some((option) => option.value === value));
  return unknown === undefined ? undefined : text.issueUnknown(unknown);
}
