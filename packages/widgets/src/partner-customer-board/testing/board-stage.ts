import { waitUntil } from '@partner-widgets/core/testing/patience';
import type { ScenarioOptions } from '@partner-widgets/scenarios/situation';
import type { Scenario } from '@partner-widgets/scenarios/registry';
import { scenarioById } from '@partner-widgets/scenarios/registry';
import '@partner-widgets/elements/provider/define';
import type { PartnerProvider } from '@partner-widgets/elements/provider/partner-provider';
import '../define.js';
import type { PartnerCustomerBoard } from '../partner-customer-board.js';

export interface BoardStage {
  readonly scenario: Scenario;
  readonly provider: PartnerProvider;
  readonly board: PartnerCustomerBoard;
  /** The operations that were asked so far. */
  asked(): readonly string[];
  find<Found extends Element = HTMLElement>(selector: string): Found | null;
  panel(id: string): HTMLElement;
  leave(): void;
}

let count = 0;

/** A board in a situation, with an endpoint of its own: all test files share one browser profile. */
export async function setBoard(
  id: string,
  attributes: Record<string, string> = {},
  options: ScenarioOptions = {},
): Promise<BoardStage> {
  const entry = scenarioById(id);
  if (!entry) throw new Error(`no scenario ${id}`);
  const endpoint = `https://board-${++count}-${Date.now()}.invalid/partner`;
  const scenario = (await entry.load()).create({ endpoint, ...options });
  const provider = document.createElement('partner-provider');
  const operations: string[] = [];
  Object.assign(provider, {
    endpoint: scenario.endpoint,
    locale: 'zh-CN',
    fetchSession: scenario.fetchSession,
    fetch: ((input: RequestInfo | URL, init?: RequestInit) => {
      operations.push(new URL(input instanceof Request ? input.url : input, location.href).href);
      return scenario.fetch(input, init);
    }) as typeof fetch,
  });
  const board = document.createElement('partner-customer-board');
  for (const [name, value] of Object.entries(attributes)) board.setAttribute(name, value);
  provider.append(board);
  document.body.append(provider);
  return {
    scenario,
    provider,
    board,
    asked: () => operations.map((url) => url.replace(/^.*\/v1\//, '').replace(/\?.*$/, '')),
    find: (selector) => board.shadowRoot?.querySelector(selector) ?? null,
    panel(panelId) {
      const found = board.shadowRoot?.querySelector<HTMLElement>(`.panel.${panelId}`);
      if (!found) throw new Error(`no panel ${panelId}`);
      return found;
    },
    leave: () => provider.remove(),
  };
}

/** Waits for the first face and for what is loaded after it. */
export async function settled({ board, find }: BoardStage): Promise<void> {
  await waitUntil(() => find('partner-freshness, partner-state'), 'nothing settled', {
    timeout: 8000,
  });
  await waitUntil(
    () =>
      customElements.get('partner-chart') &&
      ![...(board.shadowRoot?.querySelectorAll('.panel:not(.records)') ?? [])].some(
        (panel) => panel.getAttribute('aria-busy') === 'true',
      ),
    'still busy',
    { timeout: 8000 },
  );
  await board.updateComplete;
}
