/** Half of what a double holds exactly: one more value of 15 digits never goes beyond it. */
const CARRY = 2 ** 52;

/** A sum of whole numbers without a bigint for each of them. */
export class ExactSum {
  #low = 0;
  #wide = 0n;

  /** A whole number of at most 15 digits. */
  add(value: number): void {
    this.#low += value;
    if (this.#low >= CARRY || this.#low <= -CARRY) {
      this.#wide += BigInt(this.#low);
      this.#low = 0;
    }
  }

  addWide(value: bigint): void {
    this.#wide += value;
  }

  get value(): bigint {
    return this.#wide + BigInt(this.#low);
  }
}
