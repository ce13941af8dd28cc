import { fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { scenarioById, type Scenario } from '@partner-widgets/scenarios/registry';
import { html, render } from 'lit';
import { PartnerProvider } from '../../provider/partner-provider.js';
import { hasTurn } from '../parts-in-turn.js';

/** What the stage needs of a record table, whatever its rows. */
export interface AnyRecordTable extends HTMLElement {
  readonly table: HTMLElement | null;
  readonly updateComplete: Promise<boolean>;
  /** Undefined until all that no first row needs has come. */
  readonly parts: unknown;
}

export interface StageOptions {
  readonly scenario?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  /** False: returns before anything has answered. Default true. */
  readonly settled?: boolean;
  /** Changes the scenario before it is used. */
  readonly prepare?: (scenario: Scenario) => void;
  readonly endpoint?: string;
  readonly principal?: string;
}

export interface Stage<T extends AnyRecordTable> {
  readonly element: T;
  readonly provider: PartnerProvider;
  readonly scenario: Scenario;
  /** `partner-…` events so far. */
  readonly events: readonly (Event & { readonly detail: Record<string, unknown> })[];
  /** How often an operation was asked. */
  asked(operation: string): number;
  /** The last input of an operation. */
  lastBody(operation: string): Record<string, unknown>;
  text(): string;
  part(name: string): HTMLElement | null;
  /** The visible texts of a column. */
  column(id: string): string[];
  until(condition: () => unknown, what: string): Promise<void>;
}

const eventNames = [
  'partner-ready',
  'partner-error',
  'partner-filter-change',
  'partner-reveal',
  'partner-before-export',
] as const;

/** Every text that a user can read, shadow roots included. */
export function readableText(root: Node): string {
  if (root instanceof Text) return root.data;
  if (root instanceof HTMLStyleElement) return '';
  const inner = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [];
  return [...inner, ...root.childNodes].map(readableText).join(' ').replace(/\s+/g, ' ');
}

/** Puts a record table on the page, alone with its own scenario, cache and person. */
export async function stage<T extends AnyRecordTable>(
  tag: string,
  options: StageOptions = {},
): Promise<Stage<T>> {
  const id = options.scenario ?? 'ready';
  const entry = scenarioById(id);
  if (!entry) throw new Error(`no scenario ${id}`);
  const endpoint = options.endpoint ?? `https://${crypto.randomUUID()}.invalid/partner`;
  const principal = options.principal ?? crypto.randomUUID();
  const scenario = (await entry.load()).create({ endpoint, principal });
  options.prepare?.(scenario);
  const events: Stage<T>['events'][number][] = [];
  const element = document.createElement(tag) as T;
  for (const name of eventNames) {
    element.addEventListener(name, (event) =>
      events.push(event as unknown as (typeof events)[number]),
    );
  }
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    element.setAttribute(name, value);
  }
  Object.assign(element, options.properties);
  const place = document.createElement('div');
  // A page of the theme that is tested: widgets have no ground of their own.
  place.style.setProperty('color-scheme', options.theme ?? 'light');
  place.style.setProperty('background', 'canvas');
  document.body.append(place);
  cleanups.push(() => place.remove());
  render(
    html`<partner-provider
      .endpoint=${scenario.endpoint}
      .fetch=${scenario.fetch}
      .fetchSession=${scenario.fetchSession}
      .principal=${scenario.principal}
      .locale=${options.locale ?? 'zh-CN'}
      .theme=${options.theme ?? 'light'}
      >${element}</partner-provider
    >`,
    place,
  );
  const until = (condition: () => unknown, what: string): Promise<void> =>
    waitUntil(() => Boolean(condition()), what, { timeout: 8000 });
  const found: Stage<T> = {
    element,
    provider: place.querySelector('partner-provider') as PartnerProvider,
    scenario,
    events,
    until,
    asked: (operation) => scenario.gateway.seen.filter((one) => one.operation === operation).length,
    lastBody: (operation) =>
      (scenario.gateway.seen.findLast((one) => one.operation === operation)?.body ?? {}) as Record<
        string,
        unknown
      >,
    text: () => readableText(element),
    part: (name) => element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null,
    column: (column) =>
      [
        ...(element.table?.shadowRoot?.querySelectorAll(`.body [part~="cell-${column}"]`) ?? []),
      ].map((cell) => cell.textContent.trim()),
  };
  if (options.settled !== false) {
    await until(() => events.some(({ type }) => type === 'partner-ready'), `${tag} is ready`);
    await until(() => element.parts && hasTurn(element, 'table'), `${tag} is complete`);
    await element.updateComplete;
  }
  return found;
}

const cleanups: (() => void)[] = [];

/** After each test: nothing may answer into the next one. */
export function strike(): void {
  for (const cleanup of cleanups.splice(0)) cleanup();
  fixtureCleanup();
}
