import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.js';
import type { PartnerDataTable } from '../partner-data-table.js';
import { SyntheticRows, syntheticColumns, type SyntheticRow } from './synthetic-rows.js';

export type SyntheticTable = PartnerDataTable<SyntheticRow>;

export async function settled(table: SyntheticTable): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await table.updateComplete;
  }
}

/** A table of 800 px over synthetic rows, painted. */
export async function tableOf(
  source: SyntheticRows,
  properties: Partial<SyntheticTable> = {},
  direction = 'ltr',
): Promise<SyntheticTable> {
  const frame = await fixture<HTMLElement>(html`<div lang="en" dir=${direction}></div>`);
  frame.style.inlineSize = '800px';
  const table = document.createElement('partner-data-table') as SyntheticTable;
  Object.assign(table, {
    label: 'Records',
    rowId: ({ id }: SyntheticRow) => id,
    columns: syntheticColumns(),
    source,
    ...properties,
  });
  frame.append(table);
  await table.updateComplete;
  await until(
    () => table.shadowRoot?.querySelector('[aria-label="Number: column actions"]') !== null,
  );
  await table.interact();
  await settled(table);
  return table;
}

export async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never: ${String(condition)}`);
}

export function viewportOf(table: SyntheticTable): HTMLElement {
  return table.shadowRoot?.querySelector('.viewport') as HTMLElement;
}

/** Texts of the rows that can be seen, each with its place from the top of the rows. */
export function seenRows(
  table: SyntheticTable,
): { index: number; top: number; texts: string[]; element: HTMLElement }[] {
  const viewport = viewportOf(table);
  const box = viewport.getBoundingClientRect();
  const top = box.top + 40;
  return [...viewport.querySelectorAll<HTMLElement>('.body > .row')]
    .map((element) => ({
      element,
      index: Number(element.ariaRowIndex) - 2,
      top: Math.round(element.getBoundingClientRect().top - top),
      texts: [...element.children].map((cell) => cell.textContent?.trim() ?? ''),
    }))
    .filter(({ top: at }) => at > -40 && at < viewport.clientHeight - 40)
    .sort((left, right) => left.top - right.top);
}

export function activeCell(table: SyntheticTable): HTMLElement | null {
  return (table.shadowRoot?.activeElement as HTMLElement | null) ?? null;
}

export function cellAt(table: SyntheticTable, row: number, column: string): HTMLElement {
  return table.cellElement({ row, column }) as HTMLElement;
}

/** Presses real keys one after another, e.g. `press('ArrowDown', 'Shift+Alt+ArrowRight')`. */
export async function press(...keys: string[]): Promise<void> {
  for (const chord of keys) {
    const parts = chord.split('+');
    const key = parts.pop() ?? '';
    for (const modifier of parts) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of parts.reverse()) await sendKeys({ up: modifier });
  }
}

export { SyntheticRows };
