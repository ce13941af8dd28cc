import { expect } from '@open-wc/testing';
import { openExport } from '@partner-widgets/elements/record-table/occasions';
import { stage, strike } from '@partner-widgets/elements/record-table/testing/record-table-stage';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

const states: readonly [string, object][] = [
  ['ready', {}],
  ['empty', { scenario: 'empty' }],
  ['invalid', { attributes: { 'bill-cycle': '2026-13' } }],
  ['supervisor', { scenario: 'supervisor' }],
  ['no-permission', { scenario: 'no-permission' }],
  ['session-ended', { scenario: 'session-ended' }],
  ['offline', { scenario: 'offline' }],
];

describe('the consumption details are accessible', () => {
  afterEach(strike);

  for (const [name, options] of states) {
    for (const theme of ['light', 'dark'] as const) {
      it(`${name}, ${theme}`, async () => {
        const { element } = await stage<ConsumptionDetailTable>('consumption-detail-table', {
          ...options,
          theme,
        });
        await new Promise((resolve) => setTimeout(resolve, 150));
        await expect(element).to.be.accessible();
      });
    }
  }

  it('the export dialog', async () => {
    const { element, until } = await stage<ConsumptionDetailTable>('consumption-detail-table');
    await until(() => element.query.may('export'), 'capabilities');
    await openExport(element as never, 'create');
    await until(
      () =>
        element.shadowRoot
          ?.querySelector('partner-export-dialog')
          ?.shadowRoot?.querySelector('input'),
      'the dialog',
    );
    await expect(element).to.be.accessible();
  });
});
