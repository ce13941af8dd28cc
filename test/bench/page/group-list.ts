import type { Found } from './contender.js';

interface Group {
  readonly key: string;
  readonly count: number;
  readonly units: bigint;
}

function textOf(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(9, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -8)}.${digits.slice(-8)}`;
}

/** For an engine without a table of groups: a screen of them as plain rows. */
export function showGroups(groups: readonly Group[]): Found {
  document.querySelector('#groups')?.remove();
  const list = document.createElement('div');
  list.id = 'groups';
  list.style.cssText =
    'position: fixed; inset: 0 0 auto auto; inline-size: 480px; background: #fff';
  for (const { key, count, units } of groups.slice(0, 20)) {
    const row = document.createElement('div');
    row.textContent = `${key} ${count} ${textOf(units)}`;
    list.append(row);
  }
  document.body.append(list);
  // Out of the way of what is looked at next.
  setTimeout(() => list.remove(), 100);
  const sum = groups.reduce((all, { units }) => all + units, 0n);
  return { count: groups.length, total: textOf(sum), elsewhere: true };
}
