import type { BoardCount } from '@partner-widgets/contract/board';
import { html, nothing, type TemplateResult } from 'lit';
import type { PanelAnswer } from './board-panels.js';
import type { BoardMessages } from './messages/messages.js';

/** How the board writes. */
export interface BoardWriting {
  readonly text: BoardMessages;
  readonly locale: string;
  readonly site: 'CN' | 'INTL';
  /** Names of association types by code, of the site (customers §0.2). */
  readonly associationTypes: readonly { readonly code: string; readonly name: string }[];
}

const facts = ['totalCustomers', 'consumingCustomers', 'newThisMonth', 'lostThisMonth'] as const;

export function writeNumber(value: number, locale: string, signed = false): string {
  const text = new Intl.NumberFormat(locale, signed ? { signDisplay: 'exceptZero' } : {}).format(
    value,
  );
  // A minus, not a hyphen: no line may break behind it.
  return text.replace('-', '−');
}

/** B1: four tiles, each beside the month before. */
export function renderCount(value: BoardCount, writing: BoardWriting): TemplateResult {
  const { text, locale, associationTypes } = writing;
  const split = value.byAssociationType
    .map(({ key, count }) => {
      const name = associationTypes.find(({ code }) => code === key)?.name ?? key;
      return `${name} ${writeNumber(count, locale)}`;
    })
    .join(' · ');
  return html`<dl class="tiles">
    ${facts.map((fact) => {
      const difference = value[fact] - value.previous[fact];
      const note =
        difference === 0
          ? text.unchanged
          : html`<span class="arrow" aria-hidden="true">${difference > 0 ? '↑' : '↓'}</span
              >${text.change(writeNumber(difference, locale, true))}`;
      return tile(
        text[fact],
        value[fact],
        locale,
        html`<dd class="note">${note}</dd>
          ${
            fact === 'totalCustomers' && associationTypes.length > 0
              ? html`<dd class="note">${split}</dd>`
              : nothing
          }`,
      );
    })}
  </dl>`;
}

/** B6: counts of events in the past year, not of customers (customers/CB-02). */
export function renderTotals(
  value: PanelAnswer<'association-totals'>,
  { text, locale }: BoardWriting,
  note: TemplateResult | undefined,
): TemplateResult {
  return html`<dl class="tiles">
      ${tile(text.associateCount, value.associateCount, locale)}
      ${tile(text.disassociateCount, value.disassociateCount, locale)}
    </dl>
    ${note}`;
}

function tile(name: string, value: number, locale: string, notes?: TemplateResult): TemplateResult {
  return html`<div class="tile">
    <dt>${name}</dt>
    <dd class="figure">${writeNumber(value, locale)}</dd>
    ${notes}
  </div>`;
}
