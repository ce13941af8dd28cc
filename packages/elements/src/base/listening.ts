import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Listens while the host is connected, and only then: `new Listening(this, () => store.subscribe(fn))`. */
export class Listening implements ReactiveController {
  readonly #subscribe: () => () => void;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, subscribe: () => () => void) {
    this.#subscribe = subscribe;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.#subscribe();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
