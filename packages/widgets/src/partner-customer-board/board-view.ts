import type { AccountManager, Reseller } from '@partner-widgets/contract/catalogue';
import type { FilterChangeEvent } from '@partner-widgets/elements/filter-bar/filter-definition';
import { stateOfError, type StateKind } from '@partner-widgets/elements/states/state-of-error';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardInput } from './board-filter.js';
import type { BoardModel } from './board-model.js';
import type { AnswerPanelId, PanelId } from './board-panels.js';
import { renderCount, renderTotals, type BoardWriting } from './count-view.js';
import type { LaterWriting, ProfileDimension } from './later/later.js';

type Later = typeof import('./later/later.js');
type Content = TemplateResult | typeof nothing;

/** Everything that the board shows, and what it can be asked to do. */
export interface BoardFacts {
  readonly model: BoardModel;
  readonly input: BoardInput;
  readonly locale: string;
  /** Undefined while the words are on their way. */
  readonly writing: BoardWriting | undefined;
  /** Charts, filters and faces with their words, once they are there. */
  readonly later: (Later & { readonly writing: LaterWriting }) | null;
  readonly dimension: ProfileDimension;
  readonly managers: readonly AccountManager[];
  readonly resellers: readonly Reseller[];
  /** No provider has come. */
  readonly lonely: boolean;
  readonly now: () => number;
  readonly chooseDimension: (dimension: ProfileDimension) => void;
  readonly filterChanged: (event: FilterChangeEvent) => void;
  readonly openCustomer: (customerId: string) => void;
  readonly refresh: () => void;
  readonly wayOn: (face: StateKind | undefined) => void;
}

export function renderBoard(facts: BoardFacts): TemplateResult {
  const { model, writing, later, lonely } = facts;
  const { face, visible } = model;
  return html`<div class="board" lang=${facts.locale}>
    <div class="heading" part="heading">
      <h2>${writing?.text.title}</h2>
      ${later?.renderRefresh(later.writing, facts.refresh)}
    </div>
    <div class="filters" part="filters">${later?.renderFilters(facts, later.writing)}</div>
    ${
      face || lonely
        ? html`<div class="panel whole" part="panel">
            ${later?.renderState(face ?? 'invalid', undefined, () => facts.wayOn(face), facts, later.writing)}
          </div>`
        : html`<div class="panels">${visible.map((id) => renderPanel(facts, id))}</div>`
    }
  </div>`;
}

function renderPanel(facts: BoardFacts, id: PanelId): TemplateResult {
  const { model, writing, later } = facts;
  const panel = id === 'records' ? undefined : model.panels[id];
  const answer = panel?.answer;
  return html`<section
    class="panel ${id}"
    part="panel panel-${id}"
    aria-labelledby="title-${id}"
    aria-busy=${panel?.loading ? 'true' : 'false'}
  >
    <header>
      <h3 id="title-${id}">${writing?.text.titles[id]}</h3>
      ${later?.renderTools(id, facts, later.writing)}
    </header>
    <div class="body">
      ${
        id === 'records'
          ? html`<partner-association-records
              .scopeFilter=${model.filter}
              .capabilities=${model.capabilities}
            ></partner-association-records>`
          : renderAnswer(facts, id)
      }
    </div>
    ${panel ? html`<footer>${later?.renderFreshness(answer, facts.now)}</footer>` : nothing}
  </section>`;
}

function renderAnswer(facts: BoardFacts, id: AnswerPanelId): Content {
  const { model, writing, later } = facts;
  const { error, answer } = model.panels[id];
  if (error !== undefined) {
    const { kind, requestId } = stateOfError(error);
    const retry = (): void => model.retry(id);
    return later?.renderState(kind, requestId, retry, facts, later.writing, id) ?? nothing;
  }
  if (!answer || !writing) return html`<span class="plot skeleton"></span>`;
  if (model.isEmpty(id)) {
    return (
      later?.renderState('empty', undefined, facts.refresh, facts, later.writing, id) ?? nothing
    );
  }
  if (id === 'count' && model.panels.count.answer) {
    return renderCount(model.panels.count.answer.value, writing);
  }
  if (id === 'association-totals' && model.panels[id].answer) {
    const { value } = model.panels[id].answer;
    return renderTotals(value, writing, later?.renderPastYear(value, later.writing));
  }
  return later?.renderChart(id, facts, later.writing) ?? html`<span class="plot"></span>`;
}
