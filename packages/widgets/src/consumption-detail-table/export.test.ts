import { expect } from '@open-wc/testing';
import { openExport } from '@partner-widgets/elements/record-table/occasions';
import {
  readableText,
  stage,
  strike,
} from '@partner-widgets/elements/record-table/testing/record-table-stage';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

const show = async (options = {}) => {
  const found = await stage<ConsumptionDetailTable>('consumption-detail-table', options);
  await found.until(() => found.element.query.may('export'), 'capabilities');
  return found;
};
type Shown = Awaited<ReturnType<typeof show>>;

function dialog({ element }: Shown) {
  const host = element.shadowRoot?.querySelector('partner-export-dialog, partner-export-records');
  const root = host?.shadowRoot;
  return {
    text: () => (host ? readableText(host) : ''),
    box: () => root?.querySelector<HTMLInputElement>('input[type=checkbox]'),
    button: (label: string) =>
      [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent.trim() === label),
    buttons: () => [...(root?.querySelectorAll('button') ?? [])],
  };
}

async function openCreate(found: Shown) {
  await openExport(found.element as never, 'create');
  await found.until(() => dialog(found).box(), 'the dialog');
}

async function start(found: Shown) {
  await openCreate(found);
  dialog(found).box()?.click();
  await found.until(() => dialog(found).button('导出')?.disabled === false, 'the button');
  dialog(found).button('导出')?.click();
}

describe('exporting the consumption details', () => {
  afterEach(strike);

  it('says how many rows it will be: all of the filter, not the page (customers/EX-01)', async () => {
    const found = await show();
    await openCreate(found);
    const total = new Intl.NumberFormat('zh-CN').format(found.element.query.rows.total ?? 0);
    expect(dialog(found).text()).to.contain(`预计导出 ${total} 条记录`);
  });

  it('starts only after the anonymisation is confirmed (vouchers/EX-02)', async () => {
    const found = await show();
    await openCreate(found);
    expect(dialog(found).button('导出')?.disabled).to.equal(true);
    dialog(found).button('导出')?.click();
    expect(found.asked('createExport')).to.equal(0);
  });

  it('creates a task for the present filter and says so (customers/EX-02)', async () => {
    const found = await show({ attributes: { 'include-zero': '' } });
    await start(found);
    await found.until(() => dialog(found).text().includes('导出任务创建成功'), 'the success');
    expect(found.lastBody('createExport')).to.deep.include({
      type: 'consumption-detail',
      filter: found.element.query.filter,
      anonymisationAcknowledged: true,
    });
  });

  it('says before that there will be several files (customers/EX-08)', async () => {
    const found = await show({ scenario: 'many-rows' });
    await openCreate(found);
    expect(dialog(found).text()).to.match(/将生成 \d+ 个文件/);
  });

  it('a host that vetoes is obeyed', async () => {
    const found = await show();
    found.element.addEventListener('partner-before-export', (event) => event.preventDefault());
    await start(found);
    await found.until(() => dialog(found).text().includes('未被允许'), 'the refusal');
    expect(found.asked('createExport')).to.equal(0);
  });

  it('a host that needs time is waited for', async () => {
    const found = await show();
    let allow = (): void => undefined;
    found.element.addEventListener('partner-before-export', (event) =>
      event.waitUntil(new Promise<void>((resolve) => (allow = resolve))),
    );
    await start(found);
    expect(found.asked('createExport')).to.equal(0);
    allow();
    await found.until(() => found.asked('createExport') === 1, 'the task');
  });

  it('a second one while one runs is refused with a hint (customers/EX-07)', async () => {
    const found = await show({ scenario: 'export-running' });
    await start(found);
    await found.until(() => dialog(found).text().includes('已有一个同类导出任务'), 'the hint');
  });

  it('the records offer only what is complete (customers/EX-03)', async () => {
    const found = await show({ scenario: 'export-failed' });
    await openExport(found.element as never, 'records');
    await found.until(() => dialog(found).text().includes('失败'), 'the records');
    const download = dialog(found)
      .buttons()
      .find((one) => one.textContent.includes('下载'));
    expect(download?.disabled).to.equal(true);
  });

  it('the records say what has expired (customers/EX-06)', async () => {
    const found = await show({ scenario: 'export-expired' });
    await openExport(found.element as never, 'records');
    await found.until(() => dialog(found).text().includes('已失效'), 'the records');
    const download = dialog(found)
      .buttons()
      .find((one) => one.textContent.includes('下载'));
    expect(download?.disabled).to.equal(true);
  });

  it('closes with the session', async () => {
    const found = await show();
    await openCreate(found);
    await found.provider.logout();
    await found.until(() => found.element.exportPart === undefined, 'the dialog is gone');
  });
});
