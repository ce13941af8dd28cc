import { ContextRoot } from '@lit/context';

const rooms = new WeakSet<Document>();

/**
 * Keeps requests that no provider has answered yet and asks again when one arrives. Attached on the
 * first use in a document, never on import.
 */
export function openWaitingRoom(document: Document): void {
  if (rooms.has(document)) return;
  rooms.add(document);
  new ContextRoot().attach(document.documentElement);
}
