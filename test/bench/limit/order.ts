/** Stable: rows of the same value stay in their order, also when descending. */
function byDigit(
  source: Uint32Array,
  target: Uint32Array,
  digits: Uint16Array,
  digit: number,
  flip: number,
): void {
  const counts = new Uint32Array(65_536);
  for (let row = 0; row < source.length; row++)
    (counts[(digits[row * 4 + digit] as number) ^ flip] as number)++;
  let sum = 0;
  for (let value = 0; value < 65_536; value++) {
    const count = counts[value] as number;
    counts[value] = sum;
    sum += count;
  }
  for (let place = 0; place < source.length; place++) {
    const row = source[place] as number;
    target[(counts[(digits[row * 4 + digit] as number) ^ flip] as number)++] = row;
  }
}

function isConstant(digits: Uint16Array, rows: number, digit: number): boolean {
  const first = digits[digit];
  for (let row = 1; row < rows; row++) if (digits[row * 4 + digit] !== first) return false;
  return true;
}

/** Radix sort over the four 16-bit digits of signed 64-bit numbers; a digit that all rows share is left out. */
export function orderByUnits(digits: Uint16Array, rows: number, descending: boolean): Uint32Array {
  let source = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) source[row] = row;
  let target = new Uint32Array(rows);
  for (let digit = 0; digit < 4; digit++) {
    if (isConstant(digits, rows, digit)) continue;
    const sign = digit === 3 ? 0x8000 : 0;
    byDigit(source, target, digits, digit, descending ? sign ^ 0xffff : sign);
    [source, target] = [target, source];
  }
  return source;
}

/** Counting sort over the ranks of the dictionary's entries. */
export function orderByCodes(
  codes: ArrayLike<number>,
  texts: readonly string[],
  rows: number,
  descending: boolean,
): Uint32Array {
  const sorted = Array.from(texts.keys());
  sorted.sort((left, right) => ((texts[left] ?? '') < (texts[right] ?? '') ? -1 : 1));
  if (descending) sorted.reverse();
  const rankOf = new Uint32Array(texts.length);
  sorted.forEach((code, rank) => (rankOf[code] = rank));
  const starts = new Uint32Array(texts.length + 1);
  for (let row = 0; row < rows; row++)
    (starts[(rankOf[codes[row] as number] as number) + 1] as number)++;
  for (let rank = 0; rank < texts.length; rank++)
    (starts[rank + 1] as number) += starts[rank] as number;
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++)
    order[(starts[rankOf[codes[row] as number] as number] as number)++] = row;
  return order;
}
