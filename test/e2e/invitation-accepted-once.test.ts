import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { Complaints, everythingStored } from '../support/browser.js';
import { acceptButton, fillForm, linkOf, mailFor, tokenOf } from '../support/invitation.js';
import { Story } from '../support/story.js';

describe('an invitation, from the mail to the receipt', () => {
  const story = new Story();

  it('is read, decided and confirmed; the receipt survives a reload (vouchers/DI-08, DI-21)', async () => {
    const { demo } = story;
    const mail = mailFor(demo, 'op-reseller-invited');
    const context = await story.context();
    const page = await context.newPage();
    const complaints = new Complaints(page);
    await page.goto(linkOf(demo, mail, 'op-reseller-invited'));
    await acceptButton(page).waitFor();
    assert.ok(!page.url().includes(tokenOf(mail)), 'the token has left the address bar');
    assert.ok(await acceptButton(page).isDisabled());
    await fillForm(page);
    await acceptButton(page).dblclick();
    await page.getByText('您已接受合作邀请').first().waitFor();
    assert.match(page.url(), /#invitation=/);
    assert.ok(
      !(await everythingStored(page)).includes(tokenOf(mail)),
      'the token is forgotten with the outcome',
    );
    await page.reload();
    await page.getByText('您已接受合作邀请').first().waitFor();
    await page.getByRole('button', { name: '打印回执' }).waitFor();
    complaints.assertNone();
  });

  it('asks for a login, keeps the token, and goes on as the invited account (vouchers/DI-11)', async () => {
    const { demo } = story;
    const mail = mailFor(demo, 'op-invited-spare-1');
    const context = await story.context();
    const page = await context.newPage();
    await page.goto(linkOf(demo, mail));
    await page.getByRole('heading', { name: '请先登录' }).waitFor();
    await page.getByRole('button', { name: 'op-invited-spare-1' }).click();
    await acceptButton(page).waitFor();
  });

  it('tells a stranger nothing about the distributor (vouchers/DI-10)', async () => {
    const { demo } = story;
    const mail = mailFor(demo, 'op-invited-spare-1');
    const context = await story.context();
    const page = await context.newPage();
    const answered = page.waitForResponse((r) => r.url().endsWith('/v1/invitation'));
    await page.goto(linkOf(demo, mail, 'op-stranger'));
    await page.getByRole('heading', { name: '此邀请不是发给当前账号的' }).waitFor();
    const body = (await (await answered).json()) as Record<string, unknown>;
    assert.equal('distributorName' in body, false);
  });

  it('two tabs that accept at once show one outcome', async () => {
    const { demo } = story;
    const mail = mailFor(demo, 'op-invited-spare-2');
    const context = await story.context();
    const pages = [await context.newPage(), await context.newPage()];
    for (const page of pages) {
      await page.goto(linkOf(demo, mail, 'op-invited-spare-2'));
      await fillForm(page);
    }
    await Promise.all(pages.map((page) => acceptButton(page).click()));
    for (const page of pages) await page.getByText('您已接受合作邀请').first().waitFor();
  });

  it('a hundred parallel accepts over two keys make one receipt (vouchers/DI-21)', async () => {
    const { demo } = story;
    const mail = mailFor(demo, 'op-invited-spare-3');
    const { token } = await demo.session('op-invited-spare-3');
    const headers = {
      Authorization: `Bearer ${token}`,
      'Partner-Invitation': tokenOf(mail),
      'Content-Type': 'application/json',
    };
    const shown = (await (await fetch(`${demo.gatewayUrl}/v1/invitation`, { headers })).json()) as {
      businessRegions: { code: string }[];
      notice: { version: string };
    };
    const body = JSON.stringify({
      businessRegions: [shown.businessRegions[0]?.code],
      noticeVersion: shown.notice.version,
      noticeLanguage: 'zh-CN',
      noticeReadAt: new Date().toISOString(),
      noticeAgreed: true,
    });
    const keys = [randomUUID(), randomUUID()];
    const accept = (at: number): Promise<Response> =>
      fetch(`${demo.gatewayUrl}/v1/invitation/accept`, {
        method: 'POST',
        headers: { ...headers, 'Idempotency-Key': keys[at % 2] ?? '' },
        body,
      });
    const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => accept(at)));
    const receipts = new Set<string>();
    for (const answer of answers) {
      const text = await answer.text();
      if (answer.ok) receipts.add(text);
      else assert.equal(answer.status, 409, text);
    }
    assert.equal(receipts.size, 1);
  });
});
