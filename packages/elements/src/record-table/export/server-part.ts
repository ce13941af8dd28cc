import type { ExportTask } from '@partner-widgets/contract/export-task';
import type { ClientError } from '@partner-widgets/core/client/client-error';
import { html, nothing, type TemplateResult } from 'lit';
import type { ExportStep } from './export-flow.js';
import type { ExportMessages } from './messages/messages.js';

/** What the server's task shows once it was asked for; nothing while it only could begin. */
export function renderServerStep(
  text: ExportMessages,
  step: ExportStep,
  number: (value: number) => string,
  saveFailed: boolean,
): TemplateResult | typeof nothing {
  switch (step.name) {
    case 'confirm':
    case 'creating':
      return nothing;
    case 'running':
      return renderProgress(text, step.task, number);
    case 'finished':
      return renderOutcome(text, step.task, number, saveFailed);
    case 'occupied':
      return html`<partner-notice kind="warning">${text.alreadyRunning}</partner-notice>`;
    case 'refused':
      return html`<partner-notice kind="warning">${text.hostRefused}</partner-notice>`;
    case 'failed':
      return html`<partner-notice kind="danger">${failureText(text, step.error)}</partner-notice>
        ${renderRequestId(text, step.error.requestId)}`;
  }
}

/** What somebody who asks for help is asked for. */
export function renderRequestId(text: ExportMessages, requestId: string | undefined) {
  return requestId
    ? html`<p class="request muted">${text.requestId} <code>${requestId}</code></p>`
    : nothing;
}

function renderProgress(
  text: ExportMessages,
  task: ExportTask,
  number: (value: number) => string,
): TemplateResult {
  return html`<partner-notice kind="success">${text.created}</partner-notice>
    <progress
      aria-label=${text.confirmTitle}
      max=${Math.max(1, task.rowCount)}
      .value=${task.rowsWritten}
    ></progress>
    <p class="count">${text.progress(number(task.rowsWritten), number(task.rowCount))}</p>
    <p class="muted">${text.background}</p>`;
}

function renderOutcome(
  text: ExportMessages,
  task: ExportTask,
  number: (value: number) => string,
  saveFailed: boolean,
): TemplateResult {
  if (task.status !== 'COMPLETED') {
    const reason = task.failReason ? text.failReason(task.failReason) : text.failed;
    return html`<partner-notice kind="danger">${reason}</partner-notice>`;
  }
  return html`<partner-notice kind="success">${text.completed}</partner-notice>
    <p class="file">${task.fileName}</p>
    <p class="muted">${text.written(number(task.rowCount))}</p>
    ${saveFailed ? html`<partner-notice kind="danger">${text.downloadFailed}</partner-notice>` : nothing}`;
}

function failureText(text: ExportMessages, { kind }: ClientError): string {
  if (kind === 'offline' || kind === 'timeout') return text.offline;
  if (kind === 'session-ended' || kind === 'unauthorized') return text.sessionEnded;
  return kind === 'forbidden' ? text.forbidden : text.failed;
}
