import type { BoardFilter } from '@partner-widgets/contract/board';
import type { Capabilities } from '@partner-widgets/contract/session';
import { isClientError } from '@partner-widgets/core/client/client-error';
import type { FilterIssue } from '@partner-widgets/domain/filter-issue';
import type { DataContext } from '@partner-widgets/elements/context/contexts';
import { stateOfError, type StateKind } from '@partner-widgets/elements/states/state-of-error';
import { AnswerPanel } from './answer-panel.js';
import { boardQuestion, monthWindow, type BoardInput, type MonthWindow } from './board-filter.js';
import { answerPanelIds, type AnswerPanelId, type PanelId } from './board-panels.js';

export interface BoardModelListener {
  changed(): void;
  failed(error: unknown): void;
}

type Panels = { readonly [Id in AnswerPanelId]: AnswerPanel<Id> };

/** Faces that say something about the person or the network, not about one panel. */
const boardFaces: readonly StateKind[] = [
  'no-permission',
  'offline',
  'session-ended',
  'invalid',
  'choose',
];

/**
 * What the board knows, without a DOM: judges the question before it is asked, asks capabilities and
 * all panels side by side, and leaves each panel to its own fate (customers/CB-04).
 */
export class BoardModel {
  readonly panels: Panels;
  readonly #listener: BoardModelListener;
  #data: DataContext | undefined;
  #signal: AbortSignal | undefined;
  #capabilities: Capabilities | undefined;
  #visible: readonly PanelId[] = [];
  #input: BoardInput = {};
  #locale = '';
  #asked: string | undefined;
  #filter: BoardFilter | undefined;
  #issues: readonly FilterIssue[] = [];
  #stopSession: (() => void) | undefined;

  constructor(listener: BoardModelListener) {
    this.#listener = listener;
    this.panels = Object.fromEntries(
      answerPanelIds.map((id) => [
        id,
        new AnswerPanel(
          id,
          () => listener.changed(),
          (error) => listener.failed(error),
        ),
      ]),
    ) as unknown as Panels;
  }

  get data(): DataContext | undefined {
    return this.#data;
  }

  get capabilities(): Capabilities | undefined {
    return this.#capabilities;
  }

  get filter(): BoardFilter | undefined {
    return this.#filter;
  }

  get issues(): readonly FilterIssue[] {
    return this.#issues;
  }

  get window(): MonthWindow {
    return monthWindow(this.#data?.session, this.#capabilities);
  }

  get visible(): readonly PanelId[] {
    return this.#visible;
  }

  /** Another world, or none. */
  connect(data: DataContext | undefined, signal: AbortSignal): void {
    this.#stopSession?.();
    this.purge();
    this.#data = data;
    this.#signal = signal;
    this.#stopSession = data?.session.subscribe((now, before) => {
      if (now.status === 'ended') this.purge();
      else if (now.status === 'active' && before.status === 'offline') this.refresh();
      else this.ask(this.#input, this.#visible, this.#locale);
      this.#listener.changed();
    });
  }

