/** Longest stretch of work, in milliseconds, before messages are heard again. */
const slice = 8;

/** Lets whatever waits run first: messages, and with them newer queries. */
function nextTurn(): Promise<void> {
  // Node's message ports keep a process alive; the browser's timers wait 4 ms each.
  const { setImmediate } = globalThis as { setImmediate?: (turn: () => void) => void };
  return new Promise((resolve) => {
    if (setImmediate) setImmediate(resolve);
    else {
      turns.push(resolve);
      (channel ??= openChannel()).port2.postMessage(null);
    }
  });
}

const turns: (() => void)[] = [];
let channel: MessageChannel | undefined;

function openChannel(): MessageChannel {
  const opened = new MessageChannel();
  opened.port1.onmessage = () => turns.shift()?.();
  return opened;
}

/** Cuts one query's work into slices and ends it between two of them when nobody waits for it. */
export class Pace {
  readonly #check: () => void;
  #until = 0;

  /** @param check throws what the query is rejected with once it is not wanted any more. */
  constructor(check: () => void) {
    this.#check = check;
    this.#begin();
  }

  /** Ask between blocks of rows; when true, await {@link rest}. */
  get isDue(): boolean {
    return performance.now() >= this.#until;
  }

  async rest(): Promise<void> {
    this.#check();
    await nextTurn();
    this.#check();
    this.#begin();
  }

  check(): void {
    this.#check();
  }

  #begin(): void {
    this.#until = performance.now() + slice;
  }
}
