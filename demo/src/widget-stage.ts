import { LitElement, css, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PartnerProvider } from '@partner-widgets/elements/provider/partner-provider';
import { scenarioById } from '@partner-widgets/scenarios/registry';
import { hostBackEnd } from './host.js';
import type { WidgetTag } from './navigation.js';
import type { DemoSettings } from './settings.js';
import { defineWidget } from './widget-definitions.js';

const watched = [
  'partner-ready',
  'partner-error',
  'partner-session-end',
  'partner-degraded',
  'partner-filter-change',
  'partner-reveal',
  'partner-before-export',
  'partner-before-accept',
  'partner-login-required',
  'partner-invitation-outcome',
  'partner-navigate',
] as const;

/** One line of the event log. */
export interface LoggedEvent {
  readonly name: string;
  readonly detail: string;
}

const detailOf = (event: Event): string => {
  const own = Object.entries(event as unknown as Record<string, unknown>).filter(
    ([key, value]) => key !== 'isTrusted' && typeof value !== 'function',
  );
  const detail = event instanceof CustomEvent ? (event.detail as unknown) : Object.fromEntries(own);
  const text = JSON.stringify(detail);
  return text === undefined || text === '{}' ? '' : text;
};

/**
 * Puts one widget into a provider, over the real gateway or over a scenario, exactly as a host does.
 * The provider is made anew when principal or scenario change, so that nothing of the one before can stay.
 */
export class WidgetStage extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @property({ attribute: false }) settings!: DemoSettings;
  @property() endpoint = '';
  @property() widget: WidgetTag | undefined;
  @state() private provider: PartnerProvider | undefined;
  private built = '';

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of watched) this.addEventListener(name, this.log);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of watched) this.removeEventListener(name, this.log);
  }

  override willUpdate(): void {
    const { as, scenario } = this.settings;
    const key = JSON.stringify([as, scenario, this.widget, this.endpoint]);
    if (key !== this.built) {
      this.built = key;
      this.provider = undefined;
      if (this.widget) void this.build(key, this.widget, as, scenario);
    }
    if (this.provider) this.applyAppearance(this.provider);
  }

  override render() {
    return this.provider ?? nothing;
  }

  /** The widget on stage, for the snippet. */
  get shown(): Element | undefined {
    return this.provider?.firstElementChild ?? undefined;
  }

  /** Ends the session in every tab and empties screen and cache. */
  async logout(): Promise<void> {
    hostBackEnd.forgetPrincipal(this.settings.as);
    await this.provider?.logout();
  }

  private readonly log = (event: Event): void => {
    const logged: LoggedEvent = { name: event.type, detail: detailOf(event) };
    this.dispatchEvent(
      new CustomEvent('stage-event', { detail: logged, bubbles: true, composed: true }),
    );
  };

  private async build(
    key: string,
    widget: WidgetTag,
    as: string,
    scenarioId: string,
  ): Promise<void> {
    await defineWidget(widget);
    const provider = document.createElement('partner-provider');
    const shown = document.createElement(widget);
    const entry = scenarioById(scenarioId);
    if (entry) {
      const { create } = await entry.load();
      const scenario = create({ advance: 'auto' });
      provider.endpoint = scenario.endpoint;
      provider.fetch = scenario.fetch;
      provider.fetchSession = scenario.fetchSession;
      provider.principal = scenario.principal;
      if (scenario.direction) provider.dir = scenario.direction;
      Object.assign(shown, { token: scenario.invitationToken });
      const { afterReady } = scenario;
      if (afterReady) {
        const showAgain = (): void => {
          scenario.setPhase(afterReady);
          provider.replaceChildren(document.createElement(widget));
        };
        shown.addEventListener('partner-ready', showAgain, { once: true });
      }
    } else {
      provider.endpoint = this.endpoint;
      provider.fetchSession = hostBackEnd.fetchSession(as);
      const known = hostBackEnd.knownPrincipal(as);
      if (known) provider.principal = known;
    }
    if (key !== this.built) return;
    provider.append(shown);
    this.applyAppearance(provider);
    this.provider = provider;
  }

  private applyAppearance(provider: PartnerProvider): void {
    const { locale, theme, density } = this.settings;
    provider.setAttribute('locale', locale);
    provider.setAttribute('theme', theme);
    provider.setAttribute('density', density);
  }
}
