import { expect } from '@open-wc/testing';
import {
  cellAt,
  settled,
  tableOf,
  until,
  viewportOf,
  type SyntheticTable,
} from '../testing/data-table-fixture.js';
import { narrowToGroup, SyntheticGroups } from '../testing/synthetic-groups.js';

/** Answers only the sums that it is asked for, as a whole cycle in the browser does. */
class OnlyAskedSums extends SyntheticGroups {
  override async group(...args: Parameters<SyntheticGroups['group']>) {
    const { groups, ...answer } = await super.group(...args);
    const asked = args[0].sums ?? [];
    return {
      ...answer,
      groups: groups.map((group) => ({
        ...group,
        sums: Object.fromEntries(Object.entries(group.sums).filter(([id]) => asked.includes(id))),
      })),
    };
  }

  get askedSums(): unknown[] {
    return this.groupRequests.map(({ sums }) => sums);
  }
}

describe('the sums of groups', () => {
  let source: OnlyAskedSums;
  let table: SyntheticTable;
  const grouped = async (isShown: boolean): Promise<void> => {
    source = new OnlyAskedSums(1000);
    table = await tableOf(source, {
      grouping: 'service',
      narrow: narrowToGroup,
      filter: {},
      view: {
        version: 1,
        columns: [{ id: 'amount', visible: isShown, width: null, pinned: null }],
      },
    });
    await until(() => viewportOf(table).role === 'treegrid');
    await settled(table);
  };
  const show = async (visible: boolean): Promise<void> => {
    table.arrange(
      { version: 1, columns: [{ id: 'amount', visible, width: null, pinned: null }] },
      true,
    );
    await settled(table);
  };

  it('are asked anew when an amount column is shown, and stand there', async () => {
    await grouped(false);
    expect(source.askedSums).to.deep.equal([[]]);
    await show(true);
    await until(() => cellAt(table, 0, 'amount').textContent.includes('9,007,199,254,740,993'));
    expect(source.askedSums.at(-1)).to.deep.equal(['amount']);
  });

  it('are not asked again when one is hidden', async () => {
    await grouped(true);
    await show(false);
    expect(source.askedSums).to.deep.equal([['amount']]);
  });
});
