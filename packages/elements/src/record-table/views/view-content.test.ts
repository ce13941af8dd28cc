import { expect } from '@open-wc/testing';
import type { FilterProperty } from '../record-page.js';
import { contentOf, hasUnsavable, isSameContent, lookOf, type TableLook } from './view-content.js';

const properties: readonly FilterProperty[] = [
  { property: 'billCycle', field: 'cycle', kind: 'text' },
  { property: 'region', field: 'regionCodes', kind: 'list' },
  { property: 'includeZero', field: 'includeZero', kind: 'flag' },
  { property: 'customerName', field: 'customerName', kind: 'text', sensitive: true },
];
const look: TableLook = {
  columns: [{ id: 'a', visible: true, width: 120, pinned: 'start' }],
  sort: [{ column: 'a', descending: true }],
  filters: { regionCodes: ['x'], includeZero: true, customerName: 'secret' },
  grouping: 'a',
};
const all = () => true;

describe('what a saved view holds', () => {
  it('columns, sort, group and filters, and reads them back the same', () => {
    const { filters, ...rest } = lookOf(contentOf(look, properties), properties, all) as TableLook;
    const { filters: _, ...before } = look;
    expect(rest).to.deep.equal(before);
    expect(filters).to.deep.equal({ regionCodes: ['x'], includeZero: true });
  });

  it('never what was typed into a sensitive filter', () => {
    expect(JSON.stringify(contentOf(look, properties))).not.to.contain('secret');
    expect(hasUnsavable(look.filters, properties)).to.equal(true);
  });

  it('a sensitive filter in a stored content is not believed', () => {
    const content = { ...contentOf(look, properties), filters: { customerName: 'secret' } };
    expect(lookOf(content, properties, all)?.filters).to.deep.equal({});
  });

  it('no cycle while none was chosen: it shows the current one in every month', () => {
    expect(contentOf(look, properties).filters).not.to.have.property('billCycle');
  });

  it('of a filter that is gone or has another kind is left out', () => {
    const content = {
      ...contentOf(look, properties),
      filters: { gone: 'x', region: 'not a list', includeZero: 'yes' },
    };
    expect(lookOf(content, properties, all)?.filters).to.deep.equal({});
  });

  it('of a sort that is not possible any more is left out', () => {
    expect(lookOf(contentOf(look, properties), properties, () => false)?.sort).to.deep.equal([]);
  });

  it('of a newer version is not guessed at', () => {
    const content = { ...contentOf(look, properties), version: 2 };
    expect(lookOf(content, properties, all)).to.equal(undefined);
  });

  it('is the same whatever the order of its members', () => {
    const content = contentOf(look, properties);
    const { includeZero = false, region = [] } = content.filters;
    const turned = { ...content, filters: { includeZero, region } };
    expect(isSameContent(content, turned)).to.equal(true);
    expect(isSameContent(content, { ...content, group: null })).to.equal(false);
  });
});
