import { ClientError } from '@partner-widgets/core/client/client-error';
import { expect } from '@open-wc/testing';
import {
  seenRows,
  settled,
  SyntheticRows,
  tableOf,
  until,
  viewportOf,
} from './testing/data-table-fixture.js';

describe('rows that could not be loaded', () => {
  it('says so and loads them by the button in a row', async () => {
    const source = new SyntheticRows(5_000);
    const table = await tableOf(source);
    source.fail = () => new ClientError('server');
    viewportOf(table).scrollTop = 80_000;
    await until(() => seenRows(table).every(({ element }) => element.classList.contains('failed')));
    source.fail = undefined;
    table.shadowRoot?.querySelector<HTMLButtonElement>('.row.failed button')?.click();
    await until(() => seenRows(table).every(({ texts, index }) => texts[0] === String(index)));
    expect(table.shadowRoot?.querySelector('.page-error')).to.equal(null);
  });

  it('keeps the rows that are there', async () => {
    const source = new SyntheticRows(5_000);
    const table = await tableOf(source);
    source.fail = ({ offset }) => (offset >= 200 ? new ClientError('server') : undefined);
    viewportOf(table).scrollTop = 190 * 40;
    await until(() => !!table.shadowRoot?.querySelector('.page-error'));
    await settled(table);
    expect(seenRows(table)[0]?.texts[0]).to.equal('190');
  });

  it('tries the first page again', async () => {
    const source = new SyntheticRows(20);
    source.fail = () => new ClientError('server', { requestId: 'r-1' });
    const table = await tableOf(source);
    await until(
      () => !!table.shadowRoot?.querySelector('partner-state')?.shadowRoot?.querySelector('button'),
    );
    source.fail = undefined;
    table.shadowRoot?.querySelector('partner-state')?.shadowRoot?.querySelector('button')?.click();
    await until(() => seenRows(table).length > 0);
    expect(seenRows(table)[0]?.texts[0]).to.equal('0');
  });

  it('shows the request id that support asks for', async () => {
    const source = new SyntheticRows(20);
    source.fail = () => new ClientError('server', { requestId: 'request-77' });
    const table = await tableOf(source);
    await until(
      () =>
        !!table.shadowRoot
          ?.querySelector('partner-state')
          ?.shadowRoot?.textContent?.includes('request-77'),
    );
    expect(table.shadowRoot?.querySelectorAll('.body > .row:not(.waiting)').length).to.equal(0);
  });
});
