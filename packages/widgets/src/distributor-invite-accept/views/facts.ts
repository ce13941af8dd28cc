import type { Invitation } from '@partner-widgets/contract/invitation';
import { clockIcon } from '@partner-widgets/elements/base/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './view-context.js';

/** Less than this is left: the remaining time is said as a warning. */
const soon = 24 * 60 * 60 * 1000;

/** A name inside a sentence: its own direction stays its own, whatever it is written in. */
export const isolate = (name: string): string => `\u2068${name}\u2069`;

/** Name and value; a missing value leaves its row out. */
export function renderFact(
  name: string,
  value: TemplateResult | string | undefined | null,
): TemplateResult | typeof nothing {
  if (value === undefined || value === null || value === '') return nothing;
  return html`<div class="fact">
    <dt>${name}</dt>
    <dd><bdi>${value}</bdi></dd>
  </div>`;
}

/** Who invites whom, until when, and in which words. Everything here is plain text of other people. */
export function renderInvitationFacts(
  { text, flow, instant }: ViewContext,
  invitation: Invitation,
): TemplateResult {
  const left = Date.parse(invitation.expireTime) - flow.now();
  const open = invitation.status === 'PENDING';
  return html`
    <dl class="facts" part="facts">
      ${renderFact(text.invitedBy, invitation.distributorName)}
      ${renderFact(text.account, invitation.invitedAccountName)}
      ${renderFact(
        invitation.status === 'EXPIRED' ? text.expiredOn : text.validUntil,
        html`${instant(invitation.expireTime)}
        ${
          open
            ? html`<span class=${left < soon ? 'pill warning' : 'pill'}
                >${clockIcon} ${text.remaining(left)}</span
              >`
            : nothing
        }`,
      )}
    </dl>
    ${
      invitation.message.trim() === ''
        ? nothing
        : html`
            <figure class="message">
              <figcaption>${text.inviterMessage}</figcaption>
              <blockquote dir="auto">${invitation.message}</blockquote>
            </figure>
          `
    }
  `;
}
