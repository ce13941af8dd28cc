import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { chartTokens } from '../base/chart-tokens.js';
import { chartIcon, tableIcon } from '../base/icons.js';
import { PartnerElement } from '../base/partner-element.js';
import { buttonStyles } from '../base/styles/button.styles.js';
import { skeletonStyles } from '../base/styles/skeleton.styles.js';
import { MessagesController, type Dictionaries } from '../messages/messages-controller.js';
import { chartStyles } from './chart.styles.js';
import type { ChartKind, ChartModel, ChartSeries, Drawing } from './chart-data.js';
import { readLooks } from './chart-looks.js';
import type { ChartMessages } from './messages/messages.js';

const dictionaries: Dictionaries<ChartMessages> = {
  'zh-CN': () => import('./messages/zh-CN.js'),
  en: () => import('./messages/en.js'),
};

/** Colours of series: from the ninth on they begin anew; the legend and the table still tell them apart. */
const swatches = 8;

/** Names of a doughnut that fit beside it; more of them scroll, and must then be reachable by keyboard. */
const fitting = 7;

/**
 * @summary A chart with one sentence that says what it shows, and a table of the same numbers.
 * Chart.js is loaded when the chart comes near the screen. Follows theme, direction and reduced motion.
 *
 * @csspart summary - The sentence.
 * @csspart toggle - The button that changes between chart and table.
 * @csspart legend - The names of the colours.
 * @csspart table - The table.
 * @cssproperty [--partner-chart-height=240px] - Height of the chart's body; the same for chart and table.
 */
export class PartnerChart extends PartnerElement {
  static override styles = [chartTokens, buttonStyles, skeletonStyles, chartStyles];

  @property() kind: ChartKind = 'bar';

  /** Columns of several series stand on each other. */
  @property({ type: Boolean }) stacked = false;

  /** Names chart and table. */
  @property() label = '';

  /** One sentence with total, highest and change. */
  @property() summary = '';

  /** What the categories are, e.g. a month; head of the table's first column. */
  @property({ attribute: 'category-label' }) categoryLabel = '';

  @property({ attribute: false }) categories: readonly string[] = [];

  @property({ attribute: false }) series: readonly ChartSeries[] = [];

  /** Last row of the table, by series. */
  @property({ attribute: false }) totals: readonly string[] | undefined;

  /** The numbers as a table. */
  @property({ type: Boolean, attribute: 'as-table', reflect: true }) asTable = false;

  @state() private failed = false;
  @state() private drawn = false;

  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  @query('.probe') private readonly probe!: HTMLElement | null;

