/**
 * An event that a host may hold up or veto: `event.preventDefault()` refuses,
 * `event.waitUntil(promise)` waits for the host's own check; a rejection or `false` refuses.
 */
export abstract class WaitingEvent extends Event {
  readonly #promises: Promise<unknown>[] = [];

  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }

  /** Holds the action up until the promise settles. Only while the event is dispatched. */
  waitUntil(promise: PromiseLike<unknown>): void {
    this.#promises.push(Promise.resolve(promise));
  }

  /** Resolves whether the action may go on. Asked by the element that dispatched the event. */
  async allowed(): Promise<boolean> {
    if (this.defaultPrevented) return false;
    const answers = await Promise.allSettled(this.#promises);
    return (
      !this.defaultPrevented &&
      answers.every((answer) => answer.status === 'fulfilled' && answer.value !== false)
    );
  }
}
