import type { Invitation } from '@partner-widgets/contract/invitation';
import { checkIcon, infoIcon } from '@partner-widgets/elements/base/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { mailIcon } from '../icons.js';
import { renderPassedChecks } from './checks.js';
import { isolate, renderInvitationFacts } from './facts.js';
import type { ViewContext } from './view-context.js';

const steps = 4;

/** Check → regions → notice → decision, with what accepting means beside it. */
export function renderForm(context: ViewContext, invitation: Invitation): TemplateResult {
  const { text, form } = context;
  return html`
    <div class="layout">
      <div class="card intro" part="intro">
        <p class="overline">${mailIcon} ${text.title}</p>
        <h2 class="heading" part="heading" tabindex="-1">
          <bdi>${text.invitesYou(isolate(invitation.distributorName))}</bdi>
        </h2>
        ${renderInvitationFacts(context, invitation)}
      </div>
      ${renderMeaning(context, invitation)}
      <ol class="steps" aria-label=${text.readyIn}>
        ${renderStep(context, 1, text.checksHeading, true, renderChecksStep(context, invitation))}
        ${renderStep(
          context,
          2,
          text.regionsHeading,
          form.regions.length > 0,
          renderRegionsStep(context, invitation),
        )}
        ${renderStep(
          context,
          3,
          text.noticeHeading,
          form.readAt !== undefined,
          renderNoticeStep(context, invitation),
        )}
        ${renderStep(context, 4, text.decisionHeading, false, renderDecisionStep(context, invitation))}
      </ol>
    </div>
  `;
}

function renderMeaning({ text }: ViewContext, invitation: Invitation): TemplateResult {
  return html`
    <aside class="card meaning" part="meaning" aria-labelledby="meaning">
      <h3 id="meaning" class="aside-title">${text.meaning}</h3>
      <ul>
        ${text.meaningPoints(isolate(invitation.distributorName)).map((point) => html`<li><bdi>${point}</bdi></li>`)}
      </ul>
    </aside>
  `;
}

function renderStep(
  { text }: ViewContext,
  step: number,
  heading: string,
  done: boolean,
  body: TemplateResult,
): TemplateResult {
  return html`
    <li class=${done ? 'card step done' : 'card step'} part="step">
      <div class="step-head">
        <span class="number" aria-hidden="true">${done ? checkIcon : step}</span>
        <h3 id="step-${step}">
          <span class="visually-hidden">${text.stepOf(step, steps)}: </span>${heading}${
            done ? html`<span class="visually-hidden"> (${text.stepDone})</span>` : nothing
          }
        </h3>
      </div>
      <div class="step-body">${body}</div>
    </li>
  `;
}

function renderChecksStep(context: ViewContext, invitation: Invitation): TemplateResult {
  return html`
    <p><bdi>${context.text.checksPassed(invitation.checks.length)}</bdi></p>
    ${renderPassedChecks(context, invitation.checks, context.text.showConditions)}
  `;
}

function renderRegionsStep(
  { text, form, flow, actions }: ViewContext,
  invitation: Invitation,
): TemplateResult {
  const { multipleRegions, businessRegions } = invitation;
  return html`
    <p class="explanation">
      <bdi>${multipleRegions ? text.regionsHintMany : text.regionsHintOne}</bdi>
    </p>
    ${
      flow.setback === 'regions-refused'
        ? html`<partner-notice kind="warning">${text.regionsRefused}</partner-notice>`
        : nothing
    }
    <partner-region-picker
      exportparts="region, region-search"
      .regions=${businessRegions}
      .chosen=${form.regions}
      ?multiple=${multipleRegions}
      .label=${text.regionsHeading}
      @regions-change=${actions.chooseRegions}
    ></partner-region-picker>
  `;
}

function renderNoticeStep(
  { text, form, flow, instant, actions }: ViewContext,
  invitation: Invitation,
): TemplateResult {
  return html`
    <p class="explanation"><bdi>${text.noticeHint(invitation.notice.title)}</bdi></p>
    ${
      flow.setback === 'notice-changed'
        ? html`<partner-notice kind="warning">${text.noticeChanged}</partner-notice>`
        : nothing
    }
    <partner-notice-reader
      exportparts="notice, notice-open"
      .phase=${form.phase}
      .notice=${form.notice}
      .readAt=${form.readAt && instant(form.readAt)}
      @notice-open=${actions.openNotice}
      @notice-read=${actions.readNotice}
    ></partner-notice-reader>
  `;
}

function renderDecisionStep(
  { text, form, flow, actions }: ViewContext,
  invitation: Invitation,
): TemplateResult {
  const { missing } = form;
  const unread = form.readAt === undefined;
  const { title, version } = form.notice ?? invitation.notice;
  return html`
    ${
      flow.setback === 'stopped-by-host'
        ? html`<partner-notice kind="warning">${text.cancelledByHost}</partner-notice>`
        : nothing
    }
    ${
      flow.setback === 'rate-limited'
        ? html`<partner-notice kind="warning">${text.rateLimited.text}</partner-notice>`
        : nothing
    }
    <label class=${unread ? 'tick unread' : 'tick'}>
      <input
        class="checkbox"
        part="agree"
        type="checkbox"
        autocomplete="off"
        .checked=${form.agreed}
        ?disabled=${unread}
        @change=${actions.agree}
      />
      <span><bdi>${text.agree(title, version)}</bdi></span>
    </label>
    ${unread ? html`<p class="hint">${text.agreeFirst}</p>` : nothing}
    <div id="missing" class="missing" role="status">
      ${
        missing.length === 0
          ? html`<p class="ready">${checkIcon} ${text.ready}</p>`
          : html`
              <p>${infoIcon} <bdi>${text.missingIntro}</bdi></p>
              <ul>
                ${missing.map((step) => html`<li>${text.missing[step]}</li>`)}
                ${form.phase === 'failed' ? html`<li>${text.noticeUnreadable}</li>` : nothing}
              </ul>
            `
      }
    </div>
    <div class="actions decision">
      <button
        class="button primary accept"
        part="button accept"
        type="button"
        aria-describedby="missing"
        ?disabled=${missing.length > 0}
        @click=${actions.accept}
      >
        ${text.accept}
      </button>
      <button
        class="button decline"
        part="button decline"
        type="button"
        @click=${actions.askDecline}
      >
        ${text.decline}
      </button>
      <p class="hint"><bdi>${text.nothingYet}</bdi></p>
    </div>
  `;
}
