import type { ViewKind } from './invitation-view.js';

/**
 * Moves the focus to the heading of a new face, so that screen readers read it and the keyboard goes
 * on from there. Never on the first face of a page, and never away from something else on the page.
 */
export class FaceFocus {
  readonly #host: HTMLElement;
  #hadFace = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  follow(kind: ViewKind): void {
    if (kind === 'loading') return;
    const first = !this.#hadFace;
    this.#hadFace = true;
    if (first || !this.#mayTake()) return;
    this.#host.shadowRoot?.querySelector<HTMLElement>('.heading')?.focus();
  }

  /** What had the focus inside is gone with its face, or still inside. */
  #mayTake(): boolean {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const active = root.activeElement;
    return active === null || active === this.#host || active === this.#host.ownerDocument.body;
  }
}
