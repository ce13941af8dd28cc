import type { ColumnLayout } from './column-layout.js';

/**
 * Widths and places of the columns as rules of one constructed sheet: a change of width touches
 * one rule and no cell, and needs no style attribute (DESIGN §7.7).
 */
export function columnRules<Row>({ columns, width }: ColumnLayout<Row>): string {
  const lastOfStart = columns.findLast(({ pinned }) => pinned === 'start')?.index;
  const firstOfEnd = columns.find(({ pinned }) => pinned === 'end')?.index;
  const rules = columns.map(({ index, start, width: own, pinned, inset }) => {
    const place =
      pinned === null
        ? `inset-inline-start:${start}px`
        : pinned === 'start'
          ? `inset-inline-start:${inset}px`
          : `inset-inline-end:${inset}px${index === firstOfEnd ? ';margin-inline-start:auto' : ''}`;
    return `.column-${index}{${place};inline-size:${own}px}`;
  });
  if (lastOfStart !== undefined) rules.push(edgeRule(lastOfStart, 'end'));
  if (firstOfEnd !== undefined) rules.push(edgeRule(firstOfEnd, 'start'));
  return `.row,.body{inline-size:${width}px}${rules.join('')}`;
}

/** The line between what is pinned and what scrolls. */
function edgeRule(index: number, side: 'start' | 'end'): string {
  return `.column-${index}{border-inline-${side}:var(--_line-width) solid var(--_pin-line)}`;
}
