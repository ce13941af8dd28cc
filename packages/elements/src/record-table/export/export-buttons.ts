import type { ExportTask } from '@partner-widgets/contract/export-task';
import { html, type TemplateResult } from 'lit';
import { downloadIcon } from '../../base/icons.js';
import type { ExportStep } from './export-flow.js';
import type { LocalStep } from './local-export-flow.js';
import type { ExportWay } from './local-part.js';
import type { ExportMessages } from './messages/messages.js';

export interface ExportButtons {
  readonly text: ExportMessages;
  readonly step: ExportStep;
  readonly local: LocalStep;
  readonly way: ExportWay;
  readonly isBusy: boolean;
  /** The question can be answered with yes. */
  readonly canStart: boolean;
  readonly isSaving: boolean;
  start(): void;
  close(): void;
  /** Back to the question; what the browser writes is cancelled. */
  resetLocal(): void;
  save(task: ExportTask): void;
  viewRecords(): void;
}

/** The ways on from where an export is. */
export function renderButtons(buttons: ExportButtons): TemplateResult {
  return renderLocalButtons(buttons) ?? renderServerButtons(buttons);
}

function renderLocalButtons(buttons: ExportButtons): TemplateResult | undefined {
  const { text, local, start, close, resetLocal } = buttons;
  switch (local.name) {
    case 'idle':
    case 'preparing':
      return undefined;
    case 'writing':
      return html`<button class="button" type="button" @click=${resetLocal}>${text.stop}</button>`;
    case 'done':
      return html`<button class="button primary" type="button" @click=${close}>
        ${text.close}
      </button>`;
    case 'failed':
    case 'refused':
      return html`<button class="button" type="button" @click=${resetLocal}>
          ${text.otherWay}
        </button>
        <button class="button primary" type="button" @click=${start}>${text.retry}</button>`;
  }
}

function renderServerButtons(buttons: ExportButtons): TemplateResult {
  const { text, step, isBusy, isSaving, canStart, start, close, save, viewRecords } = buttons;
  const records = html`<button class="button" type="button" @click=${viewRecords}>
    ${text.viewRecords}
  </button>`;
  if (step.name === 'finished' && step.task.status === 'COMPLETED') {
    return html`${records}<button
        class="button primary"
        type="button"
        ?disabled=${isSaving}
        @click=${() => save(step.task)}
      >
        ${downloadIcon}${isSaving ? text.downloading : text.download}
      </button>`;
  }
  if (step.name === 'running' || step.name === 'occupied') return records;
  return html`<button class="button" type="button" ?disabled=${isBusy} @click=${close}>
      ${text.cancel}
    </button>
    <button class="button primary" type="button" ?disabled=${isBusy || !canStart} @click=${start}>
      ${startText(buttons)}
    </button>`;
}

function startText({ text, step, way }: ExportButtons): string {
  if (step.name === 'creating') return text.starting;
  if (step.name !== 'confirm') return text.retry;
  return way === 'local' ? text.localStart : text.start;
}
