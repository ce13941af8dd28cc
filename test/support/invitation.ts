import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningDemo } from './demo.js';

export interface Mail {
  readonly state: string;
  readonly invitedOperatorId: string;
  /** `/invite#token=…` */
  readonly path: string;
}

export function mailsOf(demo: RunningDemo): readonly Mail[] {
  return JSON.parse(readFileSync(join(demo.dataFolder, 'outbox.json'), 'utf8')) as Mail[];
}

export function mailFor(demo: RunningDemo, operatorId: string): Mail {
  const mail = mailsOf(demo).find((m) => m.invitedOperatorId === operatorId);
  if (!mail) throw new Error(`The outbox has no mail for ${operatorId}.`);
  return mail;
}

export const tokenOf = (mail: Mail): string =>
  mail.path.slice(mail.path.indexOf('token=') + 'token='.length);

/** Address of the mail's link, opened as `operatorId`; nobody is logged in without one. */
export function linkOf(demo: RunningDemo, mail: Mail, operatorId = ''): string {
  const [path, fragment = ''] = mail.path.split('#');
  return `${demo.url}${path}${operatorId ? `?as=${operatorId}` : ''}#${fragment}`;
}

/** Fills the form as a person does, up to the moment at which 愿意 can be pressed. */
export async function fillForm(page: Page): Promise<void> {
  await page.getByRole('checkbox').or(page.getByRole('radio')).first().waitFor();
  await page.locator('partner-region-picker').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '打开须知' }).click();
  const notice = page.locator('partner-notice-reader [part~="notice"]');
  await notice.waitFor();
  await notice.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page.locator('distributor-invite-accept [part~="agree"]').check();
}

export const acceptButton = (page: Page) => page.getByRole('button', { name: '愿意', exact: true });
