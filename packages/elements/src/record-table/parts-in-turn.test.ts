import { expect } from '@open-wc/testing';
import { comeInTurn, hasTurn } from './parts-in-turn.js';

const parts = [
  'bar',
  'first-filter',
  'filters',
  'totals',
  'toolbar',
  'search',
  'views',
  'table',
] as const;

/** Writes down what each render would show. */
function page(isSettled: boolean) {
  const renders: string[][] = [];
  const host = {
    isSettled,
    requestUpdate: () => renders.push(parts.filter((part) => hasTurn(host, part))),
  };
  return { host, renders };
}

describe('the parts of a page whose rows stand', () => {
  it('come one by one, from top to bottom, and stay', async () => {
    const { host, renders } = page(true);
    await comeInTurn(host);
    expect(renders.map((shown) => shown.at(-1))).to.deep.equal(parts);
    expect(renders.map(({ length }) => length)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('begin at once: the bar is there with the render that has the parts', () => {
    const { host } = page(true);
    void comeInTurn(host);
    expect(hasTurn(host, 'bar')).to.equal(true);
    expect(hasTurn(host, 'toolbar')).to.equal(false);
  });

  it('come whole where there are no rows to work with yet', async () => {
    const { host, renders } = page(false);
    await comeInTurn(host);
    expect(renders).to.have.length(0);
    expect(hasTurn(host, 'table')).to.equal(true);
  });
});
