import type { BoardCount } from '@partner-widgets/contract/board';
import { formatDay, billingDayOf } from '@partner-widgets/domain/billing-time';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerPanelId, PanelAnswer } from './board-panels.js';
import type { BoardMessages } from './messages/messages.js';

/** How the board writes. */
export interface BoardWriting {
  readonly text: BoardMessages;
  readonly locale: string;
  /** Names of association types by code, of the site (customers §0.2). */
  readonly site: 'CN' | 'INTL';
  readonly associationTypes: readonly { readonly code: string; readonly name: string }[];
}

type CountFact = 'totalCustomers' | 'consumingCustomers' | 'newThisMonth' | 'lostThisMonth';

const facts: readonly CountFact[] = [
  'totalCustomers',
  'consumingCustomers',
  'newThisMonth',
  'lostThisMonth',
];

export function writeNumber(value: number, locale: string, signed = false): string {
  return new Intl.NumberFormat(locale, signed ? { signDisplay: 'exceptZero' } : {}).format(value);
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
      return html`<div class="tile">
        <dt>${text[fact]}</dt>
        <dd class="figure">${writeNumber(value[fact], locale)}</dd>
        <dd class="note">
          ${
            difference === 0
              ? text.unchanged
              : html`<span class="arrow" aria-hidden="true">${difference > 0 ? '↑' : '↓'}</span
                  >${text.change(writeNumber(difference, locale, true))}`
          }
        </dd>
        ${
          fact === 'totalCustomers' && associationTypes.length > 0
            ? html`<dd class="note">${split}</dd>`
            : nothing
        }
      </div>`;
    })}
  </dl>`;
}

/** B6: counts of events in the past year, not of customers (customers/CB-02). */
export function renderTotals(
  value: PanelAnswer<'association-totals'>,
  { text, locale }: BoardWriting,
): TemplateResult {
  const lastDay = billingDayOf(new Date(Date.parse(value.end) - 1));
  return html`<dl class="tiles">
      ${(['associateCount', 'disassociateCount'] as const).map(
        (fact) =>
          html`<div class="tile">
            <dt>${text[fact]}</dt>
            <dd class="figure">${writeNumber(value[fact], locale)}</dd>
          </div>`,
      )}
    </dl>
    <p class="note">
      ${text.pastYear(formatDay(billingDayOf(value.begin), locale), formatDay(lastDay, locale))}
    </p>`;
}

/** What a chart panel says before its chart is loaded. */
export function renderFigure(
  id: AnswerPanelId,
  value: PanelAnswer<AnswerPanelId>,
  { text, locale }: BoardWriting,
): TemplateResult | typeof nothing {
  if (id === 'profile') {
    const [first] = (value as PanelAnswer<'profile'>).dimensions;
    return figure(text.customers(writeNumber(first?.total ?? 0, locale)));
  }
  if (id === 'revenue') return figure((value as PanelAnswer<'revenue'>).currency);
  return figure(text.events(writeNumber((value as PanelAnswer<'disassociations'>).total, locale)));
}

function figure(words: string): TemplateResult {
  return html`<p class="note">${words}</p>`;
}
