/** Puts the page on stage: a provider with a scenario, an address, a clean memory. For tests only. */
import '@partner-widgets/elements/provider/define';
import '../define.js';
import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import type { PartnerProvider } from '@partner-widgets/elements/provider/partner-provider';
import type { MockOperation } from '@partner-widgets/scenarios/mock-gateway/call';
import { scenarioById } from '@partner-widgets/scenarios/registry';
import {
  situation,
  type Scenario,
  type SituationSettings,
} from '@partner-widgets/scenarios/situation';
import type { DistributorInviteAccept } from '../distributor-invite-accept.js';
import type { ViewKind } from '../invitation-view.js';

export const token = 'scenario-7Qm2vX9kLr4TzB8nWc3YhJ6sDf1GpA0eUo';
export const invitationId = 'INV20260901007';

/** One request as it went over the wire. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface StageOptions {
  /** Default `#token=…` of the scenario. */
  readonly fragment?: string;
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: string;
  /** Default: what is kept of earlier visits is forgotten. */
  readonly keepMemory?: boolean;
  readonly prepare?: (element: DistributorInviteAccept) => void;
}

let stages = 0;

/** A scenario by name, or made of settings. */
export async function scenarioOf(source: string | SituationSettings): Promise<Scenario> {
  const endpoint = `https://invitation-${Date.now()}-${++stages}.invalid/partner`;
  if (typeof source !== 'string') return situation('invitation-test', () => source)({ endpoint });
  const entry = scenarioById(source);
  if (!entry) throw new Error(`no scenario ${source}`);
  return (await entry.load()).create({ endpoint });
}

export class Stage {
  readonly scenario: Scenario;
  readonly sent: SentRequest[] = [];
  provider!: PartnerProvider;
  element!: DistributorInviteAccept;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
  }

  /** Opens the page; called again it is a reload of the same tab. */
  async open(options: StageOptions = {}): Promise<this> {
    const { fragment = `#token=${token}`, locale = 'en', theme = 'light' } = options;
    fixtureCleanup();
    if (!options.keepMemory) sessionStorage.clear();
    history.replaceState(null, '', `${location.pathname}${location.search}${fragment}`);
    const box = await fixture<HTMLElement>(html`<div></div>`);
    if (options.width) box.style.inlineSize = options.width;
    box.style.colorScheme = theme;
    box.style.background = theme === 'dark' ? '#101318' : '#f5f6f8';
    this.provider = document.createElement('partner-provider');
    this.provider.endpoint = this.scenario.endpoint;
    this.provider.locale = locale;
    this.provider.theme = theme;
    this.provider.fetchSession = this.scenario.fetchSession;
    this.provider.fetch = this.#record;
    this.element = document.createElement('distributor-invite-accept');
    options.prepare?.(this.element);
    this.provider.append(this.element);
    box.append(this.provider);
    return this;
  }

  readonly #record: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, url, headers } = request;
    this.sent.push({ method, url, headers, body: await request.clone().text() });
    return this.scenario.fetch(request);
  };

  async reload(options: StageOptions = {}): Promise<this> {
    return this.open({ fragment: location.hash, ...options, keepMemory: true });
  }

  async shows(kind: ViewKind): Promise<this> {
    await waitUntil(() => this.element.view === kind, `shows ${kind}, not ${this.element.view}`, {
      timeout: 6000,
    }).catch((error: unknown) => {
      throw new Error(`shows ${this.element.view}, not ${kind}`, { cause: error });
    });
    await this.element.updateComplete;
    await waitUntil(() => this.has(kind === 'loading' ? '.loading' : '.heading'));
    return this;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** What the reader can read. */
  get text(): string {
    return textOf(this.root);
  }

  find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = deepFind(this.root, selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found as Found;
  }

  has(selector: string): boolean {
    return deepFind(this.root, selector) !== null;
  }

  button(label: string): HTMLButtonElement {
    const found = deepAll(this.root, 'button').find(
      (one) => textOf(one).trim() === label || one.getAttribute('aria-label') === label,
    );
    if (!found) throw new Error(`no button ${label}`);
    return found as HTMLButtonElement;
  }

  get accept(): HTMLButtonElement {
    return this.find<HTMLButtonElement>('.accept');
  }

  get tick(): HTMLInputElement {
    return this.find<HTMLInputElement>('.tick input');
  }

  regionBox(code: string): HTMLInputElement {
    return this.find<HTMLInputElement>(`.region input[value="${code}"]`);
  }

  async chooseRegion(code = 'CN-42'): Promise<void> {
    await waitUntil(() => this.has('.region input'));
    const box = deepAll(this.root, '.region input').find(
      (one) => (one as HTMLInputElement).value === code,
    );
    box?.click();
    await this.settled();
  }

  async openNotice(): Promise<void> {
    await waitUntil(() => this.has('[part="notice-open"]'));
    this.find('[part="notice-open"]').click();
    await waitUntil(() => this.has('.notice') || this.has('.failed'));
    await this.settled();
  }

  async scrollNotice(): Promise<void> {
    const notice = this.find('.notice');
    notice.scrollTop = notice.scrollHeight;
    await waitUntil(
      () => !this.tick.disabled,
      `notice: ${document.visibilityState} ${notice.scrollTop} ${notice.scrollHeight} ${notice.clientHeight} ${notice.isConnected}`,
    );
  }

  async fillIn(code?: string): Promise<void> {
    await this.chooseRegion(code);
    await this.openNotice();
    await this.scrollNotice();
    this.tick.click();
    await this.settled();
  }

  /** Everything is drawn, and no colour is on its way to another. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await this.element.updateComplete;
    const moving = rootsIn(this.root)
      .flatMap((root) => root.getAnimations())
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }

  requests(operation: MockOperation): readonly unknown[] {
    return this.scenario.gateway.seen.filter((one) => one.operation === operation);
  }

  posts(): readonly SentRequest[] {
    return this.sent.filter(({ method, url }) => method === 'POST' && url.includes('/invitation/'));
  }
}

export async function stage(
  source: string | SituationSettings,
  options?: StageOptions,
): Promise<Stage> {
  return new Stage(await scenarioOf(source)).open(options);
}

function rootsIn(root: ShadowRoot): ShadowRoot[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...inner.flatMap(rootsIn)];
}

function deepAll(root: ParentNode, selector: string): HTMLElement[] {
  const here = [...root.querySelectorAll<HTMLElement>(selector)];
  const inside = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? deepAll(element.shadowRoot, selector) : [],
  );
  return [...here, ...inside];
}

function deepFind(root: ParentNode, selector: string): HTMLElement | null {
  return deepAll(root, selector)[0] ?? null;
}

/** Text through shadow roots, without styles. */
export function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement) return '';
  const inner = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  return [...inner, ...node.childNodes].map(textOf).join('').replace(/\s+/g, ' ');
}
