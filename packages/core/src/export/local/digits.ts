/** `00` to `99`, two bytes each: a division for two digits. */
export const pairs = new Uint8Array(200);
for (let value = 0; value < 100; value++) {
  pairs[value * 2] = 48 + Math.floor(value / 10);
  pairs[value * 2 + 1] = 48 + (value % 10);
}

/** Writes exactly `digits` digits of a whole number below 2^31 from `at` on, zeros in front. */
export function writeDigits(target: Uint8Array, at: number, value: number, digits: number): void {
  let left = value | 0;
  let place = at + digits;
  for (; place - at >= 2; place -= 2) {
    const hundredth = (left / 100) | 0;
    const pair = (left - hundredth * 100) * 2;
    target[place - 1] = pairs[pair + 1] as number;
    target[place - 2] = pairs[pair] as number;
    left = hundredth;
  }
  if (place > at) target[at] = 48 + (left % 10);
}
