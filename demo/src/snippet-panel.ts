import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttonStyles } from './demo.styles.js';
import type { WidgetTag } from './navigation.js';
import type { DemoSettings } from './settings.js';
import type { LoggedEvent } from './widget-stage.js';
import { wordsOf } from './words.js';

const attributesOf = (shown: Element | undefined): string =>
  (shown?.getAttributeNames() ?? [])
    .filter(
      (name) =>
        !['class', 'id', 'locale', 'theme', 'density', 'dir', 'defer-hydration'].includes(name),
    )
    .map(
      (name) =>
        ` ${name}="${(shown?.getAttribute(name) ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    )
    .join('');

/** The HTML that shows the same page in any portal (DESIGN §5, providing the client). */
export function snippetOf(
  tag: WidgetTag,
  settings: DemoSettings,
  shown: Element | undefined,
): string {
  const appearance = [`locale="${settings.locale}"`];
  if (settings.theme !== 'auto') appearance.push(`theme="${settings.theme}"`);
  if (settings.density !== 'comfortable') appearance.push(`density="${settings.density}"`);
  return [
    '<script type="module" src="https://portal.example/partner-widgets.js"></script>',
    `<partner-provider endpoint="https://portal.example/partner" ${appearance.join(' ')}>`,
    `  <${tag}${attributesOf(shown)}></${tag}>`,
    '</partner-provider>',
    '<script type="module">',
    "  document.querySelector('partner-provider').fetchSession = ({ reason, signal }) =>",
    "    fetch('/my-backend/partner-session', { method: 'POST', signal }).then((r) => {",
    '      if (!r.ok) throw new Error(`session ${r.status}`);',
    '      return r.json();',
    '    });',
    '</script>',
  ].join('\n');
}

/** The panel with the snippet of the page being looked at and the widget's events. */
export class SnippetPanel extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_space-3);
        margin-block-start: var(--_space-5);
        padding: var(--_space-5);
        border: 1px solid var(--_line);
        border-radius: var(--_radius-l);
        background: var(--_surface);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--_space-2);
      }
      h2,
      h3 {
        margin: 0;
        font-size: var(--_text-l);
      }
      h3 {
        font-size: var(--_text-m);
      }
      p {
        margin: 0;
        color: var(--_text-muted);
      }
      pre {
        overflow-x: auto;
        margin: 0;
        padding: var(--_space-4);
        border-radius: var(--_radius-m);
        background: var(--_surface-sunken);
        font: var(--_text-s) / 1.6 var(--_font-mono);
      }
      pre:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: 2px;
      }
      ol {
        overflow: auto;
        max-block-size: 200px;
        margin: 0;
        padding: 0;
        font: var(--_text-s) / 1.6 var(--_font-mono);
        list-style: none;
      }
      li {
        overflow-wrap: anywhere;
      }
      li b {
        color: var(--_accent);
        font-weight: 500;
      }
    `,
  ];

  @property({ attribute: false }) settings!: DemoSettings;
  @property() widget!: WidgetTag;
  @property({ attribute: false }) shown: Element | undefined;
  @property({ attribute: false }) events: readonly LoggedEvent[] = [];
  @state() private copied = false;

  override render() {
    const words = wordsOf(this.settings.locale);
    const snippet = snippetOf(this.widget, this.settings, this.shown);
    return html`<div class="head">
        <h2>${words.snippet}</h2>
        <button type="button" @click=${() => this.copy(snippet)}>
          ${this.copied ? words.copied : words.copy}
        </button>
      </div>
      <p>${words.snippetHint}</p>
      <pre
        tabindex="0"
        dir="ltr"
        role="region"
        aria-label=${words.snippet}
      ><code>${snippet}</code></pre>
      <h3>${words.events}</h3>
      ${this.events.length === 0 ? html`<p>${words.noEvents}</p>` : nothing}
      <ol tabindex="0" aria-label=${words.events}>
        ${this.events.map((e) => html`<li dir="ltr"><b>${e.name}</b> ${e.detail}</li>`)}
      </ol>`;
  }

  private async copy(snippet: string): Promise<void> {
    await navigator.clipboard.writeText(snippet);
    this.copied = true;
    setTimeout(() => (this.copied = false), 2000);
  }
}
