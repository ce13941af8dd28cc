import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { scenarios as allScenarios, scenariosFor } from '@partner-widgets/scenarios/registry';
import type { WidgetTag } from './navigation.js';
import { principals } from './principals.js';
import type { DemoSettings } from './settings.js';
import { nameOf, wordsOf } from './words.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The strip of switches under the header. Fires `settings-change` with the changed members. */
export class DemoWorkbench extends LitElement {
  static override styles = css`
    :host {
      display: block;
      border-block-end: 1px solid var(--_line);
      background: var(--_surface-sunken);
      container: workbench / inline-size;
    }
    summary {
      display: none;
      padding: var(--_space-2) var(--_space-4);
      color: var(--_text-muted);
      font-size: var(--_text-s);
      cursor: pointer;
    }
    .switches {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2) var(--_space-4);
      padding: var(--_space-2) var(--_space-6);
    }
    label {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
      color: var(--_text-muted);
      font-size: var(--_text-s);
      white-space: nowrap;
    }
    select {
      min-block-size: 28px;
      max-inline-size: 240px;
      border: 1px solid var(--_line-strong);
      border-radius: var(--_radius-m);
      background: var(--_surface);
      color: var(--_text);
      font: var(--_text-s) / 1.4 var(--_font);
    }
    select:focus-visible,
    summary:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 1px;
    }
    @container workbench (inline-size < 900px) {
      .switches {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        padding: var(--_space-2) var(--_space-4) var(--_space-4);
      }
      label {
        display: grid;
        gap: 2px;
      }
      select {
        inline-size: 100%;
        max-inline-size: none;
        min-block-size: 36px;
      }
      summary {
        display: list-item;
      }
    }
  `;

  @property({ attribute: false }) settings!: DemoSettings;
  @property({ attribute: false }) widget: WidgetTag | undefined;
  private readonly wide = matchMedia('(min-width: 900px)');

  private readonly onWidth = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.wide.addEventListener('change', this.onWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.wide.removeEventListener('change', this.onWidth);
  }

  override render() {
    const { settings } = this;
    const words = wordsOf(settings.locale);
    const scenarios = this.widget ? scenariosFor(this.widget) : allScenarios;
    const labelled = <T extends string>(names: Readonly<Record<T, string>>): Choice[] =>
      (Object.entries(names) as [T, string][]).map(([value, label]) => ({ value, label }));
    return html`<details ?open=${this.wide.matches}>
      <summary>${words.workbench}</summary>
      <div class="switches" role="group" aria-label=${words.workbench}>
        ${this.switch('as', words.principal, [
          { value: '', label: words.nobody },
          ...principals.map((p) => ({ value: p.operatorId, label: nameOf(p, settings.locale) })),
        ])}
        ${this.switch('scenario', words.scenario, [
          { value: '', label: words.liveGateway },
          ...scenarios.map((s) => ({ value: s.id, label: nameOf(s.title, settings.locale) })),
        ])}
        ${this.switch('locale', words.locale, [
          { value: 'zh-CN', label: '简体中文' },
          { value: 'en', label: 'English' },
        ])}
        ${this.switch('theme', words.theme, labelled(words.themes))}
        ${this.switch('density', words.density, labelled(words.densities))}
        ${this.switch('direction', words.direction, labelled(words.directions))}
      </div>
    </details>`;
  }

  private switch(key: keyof DemoSettings, label: string, choices: readonly Choice[]) {
    const current = String(this.settings[key]);
    const all = choices.some((c) => c.value === current)
      ? choices
      : [...choices, { value: current, label: current }];
    return html`<label
      >${label}
      <select
        name=${key}
        @change=${(event: Event) => {
          const value = (event.target as HTMLSelectElement).value;
          this.dispatchEvent(
            new CustomEvent('settings-change', {
              detail: { [key]: value },
              bubbles: true,
              composed: true,
            }),
          );
        }}
      >
        ${all.map((c) => html`<option value=${c.value} ?selected=${c.value === current}>${c.label}</option>`)}
      </select>
    </label>`;
  }
}
