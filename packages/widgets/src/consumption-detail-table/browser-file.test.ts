import { expect } from '@open-wc/testing';
import type { Capabilities } from '@partner-widgets/contract/session';
import type { Client } from '@partner-widgets/core/client/client';
import { ClientError } from '@partner-widgets/core/client/client-error';
import { consumptionContent } from './consumption-file.js';

const capabilities = { site: 'CN' } as Capabilities;
const filter = { cycle: '2026-10', customerIds: ['c-1', 'c-2'], regionCodes: ['cn-north-4'] };
const signal = new AbortController().signal;

function asked(language: 'zh-CN' | 'en', read: () => Promise<unknown>) {
  const client = { read } as unknown as Client;
  return consumptionContent({ client, filter, language, capabilities, signal });
}

const offline = () => Promise.reject(new ClientError('offline'));

describe('the consumption details as this browser writes them', () => {
  it('have masks beside the opaque id, and no name that was typed (customers/EX-04)', async () => {
    const { columns, filterLines } = await asked('zh-CN', offline);
    const names = columns.map(({ column }) => column);
    expect(names).to.include.members(['customerId', 'customerName', 'accountName']);
    expect(names).to.have.length(32);
    expect(filterLines).to.deep.include(['按名称或账号选定的客户数', '2']);
  });

  it('offline have the names that the dataset shows', async () => {
    const { columns, filterLines } = await asked('en', offline);
    const region = columns.find(({ column }) => column === 'regionCode');
    expect(region).to.deep.include({ header: 'Region', of: 'label' });
    expect(filterLines).to.deep.include(['Region', 'cn-north-4']);
  });

  it('have the names of the file’s language where they can be asked', async () => {
    const regions = [{ code: 'cn-north-4', name: 'Beijing4' }];
    const value = { serviceTypes: [], products: [], regions };
    const { columns, filterLines } = await asked('en', async () => ({ value }));
    const region = columns.find(({ column }) => column === 'regionCode');
    expect(region?.labels).to.deep.equal({ 'cn-north-4': 'Beijing4' });
    expect(filterLines).to.deep.include(['Region', 'Beijing4']);
  });
});
