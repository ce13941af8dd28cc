import { expect } from '@open-wc/testing';
import {
  readableText,
  stage,
  strike,
} from '@partner-widgets/elements/record-table/testing/record-table-stage';
import { setViewport } from '@web/test-runner-commands';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { VoucherOperationLog } from './voucher-operation-log.js';

const show = (options = {}) => stage<VoucherOperationLog>('voucher-operation-log', options);
const filterOf = (body: Record<string, unknown>) => body['filter'] as Record<string, unknown>;

describe('the voucher operation log', () => {
  afterEach(strike);

  it('shows the last twelve months, newest first (vouchers/VL-08)', async () => {
    const { lastBody } = await show();
    const { timeBegin, timeEnd } = filterOf(lastBody('queryVoucherLog')) as Record<string, string>;
    const days = (Date.parse(timeEnd ?? '') - Date.parse(timeBegin ?? '')) / 86_400_000;
    expect(days).to.be.within(365, 368);
    expect(lastBody('queryVoucherLog')['sort']).to.deep.equal([
      { column: 'operationTime', descending: true },
    ]);
  });

  it('has two tabs for a distributor (vouchers/VL-03)', async () => {
    const { element, until } = await show();
    await until(() => element.shadowRoot?.querySelectorAll('[role=tab]').length === 2, 'tabs');
    const labels = [...(element.shadowRoot?.querySelectorAll('[role=tab]') ?? [])];
    expect(labels.map((tab) => tab.textContent.trim())).to.deep.equal(['客户', '云经销商']);
  });

  it('has none for a solution provider (vouchers/VL-03)', async () => {
    const { element, until } = await show({ scenario: 'solution-provider' });
    await until(() => element.query.capabilities, 'capabilities');
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[role=tab]')).to.equal(null);
  });

  it('the second tab shows quotas of resellers', async () => {
    const { element, until, lastBody } = await show();
    await until(() => element.shadowRoot?.querySelectorAll('[role=tab]').length === 2, 'tabs');
    element.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click();
    await until(
      () => filterOf(lastBody('queryVoucherLog'))['subject'] === 'reseller',
      'the quotas',
    );
    expect(element.getAttribute('tab')).to.equal('reseller');
    expect(element.columns.map(({ label }) => label)).to.include('来源额度');
    expect(element.columns.map(({ label }) => label)).not.to.include('代金券ID');
  });

  it('opened from a quota shows that quota as a chip that can be removed (vouchers/VL-13)', async () => {
    const { element, lastBody, part, until } = await show({
      attributes: { 'quota-id': 'QT2026070100001' },
    });
    expect(filterOf(lastBody('queryVoucherLog'))).to.include({ quotaId: 'QT2026070100001' });
    const chip = (): HTMLButtonElement | null | undefined =>
      part('filters')?.shadowRoot?.querySelector<HTMLButtonElement>('.chip button');
    await until(chip, 'the chip');
    chip()?.click();
    await until(() => !('quotaId' in filterOf(lastBody('queryVoucherLog'))), 'all quotas');
    expect(element.hasAttribute('quota-id')).to.equal(false);
  });

  it('shows an unknown type as its code, automatic ones as the system’s, failed ones with why', async () => {
    const { element } = await show();
    const text = (id: string, row: object) =>
      element.columns.find((column) => column.id === id)?.text(row as never);
    expect(text('operationType', { operationType: '42' })).to.equal('42');
    expect(text('operator', { operator: null })).to.equal('系统');
    expect(text('result', { result: '-1', errorCode: 'CBC.99000045' })).to.equal(
      '失败 · 错误码 CBC.99000045',
    );
    expect(text('remark', { remark: null })).to.equal('');
  });

  it('a voucher ID opens its details (vouchers/VL-04)', async () => {
    // Columns out of sight are not drawn.
    await setViewport({ width: 1800, height: 900 });
    const { element, until } = await show();
    const links = () => [
      ...(element.table?.shadowRoot?.querySelectorAll<HTMLButtonElement>(
        '[part~="cell-voucherId"] button',
      ) ?? []),
    ];
    await until(() => links().length > 0, 'links');
    links()[0]?.click();
    const details = () => element.shadowRoot?.querySelector('voucher-detail-dialog');
    await until(
      () => details() && readableText(details() as Element).includes('基本信息'),
      'details',
    );
    expect(readableText(details() as Element)).to.contain('使用记录');
  });

  it('has nothing to edit, delete or undo (vouchers/VL-06)', async () => {
    const { text } = await show();
    expect(text()).not.to.match(/编辑|删除|撤销操作|修改/);
  });

  for (const [what, attributes] of [
    ['a range over 12 months', { 'day-begin': '2024-01-01', 'day-end': '2026-01-01' }],
    ['one end of a range', { 'day-end': '2026-01-01' }],
    ['10,000 characters', { operator: 'x'.repeat(10_000) }],
    ['an unknown result', { result: 'perhaps' }],
  ] as const) {
    it(`${what}: the field is named and nothing is asked`, async () => {
      const { element, asked, part } = await show({ attributes });
      expect(element.face).to.equal('invalid');
      expect(part('issues')?.textContent).to.match(/操作时间|操作员|操作结果/);
      expect(asked('queryVoucherLog')).to.equal(0);
    });
  }
});
