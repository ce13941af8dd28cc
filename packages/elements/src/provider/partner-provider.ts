import type { FetchSession } from '@partner-widgets/core/session/session';
import type { TelemetrySink } from '@partner-widgets/core/telemetry/telemetry';
import { LitElement, css, html } from 'lit';
import { setAppearanceStates } from '../base/appearance-states.js';
import { appearanceStyles } from '../base/styles/appearance.styles.js';
import { warnOnce } from '../base/warn-once.js';
import { ConsumeController } from '../context/context-consumer.js';
import {
  appearanceContext,
  dataContext,
  messagesContext,
  telemetryContext,
  type Density,
  type MessageOverrides,
  type Theme,
} from '../context/contexts.js';
import { PartnerDegradedEvent } from '../events/degraded.js';
import { PartnerSessionEndEvent } from '../events/session-end.js';
import { Provision } from './provision.js';

/** Milliseconds after which a provider without `fetchSession` says so. */
const patience = 5000;

/**
 * @summary Gives the widgets inside their session, data, language and looks. May come before or after
 * them, be nested and be moved. What it does not state comes from an outer provider, if there is one.
 *
 * @slot - The page, or the part of it, that the widgets stand in.
 * @fires partner-session-end - The session is over; everything of it is emptied.
 * @fires partner-degraded - Something works, but less well.
 */
export class PartnerProvider extends LitElement {
  static override properties = {
    endpoint: {},
    principal: {},
    locale: {},
    timeZone: { attribute: 'time-zone' },
    theme: {},
    density: {},
    offlineMaxAge: { type: Number, attribute: 'offline-max-age' },
    workerUrl: { attribute: 'worker-url' },
    fetchSession: { attribute: false },
    fetch: { attribute: false },
    messages: { attribute: false },
    telemetry: { attribute: false },
  };

  static override styles = [
    appearanceStyles,
    css`
      :host {
        display: contents;
      }

      :host([hidden]) {
        display: none;
      }
    `,
  ];

  /** Base URL of the gateway, e.g. `https://portal.example/partner`. Another one empties and reloads all widgets. */
  declare endpoint: string | undefined;

  /** Opaque, stable name of the signed-in operator: an earlier visit's rows are painted at once, if the HTML has it in the first frame. */
  declare principal: string | undefined;

  /** Language of all widgets, BCP 47. Default: the closest `lang`, then the browser's. */
  declare locale: string | undefined;

  /** IANA zone of times. Default Asia/Shanghai. */
  declare timeZone: string | undefined;

  /** `light`, `dark`, or `auto` for the page's own colour scheme (default). */
  declare theme: Theme | undefined;

  /** `comfortable` (default) or `compact`. */
  declare density: Density | undefined;

  /** Seconds that an earlier visit's rows may be shown while there is no session. Default and maximum 12 hours. */
  declare offlineMaxAge: number | undefined;

  /** The dataset engine's file, of the page's own origin. Default: beside the suite's modules. */
  declare workerUrl: string | undefined;

  /** Gets a session from the host's back end. Called again ahead of expiry, after a 401 and after sleep. */
  declare fetchSession: FetchSession | undefined;

  /** Used instead of the browser's `fetch`, e.g. for scenarios. */
  declare fetch: typeof fetch | undefined;

  /** The host's own words: `{ 'zh-CN': { key: text } }`. */
  declare messages: MessageOverrides | undefined;

  /** Gets names, numbers and codes of what happened; nothing is reported without it. */
  declare telemetry: TelemetrySink | undefined;

  readonly #internals = this.attachInternals();
  readonly #outerData = new ConsumeController(this, dataContext);
  readonly #outerMessages = new ConsumeController(this, messagesContext);
  readonly #outerAppearance = new ConsumeController(this, appearanceContext);
  readonly #outerTelemetry = new ConsumeController(this, telemetryContext);
  readonly #provision = new Provision(this, {
    sessionEnded: (reason) => this.dispatchEvent(new PartnerSessionEndEvent({ reason })),
    degraded: (notice) => this.dispatchEvent(new PartnerDegradedEvent(notice)),
  });
  #patienceTimer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    this.#patienceTimer = setTimeout(() => {
      if (this.endpoint !== undefined && !this.fetchSession) {
        warnOnce('no-session-callback', '<partner-provider> has an endpoint but no fetchSession');
      }
    }, patience);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patienceTimer);
    // A move is a disconnect and a connect in one task: only what stays away gives its session back.
    queueMicrotask(() => {
      if (!this.isConnected) this.#provision.release();
    });
  }

  override willUpdate(): void {
    if (!this.isConnected) return;
    const messages = this.#outerMessages.value;
    const appearance = this.#outerAppearance.value;
    this.#provision.configure(this, {
      data: this.#outerData.value,
      telemetry: this.#outerTelemetry.value,
      locale: messages?.locale,
      timeZone: messages?.timeZone,
      messages: messages?.overrides,
      theme: appearance?.theme,
      density: appearance?.density,
    });
    setAppearanceStates(this.#internals, this);
  }

  override render() {
    return html`<slot></slot>`;
  }

  /** Ends the session in every tab; resolves when screen, memory and disk are empty. */
  async logout(): Promise<void> {
    await this.#provision.core?.session.logout();
  }

  /** After a session end or while offline: asks `fetchSession` again. */
  restart(): void {
    this.#provision.core?.session.restart();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-provider': PartnerProvider;
  }
}