  readonly #messages = new MessagesController(this, dictionaries);
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #observer: IntersectionObserver | undefined;
  #near = false;
  #drawing: Drawing | undefined;
  #drawnOn: HTMLCanvasElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        this.#observer?.disconnect();
        this.#near = true;
        void this.#draw();
      },
      { rootMargin: '1000px' },
    );
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#near = false;
    this.#erase();
  }

  override render() {
    const { text } = this.#messages;
    const asTable = this.asTable || this.failed;
    return html`<figure class="chart">
      <div class="head">
        <figcaption class="summary" part="summary">
          ${this.failed && text ? `${text.drawFailed} ` : nothing}${this.summary}
        </figcaption>
        ${
          text && !this.failed
            ? html`<button
                class="button quiet icon-only small"
                part="toggle"
                type="button"
                aria-label="${this.label}: ${asTable ? text.showChart : text.showTable}"
                aria-pressed=${asTable}
                @click=${this.#toggle}
              >
                ${asTable ? chartIcon : tableIcon}
              </button>`
            : nothing
        }
      </div>
      <div class="body ${this.kind}">
        ${asTable ? this.#renderTable(text) : this.#renderCanvas()}
      </div>
      ${
        !asTable && this.kind !== 'doughnut' && this.series.length > 1
          ? this.#renderLegend()
          : nothing
      }
      <span class="probe" aria-hidden="true" @transitionend=${this.#themeChanged}></span>
    </figure>`;
  }

  override willUpdate(_changed: PropertyValues<this>): void {
    if ((this.asTable || this.failed) && this.#drawing) this.#erase();
  }

  override updated(_changed: PropertyValues<this>): void {
    void this.#draw();
  }

  #renderCanvas(): TemplateResult {
    return html`<div class="canvas">
        ${this.drawn ? nothing : html`<span class="skeleton wait"></span>`}
        <canvas role="img" aria-label="${this.label}. ${this.summary}"></canvas>
      </div>
      ${this.kind === 'doughnut' ? this.#renderLegend() : nothing}`;
  }

  #renderLegend(): TemplateResult {
    const [only] = this.series;
    const names =
      this.kind === 'doughnut' ? this.categories : this.series.map(({ label }) => label);
    const sum = only?.values.reduce((total, value) => total + value, 0) ?? 0;
    const percent = new Intl.NumberFormat(this.#messages.locale, {
      style: 'percent',
      maximumFractionDigits: 1,
    });
    return html`<ul class="legend" part="legend" tabindex=${names.length > fitting ? 0 : nothing}>
      ${names.map(
        (name, index) =>
          html`<li>
            <span class="swatch swatch-${(index % swatches) + 1}"></span>
            <span class="name">${name}</span>
            ${
              this.kind === 'doughnut' && only
                ? html`<span>${this.#textOf(only, index)}</span
                    ><span class="share"
                      >${sum ? percent.format((only.values[index] ?? 0) / sum) : nothing}</span
                    >`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
  }

  #renderTable(text: ChartMessages | undefined): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.label}>
      <table part="table">
        <thead>
          <tr>
            <th scope="col">${this.categoryLabel || text?.category}</th>
            ${this.series.map(({ label }) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.categories.map(
            (category, index) =>
              html`<tr>
                <th scope="row">${category}</th>
                ${this.series.map((series) => html`<td>${this.#textOf(series, index)}</td>`)}
              </tr>`,
          )}
        </tbody>
        ${
          this.totals
            ? html`<tfoot>
                <tr>
                  <th scope="row">${text?.total}</th>
                  ${this.totals.map((total) => html`<td>${total}</td>`)}
                </tr>
              </tfoot>`
            : nothing
        }
      </table>
    </div>`;
  }

  #textOf(series: ChartSeries, index: number): string {
    return (
      series.texts?.[index] ??
      new Intl.NumberFormat(this.#messages.locale).format(series.values[index] ?? 0)
    );
  }

  #toggle(): void {
    this.asTable = !this.asTable;
  }

  get #model(): ChartModel {
    return {
      kind: this.kind,
      stacked: this.stacked,
      categories: this.categories,
      series: this.series,
      locale: this.#messages.locale,
      rightToLeft: this.rightToLeft,
      textOf: (series, index) => this.#textOf(series, index),
    };
  }

  async #draw(): Promise<void> {
    const { canvas, probe } = this;
    if (!this.#near || !canvas || !probe || this.series.length === 0) return;
    const looks = () => readLooks(probe, this.#reducedMotion.matches);
    if (this.#drawing && this.#drawnOn === canvas) {
      this.#drawing.update(this.#model, looks());
      return;
    }
    if (this.#drawnOn === canvas) return;
    this.#drawnOn = canvas;
    try {
      const { drawChart } = await import('./draw-chart.js');
      if (!this.isConnected || this.canvas !== canvas) return;
      this.#drawing = drawChart(canvas, this.#model, looks());
      this.drawn = true;
    } catch {
      // The file could not be fetched, or the canvas is forbidden: the numbers are still there.
      this.failed = true;
    }
  }

  #erase(): void {
    this.#drawing?.destroy();
    this.#drawing = undefined;
    this.#drawnOn = undefined;
    this.drawn = false;
  }

  #themeChanged(): void {
    if (this.#drawing && this.probe) {
      this.#drawing.update(this.#model, readLooks(this.probe, this.#reducedMotion.matches));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-chart': PartnerChart;
  }
}
