import {
  clockIcon,
  closeIcon,
  infoIcon,
  lockIcon,
  offlineIcon,
  warningIcon,
} from '@partner-widgets/elements/base/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { mailIcon } from '../icons.js';
import type { InvitationMessages } from '../messages/messages.js';
import { renderFailedChecks, renderPassedChecks } from './checks.js';
import { renderButton, renderFace } from './face.js';
import { renderInvitationFacts } from './facts.js';
import { renderForm } from './form.js';
import { renderReceipt } from './receipt.js';
import type { ViewContext } from './view-context.js';

/** The one face that the flow says; each has a heading, a reason and a way on (DESIGN §7.3). */
export function renderView(context: ViewContext): TemplateResult {
  const { text, flow, actions, changeByHand } = context;
  const { view } = flow;
  const again = renderButton(text.retry, actions.retry, { primary: true, busy: flow.reading });
  switch (view.kind) {
    case 'loading':
      return renderLoading(text, flow.wait?.left);
    case 'form':
      return renderForm(context, view.invitation);
    case 'accepted':
    case 'declined':
      return renderReceipt(context, view.receipt, false);
    case 'handled':
      if (view.receipt) return renderReceipt(context, view.receipt, true);
      return renderFace(text.handled, { icon: infoIcon, actions: again });
    case 'token-missing':
      return renderFace(text.tokenMissing, { icon: mailIcon });
    case 'token-malformed':
      return renderFace(text.tokenMalformed, { icon: warningIcon, tone: 'warning' });
    case 'token-unknown':
      return renderFace(text.tokenUnknown, { icon: warningIcon, tone: 'warning' });
    case 'login-needed':
    case 'session-ended':
      return renderFace(view.kind === 'login-needed' ? text.loginNeeded : text.sessionEnded, {
        icon: lockIcon,
        actions: html`${renderButton(text.logIn, actions.logIn, { primary: true })}
        ${renderButton(text.loggedIn, actions.askForSession)}`,
      });
    case 'wrong-account':
    case 'outcome-unknown':
      return renderFace(view.kind === 'wrong-account' ? text.wrongAccount : text.outcomeUnknown, {
        icon: lockIcon,
        tone: 'warning',
        body: changeByHand
          ? html`<partner-notice>${text.changeAccountByHand}</partner-notice>`
          : nothing,
        actions: html`${renderButton(text.changeAccount, actions.changeAccount, { primary: true })}
        ${renderButton(text.checkAgain, actions.checkAgain, { busy: flow.reading })}`,
      });
    case 'no-permission':
      return renderFace(text.noPermission, { icon: lockIcon, tone: 'warning', actions: again });
    case 'precondition-failed':
      return renderPreconditions(context, view);
    case 'submitting':
      return renderFace(
        view.attempt.action === 'accept' ? text.submittingAccept : text.submittingDecline,
        { icon: html`<span class="spinner"></span>` },
      );
    case 'unconfirmed':
      return renderFace(
        view.attempt.action === 'accept' ? text.unconfirmedAccept : text.unconfirmedDecline,
        {
          icon: warningIcon,
          tone: 'warning',
          body: renderInvitationFacts(context, view.invitation),
          actions: html`${renderButton(text.sendAgain, actions.sendAgain, { primary: true })}
          ${renderButton(text.seeState, actions.retry)}
          ${renderButton(text.backToForm, actions.backToForm)}`,
        },
      );
    case 'expired':
    case 'cancelled':
      return renderFace(text[view.kind], {
        icon: view.kind === 'expired' ? clockIcon : closeIcon,
        tone: 'warning',
        body: view.invitation ? renderInvitationFacts(context, view.invitation) : nothing,
      });
    case 'failed':
      return renderFace(text.failed, {
        icon: closeIcon,
        tone: 'danger',
        body: html`${
          view.invitation.failReason
            ? html`<partner-notice kind="warning"
                ><bdi>${view.invitation.failReason}</bdi></partner-notice
              >`
            : nothing
        }
        ${renderFailedChecks(context, view.invitation.checks)}
        ${renderInvitationFacts(context, view.invitation)}`,
      });
    case 'offline':
      return renderFace(text.offline, { icon: offlineIcon, tone: 'warning', actions: again });
    case 'rate-limited':
      return renderFace(text.rateLimited, {
        icon: clockIcon,
        tone: 'warning',
        body: html`<p>${text.retryingIn(flow.wait?.left ?? view.seconds)}</p>`,
        actions: again,
      });
    case 'error':
      return renderFace(text.error, {
        icon: warningIcon,
        tone: 'danger',
        body: view.requestId
          ? html`<p class="request-id">${text.requestId(view.requestId)}</p>`
          : nothing,
        actions: again,
      });
  }
}

function renderPreconditions(
  context: ViewContext,
  view: Extract<ViewContext['flow']['view'], { kind: 'precondition-failed' }>,
): TemplateResult {
  const { text, flow, actions } = context;
  const failed = view.checks.filter((check) => !check.passed).length;
  return renderFace(
    { heading: text.failedHeading, text: text.failedText(failed) },
    {
      icon: warningIcon,
      tone: 'warning',
      body: html`
        ${renderFailedChecks(context, view.checks)} ${renderPassedChecks(context, view.checks)}
        ${view.invitation ? renderInvitationFacts(context, view.invitation) : nothing}
      `,
      actions: renderButton(flow.reading ? text.checking : text.checkAgain, actions.checkAgain, {
        primary: true,
        busy: flow.reading,
      }),
    },
  );
}

/** About as high as the form, so that nothing jumps when it arrives. */
export function renderLoading(
  text: InvitationMessages | undefined,
  retrySeconds?: number,
): TemplateResult {
  return html`
    <section class="card loading" part="face" aria-busy="true">
      <span class="skeleton wide"></span>
      <span class="skeleton title"></span>
      <span class="skeleton"></span>
      <span class="skeleton"></span>
      <span class="skeleton short"></span>
      <p class="hint">
        ${retrySeconds === undefined ? text?.loading : text?.retryingIn(retrySeconds)}
      </p>
    </section>
  `;
}

/** What is said without being shown: that something is on its way, and how a check ended. */
export function announcementOf({ text, flow }: ViewContext): string {
  const { view, reading, wait } = flow;
  if (wait) return text.retryingIn(wait.seconds);
  if (reading) return text.loading;
  switch (view.kind) {
    case 'submitting':
      return view.attempt.action === 'accept'
        ? text.submittingAccept.text
        : text.submittingDecline.text;
    case 'precondition-failed':
      return text.failedText(view.checks.filter((check) => !check.passed).length);
    case 'form':
      return text.title;
    default:
      return '';
  }
}
