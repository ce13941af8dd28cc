import type { Condition, EngineSort } from '@partner-widgets/core/dataset/engine/engine-types';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import { amountText } from '@partner-widgets/domain/money';
import type { Random } from '@partner-widgets/gateway/seed/random';
import { hostileColumns, hostileTexts, type HostileRow } from './hostile-rows.js';
import type { Covered } from './covered.js';

export interface Asked {
  readonly where: readonly Condition[];
  readonly sort: readonly EngineSort[];
}

const namesOf = (...kinds: string[]) =>
  hostileColumns.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
const kindOf = (column: string) => hostileColumns.find(({ name }) => name === column)?.kind ?? '';

/** A query whose values are mostly some that the rows have; says what it covers. */
export function randomQuery(random: Random, rows: readonly HostileRow[], covered: Covered): Asked {
  const where = Array.from({ length: random.pick([0, 1, 1, 1, 2, 2, 3]) }, () =>
    randomCondition(random, rows, covered),
  );
  const sort = Array.from({ length: random.pick([0, 1, 1, 1, 2, 2, 3, 4]) }, () =>
    randomSort(random, covered),
  );
  return { where, sort };
}

function randomSort(random: Random, covered: Covered): EngineSort {
  const { name, kind } = random.pick(hostileColumns);
  const descending = random.chance(0.5);
  const isLabel = name === 'product' && random.chance(0.7);
  covered.add(`sort ${isLabel ? 'label' : kind} ${descending ? 'desc' : 'asc'}`);
  if (hostileColumns.some((column) => column.name === name && column.nullable)) {
    covered.add(`sort ${kind} null`);
  }
  return isLabel ? { column: name, descending, of: 'label' } : { column: name, descending };
}

function randomCondition(random: Random, rows: readonly HostileRow[], covered: Covered): Condition {
  const some = (column: string) => random.pick(rows)[column as keyof HostileRow];
  switch (
    random.pick(['in', 'in', 'range', 'range', 'not-zero', 'contains', 'contains'] as const)
  ) {
    case 'in': {
      const column = random.pick(namesOf('text', 'id', 'flag'));
      const values = Array.from({ length: random.pick([0, 1, 1, 2, 5, 40]) }, () => {
        const value = random.chance(0.1)
          ? ''
          : random.chance(0.05)
            ? random.pick(hostileTexts)
            : some(column);
        return value === null ? null : String(value);
      });
      const kind = kindOf(column);
      covered.add(`in ${kind}`);
      if (values.length === 0) covered.add('in nothing');
      if (values.includes(null)) covered.add(`in ${kind} null`);
      if (values.includes('')) covered.add(`in ${kind} empty`);
      return { kind: 'in', column, values };
    }
    case 'range': {
      const column = random.pick(namesOf('amount', 'time'));
      const kind = kindOf(column);
      const end = () => {
        if (random.chance(0.15)) return undefined;
        const value = some(column);
        if (value === null) return undefined;
        if (typeof value !== 'bigint') return instantText(new Date(Number(value)));
        if (random.chance(0.1)) {
          covered.add('range amount past 64 bits');
          return random.pick(['92233720368.54775808', '-92233720368.54775809', '1'.repeat(25)]);
        }
        return amountText(value);
      };
      const [from, to] = [end(), end()];
      covered.add(`range ${kind}`);
      if (from === undefined || to === undefined) covered.add(`range ${kind} open`);
      if (column === 'used') covered.add('range time null');
      return { kind: 'range', column, from, to };
    }
    case 'not-zero':
      covered.add('not-zero amount');
      return { kind: 'not-zero', column: random.pick(namesOf('amount')) };
    case 'contains': {
      const column = random.pick(['trade', 'product', 'spec', 'spec', 'customer', 'manager']);
      const isLabel = column === 'product' && random.chance(0.7);
      covered.add(`contains ${isLabel ? 'label' : kindOf(column)}`);
      if (column === 'spec' || column === 'manager') covered.add('contains text null');
      const text = isLabel || random.chance(0.2) ? random.pick(hostileTexts) : some(column);
      const part = partOf(random, String(text ?? 'a'));
      if ([...part].some((character) => character.length > 1)) covered.add('contains astral');
      if (/[\u4e00-\u9fff]/.test(part)) covered.add('contains Han');
      const given = { kind: 'contains', column, text: part } as const;
      return isLabel ? { ...given, of: 'label' } : given;
    }
  }
}

/** Some characters in a row, none cut in half; at times in the other case. */
function partOf(random: Random, text: string): string {
  const characters = [...text];
  const from = random.whole(0, Math.max(0, characters.length - 1));
  const part = characters.slice(from, from + random.whole(1, 4)).join('') || 'a';
  return random.chance(0.3) ? part.toUpperCase() : part;
}
