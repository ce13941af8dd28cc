import type { Check } from '@partner-widgets/contract/problem';
import { codeLabel } from '@partner-widgets/domain/codes';
import { invitationChecks } from '@partner-widgets/domain/codes/invitation-check';
import { checkIcon, chevronDownIcon, closeIcon } from '@partner-widgets/elements/base/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './view-context.js';

/** What failed, each with what was found and what to do about it (vouchers/DI-12, DI-22). */
export function renderFailedChecks(
  { text, locale }: ViewContext,
  checks: readonly Check[],
): TemplateResult | typeof nothing {
  const failed = checks.filter((check) => !check.passed);
  if (failed.length === 0) return nothing;
  return html`
    <ul class="checks" part="checks">
      ${failed.map(
        ({ code, message, remedy }) => html`
          <li class="check failed" part="check">
            <span class="mark danger">${closeIcon}</span>
            <div>
              <h3 class="check-title">
                ${codeLabel(invitationChecks, code, locale)}
                <span class="word danger">${text.checkFailed}</span>
              </h3>
              <dl class="facts">
                ${
                  message
                    ? html`<div class="fact">
                        <dt>${text.found}</dt>
                        <dd dir="auto">${message}</dd>
                      </div>`
                    : nothing
                }
                ${
                  remedy
                    ? html`<div class="fact">
                        <dt>${text.remedy}</dt>
                        <dd dir="auto">${remedy}</dd>
                      </div>`
                    : nothing
                }
              </dl>
            </div>
          </li>
        `,
      )}
    </ul>
  `;
}

/** What holds, folded away. */
export function renderPassedChecks(
  { text, locale }: ViewContext,
  checks: readonly Check[],
  label?: string,
): TemplateResult | typeof nothing {
  const passed = checks.filter((check) => check.passed);
  if (passed.length === 0) return nothing;
  return html`
    <details class="passed">
      <summary>${label ?? text.passedList(passed.length)} ${chevronDownIcon}</summary>
      <ul>
        ${passed.map(
          ({ code }) => html`
            <li>
              <span class="mark success">${checkIcon}</span>
              ${codeLabel(invitationChecks, code, locale)}
              <span class="visually-hidden">${text.checkPassed}</span>
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}
