import { expect } from '@open-wc/testing';
import { GroupIndex } from './group-index.js';

/** The same tree, line by line. */
function linesOf(counts: readonly number[], open: ReadonlySet<number>): [number, number][] {
  return counts.flatMap((count, group) => [
    [group, -1] as [number, number],
    ...(open.has(group)
      ? Array.from({ length: count }, (_, row): [number, number] => [group, row])
      : []),
  ]);
}

const seeded = (seed: number) => () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;

describe('lines of groups', () => {
  it('agree with a written out tree, whatever is opened and closed', () => {
    const random = seeded(42);
    const counts = Array.from({ length: 60 }, () => Math.floor(random() * 6));
    const index = new GroupIndex(counts);
    const open = new Set<number>();
    for (let turn = 0; turn < 300; turn++) {
      const group = Math.floor(random() * counts.length);
      const opens = random() < 0.5;
      if (opens) open.add(group);
      else open.delete(group);
      index.open(group, opens);
      const lines = linesOf(counts, open);
      expect(index.lines).to.equal(lines.length);
      const line = Math.floor(random() * lines.length);
      const [expectedGroup, row] = lines[line] as [number, number];
      expect(index.placeOf(line)).to.deep.equal({ group: expectedGroup, row });
      expect(index.lineOf({ group: expectedGroup, row })).to.equal(line);
    }
  });

  it('end with the last line', () => {
    const index = new GroupIndex([2, 0, 3], (group) => group === 2);
    expect(index.lines).to.equal(6);
    expect(index.placeOf(5)).to.deep.equal({ group: 2, row: 2 });
    expect(index.placeOf(6)).to.equal(undefined);
    expect(index.placeOf(-1)).to.equal(undefined);
  });

  it('are none without groups', () => {
    expect(new GroupIndex([]).lines).to.equal(0);
    expect(new GroupIndex([]).placeOf(0)).to.equal(undefined);
  });

  it('open all at once', () => {
    const index = new GroupIndex([10_000_000, 20_000_000]);
    index.openAll(true);
    expect(index.lines).to.equal(30_000_002);
    expect(index.placeOf(30_000_001)).to.deep.equal({ group: 1, row: 19_999_999 });
    index.openAll(false);
    expect(index.lines).to.equal(2);
  });

  it('move when a group has become longer', () => {
    const index = new GroupIndex([2, 2], () => true);
    index.setCount(0, 5);
    expect(index.lineOf({ group: 1, row: -1 })).to.equal(6);
    expect(index.rows).to.equal(7);
  });

  it('hide a row at the heading of its closed group', () => {
    const index = new GroupIndex([3, 3]);
    expect(index.lineOf({ group: 1, row: 2 })).to.equal(1);
  });
});
