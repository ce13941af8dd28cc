import { ContextEvent, type Context, type ContextCallback } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Subscriber {
  readonly consumer: Element;
  /** The same one every time: consumers tell by it whether they were handed over. */
  readonly stop: () => void;
}

/**
 * Provides one context, by the protocol of @lit/context. A third of the weight of the library's own provider, which every
 * first face would pay.
 */
export class ProvideController<T> implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #context: Context<unknown, T>;
  readonly #subscribers = new Map<ContextCallback<T>, Subscriber>();
  #value: T | undefined;

  constructor(host: HTMLElement & Partial<ReactiveControllerHost>, context: Context<unknown, T>) {
    this.#host = host;
    this.#context = context;
    host.addEventListener('context-request', (event) => this.#answer(event));
    host.addEventListener('context-provider', (event) => this.#handOver(event));
    host.addController?.(this);
  }

  get value(): T | undefined {
    return this.#value;
  }

  setValue(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const [callback, { stop }] of this.#subscribers) callback(value, stop);
  }

  /** Tells everybody below; a host that is no Lit element has it called. */
  hostConnected(): void {
    const event = new Event('context-provider', { bubbles: true, composed: true });
    this.#host.dispatchEvent(
      Object.assign(event, { context: this.#context, contextTarget: this.#host }),
    );
  }

  #answer(event: ContextEvent<Context<unknown, unknown>>): void {
    const callback = event.callback as ContextCallback<T>;
    const consumer = this.#senderOf(event);
    if (!consumer) return;
    event.stopPropagation();
    if (!event.subscribe) return callback(this.#value as T);
    let subscriber = this.#subscribers.get(callback);
    if (!subscriber) {
      subscriber = { consumer, stop: () => void this.#subscribers.delete(callback) };
      this.#subscribers.set(callback, subscriber);
    }
    callback(this.#value as T, subscriber.stop);
  }

  /** Another provider has come: who stands below that one asks it from now on. */
  #handOver(event: Event & { readonly context: unknown; readonly contextTarget: Element }): void {
    if (!this.#senderOf(event)) return;
    event.stopPropagation();
    for (const [callback, { consumer }] of [...this.#subscribers])
      consumer.dispatchEvent(
        new ContextEvent(this.#context, consumer, callback as ContextCallback<unknown>, true),
      );
  }

  /** Where it comes from, if it is about this context. A host that provides a context may also ask for it, further up. */
  #senderOf(
    event: Event & { readonly context: unknown; readonly contextTarget?: Element },
  ): Element | undefined {
    const target = event.contextTarget ?? (event.composedPath()[0] as Element);
    return event.context === this.#context && target !== this.#host ? target : undefined;
  }
}