  /** Forgets every number at once. */
  purge(): void {
    for (const panel of this.#answerPanels) panel.clear();
    this.#capabilities = undefined;
    this.#asked = undefined;
    this.#listener.changed();
  }

  /** States the question; asks only when it is another one. */
  ask(input: BoardInput, visible: readonly PanelId[], locale: string): void {
    this.#input = input;
    this.#visible = visible;
    this.#locale = locale;
    const { filter, issues } = boardQuestion(input, this.window);
    this.#filter = filter;
    this.#issues = issues;
    if (!this.#data) return;
    const { status, principal } = this.#data.session.snapshot;
    // Nobody's rows could be painted yet, and whether a manager must be chosen first is not known.
    if (status === 'ended' || (status === 'starting' && principal === undefined)) return;
    if (!this.#capabilities) void this.#askCapabilities(this.#data);
    const asked = JSON.stringify([filter, visible, locale]);
    if (issues.length > 0 || asked === this.#asked) return;
    this.#asked = asked;
    this.#load(this.#answerPanels, false);
  }

  /** Asks everything again, past what is stored; numbers stay until the new ones are there. */
  refresh(): void {
    this.#asked = undefined;
    this.ask(this.#input, this.#visible, this.#locale);
  }

  retry(id: AnswerPanelId): void {
    this.#load([this.panels[id]], true);
  }

  /** Every visible panel shows something or has failed; so does a board that can't be asked. */
  get settled(): boolean {
    return this.face !== undefined || this.#answerPanels.every((panel) => panel.settled);
  }

  get fromCache(): boolean {
    return this.#answerPanels.every((panel) => panel.answer?.fromCache ?? false);
  }

  /** One face instead of all panels: where each of them would say the same. */
  get face(): StateKind | undefined {
    if (this.#data?.session.snapshot.status === 'ended') return 'session-ended';
    if (this.#capabilities && !this.#capabilities.pages.includes('customer-board')) {
      return 'no-permission';
    }
    const [issue] = this.#issues;
    if (issue) return this.#issues.every(isChoice) ? 'choose' : 'invalid';
    const panels = this.#answerPanels;
    const faces = new Set(
      panels.map(({ error }) => (error === undefined ? undefined : stateOfError(error).kind)),
    );
    const [only] = faces;
    return faces.size === 1 && only && boardFaces.includes(only) ? only : undefined;
  }

  /** Something stands there whose face is loaded only when it is needed. */
  get needsState(): boolean {
    if (this.face) return true;
    return this.#answerPanels.some(({ id, error }) => error !== undefined || this.isEmpty(id));
  }

  /** A panel about nobody: no axes are drawn (customers/CB-11). Months without events are drawn (CB-05). */
  isEmpty(id: AnswerPanelId): boolean {
    const { count, profile, revenue } = this.panels;
    const counts = count.answer?.value;
    const hasNoCustomers = counts?.totalCustomers === 0;
    switch (id) {
      case 'count':
        return hasNoCustomers && counts.newThisMonth === 0 && counts.lostThisMonth === 0;
      case 'profile':
        return profile.answer?.value.dimensions.every(({ total }) => total === 0) ?? false;
      case 'revenue':
        return hasNoCustomers && revenue.answer?.value.topCustomers.length === 0;
      case 'association-totals':
        return false;
      default:
        return hasNoCustomers && this.panels[id].answer?.value.total === 0;
    }
  }

  get #answerPanels(): AnswerPanel<AnswerPanelId>[] {
    return answerPanelIds.filter((id) => this.#visible.includes(id)).map((id) => this.panels[id]);
  }

  #load(panels: readonly AnswerPanel<AnswerPanelId>[], reload: boolean): void {
    const filter = this.#filter;
    if (!this.#data || !filter || this.#issues.length > 0) return;
    const { client } = this.#data;
    for (const panel of panels) {
      void panel.load({ client, filter, locale: this.#locale, reload });
    }
  }

  #askingCapabilities = false;

  async #askCapabilities(data: DataContext): Promise<void> {
    if (this.#askingCapabilities) return;
    this.#askingCapabilities = true;
    const take = ({ value }: { value: Capabilities }): void => {
      if (this.#data !== data) return;
      this.#capabilities = value;
      // The window may be another one than the clock said: the question is judged again.
      this.ask(this.#input, this.#visible, this.#locale);
      this.#listener.changed();
    };
    try {
      take(await data.client.capabilities({ signal: this.#signal, onCached: take }));
    } catch (error) {
      // The panels say what is wrong; without capabilities the filters offer less.
      if (!isClientError(error)) this.#listener.failed(error);
    } finally {
      this.#askingCapabilities = false;
    }
  }
}

/** The issue that is no mistake: a supervisor has not chosen yet (customers/CD-13). */
export function isChoice({ field, code }: FilterIssue): boolean {
  return code === 'required' && field === 'accountManagerId';
}
