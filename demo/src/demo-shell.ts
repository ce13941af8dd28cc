import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { laterTokens } from '@partner-widgets/elements/base/later-tokens';
import { tokens } from '@partner-widgets/elements/base/tokens';
import { buttonStyles, cardStyles, shellStyles } from './demo.styles.js';
import {
  findTrail,
  landingOf,
  navigation,
  pathOf,
  type NavigationNode,
  type WidgetTag,
} from './navigation.js';
import { definePages } from './pages.js';
import { maySee, principalOf } from './principals.js';
import { readSettings, settingsQuery, type DemoSettings } from './settings.js';
import type { LoggedEvent, WidgetStage } from './widget-stage.js';
import { nameOf, wordsOf } from './words.js';

type Trail = readonly NavigationNode[];

/** The demo site: mirrors the Partner Center menu (orders §10) and shows the suite's widgets in it. */
export class DemoShell extends LitElement {
  static override styles = [tokens, laterTokens, buttonStyles, shellStyles, cardStyles];

  /** Address of the gateway; set once before the shell is defined. */
  static endpoint = '';

  @state() private settings: DemoSettings = readSettings(new URL(location.href));
  @state() private path = location.pathname;
  @state() private menuOpen = false;
  @state() private events: readonly LoggedEvent[] = [];
  @state() private stageVersion = 0;
  @query('widget-stage') private stage!: WidgetStage | null;
  @query('main') private main!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    definePages();
    window.addEventListener('popstate', this.readLocation);
    this.addEventListener('settings-change', this.onSettingsChange as EventListener);
    this.addEventListener('stage-event', this.onStageEvent as EventListener);
    if (this.path === '/')
      this.navigate(pathOf(this.landing(['sales', 'customers', 'customer-consumption'])), true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.readLocation);
  }

  override willUpdate(): void {
    const { locale, direction, theme, density } = this.settings;
    const root = document.documentElement;
    root.lang = locale;
    root.dir = direction;
    root.dataset['theme'] = theme;
    this.setAttribute('theme', theme);
    this.setAttribute('density', density);
    document.title = `${this.pageName()} · Partner Widgets`;
  }

  override render() {
    const words = wordsOf(this.settings.locale);
    const trail = findTrail(this.path);
    const bare = this.path === '/invite';
    const side = bare
      ? undefined
      : trail?.[0]?.children && this.allowed(trail.slice(0, 1))
        ? trail
        : undefined;
    return html`<a class="skip" href="#main" @click=${this.skip}>${words.skip}</a>
      <header>
        ${
          bare
            ? nothing
            : html`<button
                class="menu-button"
                type="button"
                aria-expanded=${this.menuOpen}
                aria-controls="side"
                aria-label=${words.menu}
                @click=${() => (this.menuOpen = !this.menuOpen)}
              >
                ☰<span class="wide">${words.menu}</span>
              </button>`
        }
        ${this.link('/home', html`${logo}<span>${words.product}</span><small>${words.demo}</small>`, 'brand')}
        ${bare ? html`<span class="areas"></span>` : this.renderAreas()}
        <div class="tools">
          ${
            this.widgetTag(trail)
              ? html`<button
                  type="button"
                  aria-expanded=${this.settings.snippet}
                  aria-label=${words.snippet}
                  @click=${() => this.change({ snippet: !this.settings.snippet })}
                >
                  <span class="wide">${words.snippet}</span>
                  <svg class="narrow" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="m5 4-4 4 4 4m6-8 4 4-4 4" />
                  </svg>
                </button>`
              : nothing
          }
          ${
            this.settings.as && this.widgetTag(trail)
              ? html`<button
                  type="button"
                  aria-label=${words.logout}
                  @click=${() => this.stage?.logout()}
                >
                  <span class="wide">${words.logout}</span>
                  <svg class="narrow" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M6 2H2v12h4m4-9 3 3-3 3m3-3H6" />
                  </svg>
                </button>`
              : this.link('/outbox', words.outbox, 'button')
          }
        </div>
      </header>
      <demo-workbench .settings=${this.settings} .widget=${this.widgetTag(trail)}></demo-workbench>
      <div class="frame ${side || this.menuOpen ? '' : 'alone'} ${this.menuOpen ? 'open' : ''}">
        ${side || this.menuOpen ? this.renderSide(trail) : nothing}
        <main id="main" tabindex="-1">${this.renderPage(trail)}</main>
      </div>`;
  }

  private renderAreas(): TemplateResult {
    const current = findTrail(this.path)?.[0];
    return html`<nav class="areas" aria-label=${wordsOf(this.settings.locale).mainMenu}>
      ${navigation
        .filter((area) => this.allowed([area]))
        .map((area) =>
          this.link(
            pathOf(this.landing([area.slug])),
            nameOf(area, this.settings.locale),
            '',
            area === current,
          ),
        )}
    </nav>`;
  }

  private renderSide(trail: Trail | undefined): TemplateResult {
    const words = wordsOf(this.settings.locale);
    const [area, , page] = trail ?? [];
    const groups = area?.children?.filter((g) => this.allowed([area, g])) ?? [];
    return html`<div class="side" id="side">
      ${this.menuOpen ? this.renderAreas() : nothing}
      <nav aria-label=${words.pageMenu}>
        ${groups.map(
          (group) =>
            html`<h2>${nameOf(group, this.settings.locale)}</h2>
              <ul>
                ${group.children
                  ?.filter((p) => this.allowed([area as NavigationNode, group, p]))
                  .map((entry) => {
                    const target = this.landing([
                      (area as NavigationNode).slug,
                      group.slug,
                      entry.slug,
                    ]);
                    return html`<li>
                      ${this.link(
                        pathOf(target),
                        html`${nameOf(entry, this.settings.locale)}${hasWidget(entry) ? html`<span class="dot"></span>` : nothing}`,
                        '',
                        entry === page,
                      )}
                    </li>`;
                  })}
              </ul>`,
        )}
      </nav>
    </div>`;
  }

  private renderPage(trail: Trail | undefined): TemplateResult {
    const { settings } = this;
    const words = wordsOf(settings.locale);
    if (this.path === '/invite')
      return html`<invite-page .settings=${settings}
        >${this.renderStage('distributor-invite-accept')}</invite-page
      >`;
    if (this.path === '/outbox')
      return html`<h1>${words.outbox}</h1>
        <outbox-page .settings=${settings}></outbox-page>`;
    if (!trail) return this.card(words.notFoundTitle, words.notFoundText);
    if (!this.allowed(trail)) return this.card(words.noPermissionTitle, words.noPermissionText);
    if (trail[0]?.slug === 'home') return html`<home-page .settings=${settings}></home-page>`;
    const page = trail[2] ?? trail.at(-1);
    const tag = this.widgetTag(trail);
    return html`<nav aria-label=${words.breadcrumb}>
        <ol class="trail">
          ${trail.slice(0, 3).map((entry) => html`<li>${nameOf(entry, settings.locale)}</li>`)}
        </ol>
      </nav>
      <h1>${page ? nameOf(page, settings.locale) : nothing}</h1>
      ${this.renderTabs(trail)}
      ${tag ? this.renderStage(tag) : this.card(words.noWidgetTitle, words.noWidgetText)}`;
  }

  private renderTabs(trail: Trail) {
    const page = trail[2];
    const tabs = page?.children?.filter((t) => this.allowed([...trail.slice(0, 3), t]));
    if (!page || !tabs || tabs.length === 0) return nothing;
    return html`<nav class="tabs" aria-label=${wordsOf(this.settings.locale).tabs}>
      ${tabs.map((tab) => this.link(pathOf([...trail.slice(0, 3), tab]), nameOf(tab, this.settings.locale), '', tab === trail[3]))}
    </nav>`;
  }

  private renderStage(tag: WidgetTag): TemplateResult {
    void this.stageVersion;
    return html`<widget-stage
        .settings=${this.settings}
        .endpoint=${DemoShell.endpoint}
        .widget=${tag}
      ></widget-stage>
      ${
        this.settings.snippet
          ? html`<snippet-panel
              .settings=${this.settings}
              .widget=${tag}
              .shown=${this.stage?.shown}
              .events=${this.events}
            ></snippet-panel>`
          : nothing
      }`;
  }

  private card(title: string, text: string): TemplateResult {
    const words = wordsOf(this.settings.locale);
    return html`<section class="card">
      <h2>${title}</h2>
      <p>${text}</p>
      <div class="actions">${this.link('/home', words.toHome, 'button')}</div>
    </section>`;
  }

  private link(path: string, content: unknown, className = '', current = false): TemplateResult {
    return html`<a
      class=${className || nothing}
      href=${path + settingsQuery(this.settings, path)}
      aria-current=${current ? 'page' : nothing}
      @click=${(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        this.navigate(path);
      }}
      >${content}</a
    >`;
  }

  private widgetTag(trail: Trail | undefined): WidgetTag | undefined {
    if (this.path === '/invite') return 'distributor-invite-accept';
    return trail && this.allowed(trail) ? trail.at(-1)?.widget : undefined;
  }

  private pageName(): string {
    const words = wordsOf(this.settings.locale);
    if (this.path === '/outbox') return words.outbox;
    const entry = findTrail(this.path)?.[2] ?? findTrail(this.path)?.at(-1);
    return entry ? nameOf(entry, this.settings.locale) : words.product;
  }

  private allowed(trail: Trail): boolean {
    return maySee(principalOf(this.settings.as), trail);
  }

  private landing(slugs: readonly string[]): Trail {
    const trail = findTrail(slugs.join('/')) ?? [];
    const last = trail.at(-1);
    if (!last) return trail;
    const above = trail.slice(0, -1);
    return [...above, ...landingOf(last, (child) => this.allowed([...trail, child]))];
  }

  private navigate(path: string, replace = false): void {
    const address = path + settingsQuery(this.settings, path);
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
    this.path = path;
    this.events = [];
    this.menuOpen = false;
    if (!replace) void this.updateComplete.then(() => this.main.focus());
  }

  private change(changed: Partial<DemoSettings>): void {
    this.settings = { ...this.settings, ...changed };
    history.replaceState(
      null,
      '',
      this.path + settingsQuery(this.settings, this.path) + location.hash,
    );
  }

  private readonly readLocation = (): void => {
    this.settings = readSettings(new URL(location.href));
    this.path = location.pathname;
  };

  private readonly onSettingsChange = (event: CustomEvent<Partial<DemoSettings>>): void =>
    this.change(event.detail);

  private readonly onStageEvent = (event: CustomEvent<LoggedEvent>): void => {
    this.events = [event.detail, ...this.events].slice(0, 50);
  };

  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.main.focus();
  };
}

const hasWidget = (entry: NavigationNode): boolean =>
  entry.widget !== undefined || (entry.children?.some(hasWidget) ?? false);

const logo = html`<svg
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  aria-hidden="true"
>
  <path d="M4 7.5 12 3l8 4.5v9L12 21l-8-4.5z" />
  <path d="m4 7.5 8 4.5 8-4.5M12 12v9" />
</svg>`;
