/** Seconds until something happens by itself: as said in the beginning, and left now. */
export class Countdown {
  readonly seconds: number;
  readonly #until: number;

  constructor(seconds: number) {
    this.seconds = Math.max(1, Math.ceil(seconds));
    this.#until = performance.now() + seconds * 1000;
  }

  get left(): number {
    return Math.max(1, Math.ceil((this.#until - performance.now()) / 1000));
  }
}
