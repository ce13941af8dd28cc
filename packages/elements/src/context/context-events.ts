/**
 * The events of the community's context protocol, with the names and members that @lit/context uses,
 * so that other libraries' providers and consumers are understood.
 */

/** A key; compared by identity. The type is only for the compiler. */
export type Context<Value> = symbol & { readonly value?: Value };

export type ContextCallback<Value> = (value: Value, unsubscribe?: () => void) => void;

/** Asks for a value; bubbles up to the closest provider, which stops it. */
export class ContextRequestEvent<Value> extends Event {
  readonly context: Context<Value>;
  readonly contextTarget: Element;
  readonly callback: ContextCallback<Value>;
  readonly subscribe = true;

  constructor(context: Context<Value>, target: Element, callback: ContextCallback<Value>) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = target;
    this.callback = callback;
  }
}

/** Says that a provider has arrived; who asked in vain, or farther up, asks again. */
export class ContextProviderEvent extends Event {
  readonly context: symbol;
  readonly contextTarget: EventTarget;

  constructor(context: symbol, target: EventTarget) {
    super('context-provider', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = target;
  }
}
