import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import {
  appearanceContext,
  dataContext,
  messagesContext,
  telemetryContext,
  type DataContext,
  type Density,
  type MessagesContext,
  type Theme,
} from '../context/contexts.js';
import { ConsumeController } from '../context/context-consumer.js';
import { ProvideController } from '../context/context-provider.js';
import { setIfDifferent } from '../context/set-if-different.js';
import { PartnerErrorEvent } from '../events/error.js';
import { PartnerReadyEvent } from '../events/ready.js';
import { setAppearanceStates } from './appearance-states.js';
import { PartnerElement } from './partner-element.js';
import { appearanceStyles } from './styles/appearance.styles.js';

interface ReportableError {
  readonly kind: string;
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
}

/**
 * What all public widgets are: the shared attributes, the data of the closest provider, and the
 * shared events. A subclass overrides {@linkcode dataChanged} to ask, hands `this.data.signal` to
 * every request, and calls {@linkcode markReady} when its first face stands.
 */
export abstract class WidgetElement extends PartnerElement {
  // Not decorators: their helpers would be a fiftieth of what a first face may weigh.
  static override properties: PropertyDeclarations = {
    locale: {},
    timeZone: { attribute: 'time-zone' },
    theme: {},
    density: {},
  };

  static override styles: CSSResultGroup[] = [appearanceStyles];

  /** A subclass that states its own sheets keeps these. */
  protected static override finalizeStyles(styles?: CSSResultGroup) {
    return super.finalizeStyles([appearanceStyles, ...(styles ? [styles] : [])]);
  }

  /** Language, BCP 47. Default: the provider's, the page's, the browser's. */
  declare locale: string | undefined;

  /** IANA zone of times. Default Asia/Shanghai. */
  declare timeZone: string | undefined;

  /** `light`, `dark`, or `auto` for the page's own colour scheme. Default: the provider's. */
  declare theme: Theme | undefined;

  /** `comfortable` (rows of 40 px) or `compact` (32 px). Default: the provider's. */
  declare density: Density | undefined;

  protected readonly data = new ConsumeController(this, dataContext, {
    onChange: (value, signal) => this.#receiveData(value, signal),
  });
  protected readonly telemetry = new ConsumeController(this, telemetryContext);

  readonly #appearance = new ConsumeController(this, appearanceContext);
  readonly #outerMessages = new ConsumeController(this, messagesContext);
  #innerMessages!: ProvideController<MessagesContext | undefined>;
  readonly #internals = this.attachInternals();
  #connectedAt = 0;
  #ready = false;
  #stopListening: (() => void) | undefined;

  /**
   * The parts inside read the language that this widget was told. The provider sits on the shadow
   * root and stays silent: announcing itself would make the outer provider ask all its consumers again.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#innerMessages = new ProvideController(root as HTMLElement, messagesContext);
    return root;
  }

  override connectedCallback(): void {
    this.#connectedAt = performance.now();
    this.#ready = false;
    super.connectedCallback();
    // A page's `* { all: unset }` makes every host inline, and nothing inside would have a width.
    if (getComputedStyle(this).display === 'inline') this.#internals.states.add('unset-by-page');
  }

  /** The provider's data arrived, changed (other endpoint or principal), or left (`undefined`). */
  protected abstract dataChanged(data: DataContext | undefined, signal: AbortSignal): void;

  /** Another principal is about to be shown, or the session ended: forget every row, now. */
  protected abstract purge(): void;

  /** Says `partner-ready` once per connection. */
  protected markReady(source: 'network' | 'cache'): void {
    if (this.#ready || !this.isConnected) return;
    this.#ready = true;
    const total = performance.now() - this.#connectedAt;
    this.emit(new PartnerReadyEvent({ widget: this.localName, timings: { total }, source }));
    this.telemetry.value?.report({
      name: 'widget',
      detail: { widget: this.localName, milliseconds: Math.round(total), source },
    });
  }

  /** Says `partner-error`; what was cancelled on purpose is no error. */
  protected reportError(error: unknown): void {
    const { kind, code, requestId } = asReportable(error);
    if (kind === 'aborted') return;
    this.emit(new PartnerErrorEvent({ kind: kind as 'render', code, requestId }));
  }

  override willUpdate(_changed: PropertyValues): void {
    const { theme, density } = this.#appearance.value ?? {};
    setAppearanceStates(this.#internals, {
      theme: this.theme ?? theme,
      density: this.density ?? density,
    });
    this.#passMessagesOn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  #receiveData(value: DataContext | undefined, signal: AbortSignal): void {
    if (this.#stopListening) this.#removePicture();
    this.#stopListening?.();
    this.#stopListening = value?.onPurge(() => {
      this.#removePicture();
      this.purge();
    });
    this.dataChanged(value, signal);
  }

  /** Of the last visit, painted before this code was there (`suite/src/picture`). */
  #removePicture(): void {
    this.shadowRoot?.querySelector('.picture')?.remove();
  }

  #passMessagesOn(): void {
    const { locale, timeZone, overrides } = this.#outerMessages.value ?? {};
    setIfDifferent<MessagesContext>(this.#innerMessages, {
      locale: this.locale || locale,
      timeZone: this.timeZone || timeZone,
      overrides,
    });
  }
}

function asReportable(error: unknown): ReportableError {
  return error instanceof Error && 'kind' in error
    ? (error as Error & ReportableError)
    : { kind: 'render' };
}
