import type { Capabilities } from '@partner-widgets/contract/session';
import type { Client } from '@partner-widgets/core/client/client';
import { ClientError, type ClientErrorKind } from '@partner-widgets/core/client/client-error';
import type { SessionListener } from '@partner-widgets/core/session/session';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { DataContext } from '../../context/contexts.js';
import type { PartnerErrorEvent } from '../../events/error.js';
import { colourSchemes, useColourScheme } from '../../testing/colour-scheme.js';
import './define.js';
import type { FileOfRows, LocalRows } from './local-rows.js';
import type { PartnerExportDialog } from './partner-export-dialog.js';

const result = { rows: 3, bytes: 30, sums: {}, longAmounts: 2, cutTexts: 0, sheets: 1 };

/** What a page says of its file. */
const subject: LocalRows['file'] = {
  name: () => 'three-rows-2026-10',
  sort: [{ column: 'time', descending: true }],
  write: async ({ language }) => ({
    columns: [{ column: 'id', header: `ID ${language}`, kind: 'id' }],
    words: { sheet: '三', rows: '记录数', sum: '合计', longAmounts: '长', cutTexts: '短' },
    filterLines: [['账期', '2026-10']],
  }),
};

/** A page with a dataset of three rows; what happens is written down in order. */
async function show(
  options: {
    readonly actions?: readonly string[];
    readonly recordFails?: ClientErrorKind;
    readonly state?: LocalRows['state'];
    readonly locale?: string;
    readonly total?: number;
  } = {},
) {
  const log: string[] = [];
  const bodies: unknown[] = [];
  const keys: (string | undefined)[] = [];
  const kept = new Map<string, { value: unknown; asOf: null; storedAt: number }>();
  const listeners = new Set<SessionListener>();
  const rowListeners = new Set<() => void>();
  let file: FileOfRows | undefined;
  let signal: AbortSignal | undefined;
  let finish = (_failure?: Error): void => undefined;
  let recordFails = options.recordFails;
  const capabilities = {
    actions: options.actions ?? ['export'],
    site: 'CN',
    identity: 'reseller',
    partner: { id: 'p-1', name: '上海样例' },
  } as unknown as Capabilities;
  const client = {
    locale: 'zh-CN',
    capabilities: async () => ({ value: capabilities, offline: false }),
    read: async () => Promise.reject(new ClientError('offline')),
    write: async (
      operation: string,
      input: { body: unknown },
      more: { idempotencyKey?: string },
    ) => {
      log.push(operation);
      bodies.push(input.body);
      keys.push(more.idempotencyKey);
      if (recordFails) throw new ClientError(recordFails, { requestId: 'request-7' });
      return { id: 'le-1', asOf: '2026-11-20T02:00:00Z' };
    },
    mintIdempotencyKey: () => `key-${Math.random()}`,
    serverNow: () => Date.parse('2026-11-20T02:00:00Z'),
  } as unknown as Client;
  const data = {
    client,
    session: {
      snapshot: { status: 'active' },
      subscribe: (listener: SessionListener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    cache: {
      ticket: () => ({ generation: 0 }),
      get: async (key: string) => kept.get(key),
      put: async (_ticket: unknown, key: string, answer: never) => void kept.set(key, answer),
    },
    onPurge: () => () => undefined,
  } as unknown as DataContext;
  const rows: { -readonly [Key in keyof LocalRows]: LocalRows[Key] } = {
    state: options.state ?? 'complete',
    rows: 3,
    totalRows: 9,
    file: subject,
    subscribe: (listener) => {
      rowListeners.add(listener);
      return () => rowListeners.delete(listener);
    },
    exportTo: (wanted, _target, { signal: given, onProgress }) => {
      log.push('first byte');
      file = wanted;
      signal = given;
      onProgress(1);
      return new Promise((resolve, reject) => {
        finish = (failure) =>
          failure ? reject(failure) : resolve({ ...result, file: new Blob(['x']) });
        given.addEventListener('abort', () => reject(new ClientError('aborted')));
      });
    },
  };
  const dialog = await fixture<PartnerExportDialog>(
    html`<partner-export-dialog
      lang=${options.locale ?? 'zh-CN'}
      .client=${client}
      .data=${data}
      .rows=${rows}
      .question=${{ type: 'consumption-detail', filter: { cycle: '2026-10' } }}
      .total=${options.total ?? 3}
    ></partner-export-dialog>`,
  );
  const root = dialog.shadowRoot as ShadowRoot;
  await waitUntil(() => root.querySelector('input[type=checkbox]'));
  const text = (): string => root.querySelector('.body')?.textContent.replaceAll(/\s+/g, ' ') ?? '';
  const button = (label: string) =>
    [...root.querySelectorAll('button')].find((one) => one.textContent.trim() === label);
  const radio = (value: string) =>
    root.querySelector<HTMLInputElement>(`input[value=${value}]`) as HTMLInputElement;
  return {
    dialog,
    root,
    log,
    bodies,
    keys,
    kept,
    text,
    button,
    radio,
    rows,
    get file() {
      return file;
    },
    get signal() {
      return signal;
    },
    finish: (failure?: Error) => finish(failure),
    online: () => (recordFails = undefined),
    endSession: () => {
      for (const listener of listeners)
        listener({ status: 'ended', principal: undefined }, { status: 'active', principal: 'p' });
    },
    rowsChanged: () => rowListeners.forEach((listener) => listener()),
    async start(format = 'xlsx') {
      radio('local').click();
      await waitUntil(() => root.querySelector(`input[value=${format}]`));
      radio(format).click();
      root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
      await waitUntil(() => button('立即导出')?.disabled === false);
      button('立即导出')?.click();
    },
  };
}

describe('an export by the browser', () => {
  const saved: string[] = [];
  const { click } = HTMLAnchorElement.prototype;
  beforeEach(() => {
    saved.length = 0;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
    useColourScheme(undefined);
  });

  it('says which way is which, and is had only when the dataset is whole', async () => {
    const page = await show({ state: 'downloading' });
    expect(page.text())
      .to.contain('已下载 3 / 9 条')
      .and.to.contain('100,000')
      .and.to.contain('3 天');
    expect(page.radio('local').disabled).to.equal(true);
    page.rows.state = 'complete';
    page.rowsChanged();
    await waitUntil(() => !page.radio('local').disabled);
    expect(page.text()).to.contain('本浏览器中的 3 条记录');
  });

  it('is recorded before its first byte, and saved when it is whole', async () => {
    const page = await show();
    await page.start();
    await waitUntil(() => page.file);
    expect(page.log).to.deep.equal(['recordLocalExport', 'first byte']);
    expect(page.bodies[0]).to.deep.include({
      type: 'consumption-detail',
      format: 'xlsx',
      rowCount: 3,
      anonymisationAcknowledged: true,
      startedAt: '2026-11-20T02:00:00.000Z',
    });
    expect(saved).to.deep.equal([]);
    page.finish();
    await waitUntil(() => page.text().includes('已导出 3 条记录'));
    expect(page.text()).to.contain('核对一致').and.to.contain('2 个金额');
    expect(saved).to.deep.equal(['three-rows-2026-10-20261120020000.xlsx']);
  });

  it('is what the page says, with whose it is and when it was made; a reseller’s own name is masked (customers/EX-04)', async () => {
    const page = await show();
    await page.start('csv');
    await waitUntil(() => page.file);
    const { columns, sort, about, format } = page.file as FileOfRows;
    expect(columns.map(({ header }) => header)).to.deep.equal(['ID zh-CN']);
    expect([sort, format]).to.deep.equal([subject.sort, 'csv']);
    expect(about).to.deep.equal([
      ['账户', '上*** (p-1)'],
      ['时间', 'GMT+08:00'],
      ['生成时间', '2026-11-20 10:00:00 (GMT+08:00)'],
      ['账期', '2026-10'],
    ]);
    page.finish();
  });

  it('a host that vetoes is obeyed: nothing is recorded or written', async () => {
    const page = await show();
    page.dialog.addEventListener('partner-before-export', (event) => event.preventDefault());
    await page.start();
    await waitUntil(() => page.text().includes('未被允许'));
    expect(page.log).to.deep.equal([]);
  });

  it('offline it is refused where the capabilities do not allow it', async () => {
    const page = await show({ recordFails: 'offline' });
    await page.start();
    await waitUntil(() => page.text().includes('网络不可用'));
    expect(page.log).to.deep.equal(['recordLocalExport']);
    expect(page.kept.size).to.equal(0);
  });

  it('offline with the right to it, the record waits, without a name in it', async () => {
    const page = await show({ recordFails: 'offline', actions: ['export', 'export-offline'] });
    await page.start();
    await waitUntil(() => page.file);
    const [waiting] = page.kept.values();
    expect(JSON.stringify(waiting?.value)).to.contain('"rowCount":3').and.not.to.contain('样例');
    page.finish();
    await waitUntil(() => page.text().includes('网络恢复后发送'));
  });

  it('without the right it does not even ask', async () => {
    const page = await show({ actions: [] });
    await page.start();
    await waitUntil(() => page.text().includes('没有导出权限'));
    expect(page.log).to.deep.equal([]);
  });

  it('a repetition after a failure is the same record', async () => {
    const page = await show({ recordFails: 'server' });
    const errors: string[] = [];
    page.dialog.addEventListener('partner-error', (event) =>
      errors.push(String((event as PartnerErrorEvent).detail.requestId)),
    );
    await page.start();
    await waitUntil(() => page.text().includes('request-7'));
    expect(errors).to.deep.equal(['request-7']);
    page.online();
    page.button('重试')?.click();
    await waitUntil(() => page.file);
    expect(page.keys[0]).to.equal(page.keys[1]);
    expect(page.bodies[0]).to.deep.equal(page.bodies[1]);
    page.finish();
  });

  it('a session that ends half-way stops it, and nothing is saved', async () => {
    const page = await show();
    await page.start();
    await waitUntil(() => page.file);
    page.endSession();
    expect(page.signal?.aborted).to.equal(true);
    await waitUntil(() => page.text().includes('登录已失效'));
    expect(saved).to.deep.equal([]);
  });

  it('cancelled, it is back at the question at once', async () => {
    const page = await show();
    await page.start();
    await waitUntil(() => page.button('取消导出'));
    page.button('取消导出')?.click();
    await waitUntil(() => page.button('立即导出'));
    expect(page.signal?.aborted).to.equal(true);
    expect(saved).to.deep.equal([]);
  });

  it('rows that changed meanwhile are told, with both ways on', async () => {
    const page = await show();
    await page.start();
    await waitUntil(() => page.file);
    page.finish(Object.assign(new Error('changed'), { kind: 'rows-changed' }));
    await waitUntil(() => page.text().includes('数据已更新'));
    expect(page.button('重试')).to.exist;
    page.button('更换导出方式')?.click();
    await waitUntil(() => page.radio('server'));
  });

  for (const scheme of colourSchemes) {
    it(`is accessible in each of its steps (${scheme})`, async () => {
      useColourScheme(scheme);
      const page = await show();
      await expect(page.dialog).to.be.accessible();
      await page.start();
      await waitUntil(() => page.button('取消导出'));
      await expect(page.dialog).to.be.accessible();
      page.finish();
      await waitUntil(() => page.text().includes('已导出'));
      await expect(page.dialog).to.be.accessible();
    });
  }
});
