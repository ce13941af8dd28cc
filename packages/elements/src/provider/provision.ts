import { createPartnerCore, type PartnerCore } from '@partner-widgets/core/partner-suite-core';
import type { DegradedNotice } from '@partner-widgets/core/client/client';
import type { FetchSession, SessionEndReason } from '@partner-widgets/core/session/session';
import type { TelemetrySink } from '@partner-widgets/core/telemetry/telemetry';
import {
  appearanceContext,
  dataContext,
  messagesContext,
  sessionContext,
  telemetryContext,
  type DataContext,
  type Density,
  type AppearanceContext,
  type MessageOverrides,
  type MessagesContext,
  type Theme,
} from '../context/contexts.js';
import { ProvideController } from '../context/context-provider.js';
import { isSame, setIfDifferent } from '../context/set-if-different.js';
import { openWaitingRoom } from '../context/waiting-room.js';

/** What a host states, by `<partner-provider>` or by `createSuite()`. */
export interface ProvisionOptions {
  /** Base URL of the gateway, e.g. `https://portal.example/partner`. */
  readonly endpoint?: string | undefined;
  readonly fetchSession?: FetchSession | undefined;
  /** Opaque and stable; lets rows of an earlier visit be painted before the session is there. */
  readonly principal?: string | undefined;
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly theme?: Theme | undefined;
  readonly density?: Density | undefined;
  readonly messages?: MessageOverrides | undefined;
  readonly telemetry?: TelemetrySink | undefined;
  /** Instead of the browser's, e.g. for scenarios. */
  readonly fetch?: typeof fetch | undefined;
  /** Seconds that rows of an earlier visit may be shown without a session. Default and maximum 12 hours. */
  readonly offlineMaxAge?: number | undefined;
  /** The dataset engine's file, of the page's own origin. Default: beside the suite's modules. */
  readonly workerUrl?: string | undefined;
}

export interface ProvisionListener {
  sessionEnded(reason: SessionEndReason | undefined): void;
  degraded(notice: DegradedNotice): void;
}

/** What an outer provider says where this one is silent. */
export interface OuterValues {
  readonly data?: DataContext | undefined;
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly theme?: Theme | undefined;
  readonly density?: Density | undefined;
  readonly messages?: MessageOverrides | undefined;
  readonly telemetry?: { report: TelemetrySink } | undefined;
}

/** Provides all contexts at one element, from plain options that may change at any time. */
export class Provision {
  readonly #listener: ProvisionListener;
  readonly #session;
  readonly #data;
  readonly #messages;
  readonly #appearance;
  readonly #telemetry;
  readonly #providers: readonly { hostConnected(): void }[];
  #options: ProvisionOptions = {};
  #core: PartnerCore | undefined;
  #builtFrom: readonly unknown[] = [];
  #stops: (() => void)[] = [];

  constructor(host: HTMLElement, listener: ProvisionListener) {
    this.#listener = listener;
    this.#session = new ProvideController(host, sessionContext);
    this.#data = new ProvideController(host, dataContext);
    this.#messages = new ProvideController(host, messagesContext);
    this.#appearance = new ProvideController(host, appearanceContext);
    this.#telemetry = new ProvideController(host, telemetryContext);
    this.#providers = [
      this.#session,
      this.#data,
      this.#messages,
      this.#appearance,
      this.#telemetry,
    ];
  }

  get core(): PartnerCore | undefined {
    return this.#core;
  }

  /** For a host that is no Lit element: tells everybody below that a provider is here. */
  announce(document: Document): void {
    openWaitingRoom(document);
    for (const provider of this.#providers) provider.hostConnected();
  }

  /** States everything anew. Only another endpoint, principal, fetch or age makes a new session. */
  configure(options: ProvisionOptions, outer: OuterValues = {}): void {
    this.#options = options;
    const { endpoint, principal, fetch, offlineMaxAge, fetchSession, workerUrl } = options;
    const builtFrom = [endpoint, principal, fetch, offlineMaxAge, !fetchSession, workerUrl];
    if (!isSame(builtFrom, this.#builtFrom)) {
      this.#builtFrom = builtFrom;
      this.#rebuild(outer);
    } else if (!this.#core) {
      this.#data.setValue(outer.data);
      this.#session.setValue(outer.data?.session);
    }
    this.#setPlainValues(options, outer);
  }

  /** Gives everything back; `configure` builds anew. */
  release(): void {
    this.#builtFrom = [];
    this.#data.setValue(undefined);
    this.#session.setValue(undefined);
    this.#drop(this.#core);
    this.#core = undefined;
  }

  #rebuild(outer: OuterValues): void {
    const before = this.#core;
    const stops = this.#stops;
    this.#stops = [];
    this.#core = this.#build();
    // Consumers let go of the old client before it is disposed: their requests are cancelled, not failed.
    this.#data.setValue(this.#core ?? outer.data);
    this.#session.setValue(this.#core?.session ?? outer.data?.session);
    for (const stop of stops) stop();
    before?.dispose();
  }

  #build(): PartnerCore | undefined {
    const { endpoint, fetchSession, principal, fetch, locale, offlineMaxAge, workerUrl } =
      this.#options;
    if (endpoint === undefined || !fetchSession) return undefined;
    const core = createPartnerCore({
      endpoint,
      principal,
      locale,
      offlineMaxAge,
      workerUrl,
      // Always the newest: a framework may hand in another closure with each render.
      fetchSession: (request) =>
        this.#options.fetchSession?.(request) ?? Promise.reject(new Error('session 401')),
      fetch,
      telemetry: (event) => this.#options.telemetry?.(event),
    });
    this.#stops.push(
      core.session.subscribe((now, previous) => {
        if (now.status === 'ended' && previous.status !== 'ended') {
          this.#listener.sessionEnded(now.reason);
        }
      }),
      core.client.onDegraded((notice) => this.#listener.degraded(notice)),
    );
    const { status, reason } = core.session.snapshot;
    if (status === 'ended') queueMicrotask(() => this.#listener.sessionEnded(reason));
    return core;
  }

  #drop(core: PartnerCore | undefined): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    core?.dispose();
  }

  #setPlainValues(options: ProvisionOptions, outer: OuterValues): void {
    setIfDifferent<MessagesContext>(this.#messages, {
      locale: options.locale || outer.locale,
      timeZone: options.timeZone || outer.timeZone,
      overrides: options.messages ?? outer.messages,
    });
    setIfDifferent<AppearanceContext>(this.#appearance, {
      theme: options.theme || outer.theme || 'auto',
      density: options.density || outer.density || 'comfortable',
    });
    const report = options.telemetry ?? outer.telemetry?.report;
    if (this.#telemetry.value?.report !== report) {
      this.#telemetry.setValue(report ? { report } : undefined);
    }
  }
}
