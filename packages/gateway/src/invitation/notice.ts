import type { InvitationNotice } from '@partner-widgets/contract/invitation';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import type { Language } from '../http/language.js';
import { noticeTexts } from './notice-texts.js';
import { invitationOfToken } from './stored.js';

/** Raised with every change of the text: an acceptance names the version that was read. */
export const noticeVersion = '1.0';

export function noticeTitle(language: Language): string {
  return noticeTexts[language].title;
}

/** 须知, for the invited account only. */
export async function getInvitationNotice(
  { store }: Gateway,
  { principal, invitationToken, language, now }: Call<'getInvitationNotice'>,
): Promise<InvitationNotice> {
  await invitationOfToken(store, store.tables, principal, invitationToken);
  const { title, sections } = noticeTexts[language];
  return {
    version: noticeVersion,
    language,
    title,
    sections: sections.map(({ heading, paragraphs }) => ({ heading, paragraphs: [...paragraphs] })),
    asOf: instantText(now),
  };
}
