import {
  ContextProviderEvent,
  ContextRequestEvent,
  type Context,
  type ContextCallback,
} from './context-events.js';

/** Provides one context below an element or a shadow root, and tells subscribers of every change. */
export class ContextProvider<Value> {
  readonly #host: EventTarget;
  readonly #context: Context<Value>;
  readonly #subscribers = new Map<ContextCallback<Value>, { target: Element; stop: () => void }>();
  #value: Value;

  constructor(host: EventTarget, context: Context<Value>, value: Value) {
    this.#host = host;
    this.#context = context;
    this.#value = value;
    host.addEventListener('context-request', (event) => {
      this.#answer(event as ContextRequestEvent<Value>);
    });
    host.addEventListener('context-provider', (event) => {
      this.#giveWay(event as ContextProviderEvent);
    });
  }

  get value(): Value {
    return this.#value;
  }

  setValue(value: Value): void {
    if (value === this.#value) return;
    this.#value = value;
    for (const [callback, { stop }] of [...this.#subscribers]) callback(value, stop);
  }

  /** Tells everybody around that a provider is here. */
  announce(): void {
    this.#host.dispatchEvent(new ContextProviderEvent(this.#context, this.#host));
  }

  #answer(event: ContextRequestEvent<Value>): void {
    // The host may itself ask farther up for what it provides below.
    const target = event.contextTarget ?? event.composedPath()[0];
    if (event.context !== this.#context || target === this.#host) return;
    event.stopPropagation();
    const { callback } = event;
    if (!event.subscribe) {
      callback(this.#value);
      return;
    }
    let known = this.#subscribers.get(callback);
    if (!known) {
      known = { target, stop: () => this.#subscribers.delete(callback) };
      this.#subscribers.set(callback, known);
    }
    callback(this.#value, known.stop);
  }

  /** A provider woke up farther down: its consumers ask again and find it. The others come back here. */
  #giveWay(event: ContextProviderEvent): void {
    const target = event.contextTarget ?? event.composedPath()[0];
    if (event.context !== this.#context || target === this.#host) return;
    event.stopPropagation();
    for (const [callback, { target: consumer }] of [...this.#subscribers]) {
      consumer.dispatchEvent(new ContextRequestEvent(this.#context, consumer, callback));
    }
  }
}
