import { ContextEvent, type Context, type ContextCallback } from '@lit/context';

interface Waiting {
  readonly target: WeakRef<Element>;
  readonly callback: WeakRef<ContextCallback<unknown>>;
}

const rooms = new WeakSet<Document>();

/**
 * Keeps requests that no provider has answered yet and asks again when one arrives. Opened on the
 * first use in a document, never on import. Holds nobody alive. A third of the weight of the
 * library's own root, which every first face would pay.
 */
export function openWaitingRoom(document: Document): void {
  if (rooms.has(document)) return;
  rooms.add(document);
  const waiting = new Map<unknown, Waiting[]>();
  const door = document.documentElement;
  door.addEventListener('context-request', (event) => {
    const { context, contextTarget, callback, subscribe } = event as unknown as ContextEvent<
      Context<unknown, unknown>
    >;
    if (!subscribe) return;
    const others = (waiting.get(context) ?? []).filter((one) => {
      const known = one.callback.deref();
      return known !== undefined && known !== callback;
    });
    const target = contextTarget ?? (event.composedPath()[0] as Element);
    waiting.set(context, [
      ...others,
      { target: new WeakRef(target), callback: new WeakRef(callback) },
    ]);
  });
  door.addEventListener('context-provider', (event) => {
    const { context } = event as unknown as { context: Context<unknown, unknown> };
    const asked = waiting.get(context) ?? [];
    waiting.delete(context);
    for (const { target, callback } of asked) {
      const element = target.deref();
      const answer = callback.deref();
      if (!element?.isConnected || !answer) continue;
      element.dispatchEvent(new ContextEvent(context, element, answer, true));
    }
  });
}
