import { ContextEvent, type Context } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openWaitingRoom } from './waiting-room.js';

export interface ConsumeOptions<T> {
  /** Called with every change, also to `undefined` when the provider is gone. The signal ends with the value. */
  readonly onChange?: ((value: T | undefined, signal: AbortSignal) => void) | undefined;
}

/**
 * Consumes one context. Other than @lit/context's consumer it drops the value when the host leaves
 * its place (a row of another principal must not stay on screen), asks again where the host arrives,
 * and gives each value an AbortSignal, so that nothing asked with the old value is still waited for.
 */
export class ConsumeController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: Context<unknown, T | undefined>;
  readonly #onChange: ConsumeOptions<T>['onChange'];
  #value: T | undefined;
  #abort = new AbortController();
  #unsubscribe: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    context: Context<unknown, T | undefined>,
    { onChange }: ConsumeOptions<T> = {},
  ) {
    this.#host = host;
    this.#context = context;
    this.#onChange = onChange;
    host.addController(this);
  }

  get value(): T | undefined {
    return this.#value;
  }

  /** Aborted when the value is replaced or dropped: hand it to every request made with the value. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  hostConnected(): void {
    openWaitingRoom(this.#host.ownerDocument);
    this.#host.dispatchEvent(new ContextEvent(this.#context, this.#host, this.#receive, true));
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#change(undefined);
  }

  // One function for the controller's life: providers and waiting rooms tell requests apart by it.
  readonly #receive = (value: T | undefined, unsubscribe?: () => void): void => {
    if (!this.#host.isConnected) {
      // A waiting room of another bundle asked for a host that has left in between.
      unsubscribe?.();
      return;
    }
    if (unsubscribe !== this.#unsubscribe) {
      this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
    }
    this.#change(value);
  };

  #change(value: T | undefined): void {
    if (value === this.#value) return;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#value = value;
    this.#onChange?.(value, this.#abort.signal);
    this.#host.requestUpdate();
  }
}
