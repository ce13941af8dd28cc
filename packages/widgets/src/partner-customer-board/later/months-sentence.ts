import { formatCycle } from '@partner-widgets/domain/calendar-words';
import type { BoardLaterMessages } from './later-messages.js';

export interface MonthFigure<Value> {
  readonly month: string;
  readonly value: Value;
}

interface Arithmetic<Value> {
  readonly zero: Value;
  readonly add: (left: Value, right: Value) => Value;
  readonly subtract: (left: Value, right: Value) => Value;
  readonly write: (value: Value, signed?: boolean) => string;
}

/** Total, highest month and change of the last month, exactly, in one sentence. */
export function monthsSentence<Value extends number | bigint>(
  figures: readonly MonthFigure<Value>[],
  { zero, add, subtract, write }: Arithmetic<Value>,
  text: BoardLaterMessages,
  locale: string,
): string {
  const first = figures[0];
  const last = figures.at(-1);
  if (!first || !last) return '';
  const total = figures.reduce((sum, { value }) => add(sum, value), zero);
  const words = (month: string): string => formatCycle(month, locale);
  if (figures.every(({ value }) => value === zero)) {
    return text.noEvents(`${words(first.month)} – ${words(last.month)}`);
  }
  const highest = figures.reduce((best, figure) => (figure.value > best.value ? figure : best));
  const change = subtract(last.value, figures.at(-2)?.value ?? zero);
  return text.monthsSentence({
    total: write(total),
    highest: figures.length > 1 ? write(highest.value) : undefined,
    highestMonth: words(highest.month),
    lastMonth: words(last.month),
    last: write(last.value),
    change: change === zero ? undefined : write(change, true),
  });
}
