import type { ExportRequest, ExportTask } from '@partner-widgets/contract/export-task';
import type { Client } from '@partner-widgets/core/client/client';
import { isClientError, type ClientError } from '@partner-widgets/core/client/client-error';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { downloadIcon } from '../../base/icons.js';
import { fieldStyles } from '../../base/styles/field.styles.js';
import { PartnerDialog } from '../../dialog/partner-dialog.js';
import { PartnerBeforeExportEvent } from '../../events/before-export.js';
import { PartnerErrorEvent } from '../../events/error.js';
import { MessagesController } from '../../messages/messages-controller.js';
import { exportDictionaries } from './dictionaries.js';
import { ExportFlow, filesFor, type ExportStep } from './export-flow.js';
import { exportStyles } from './export.styles.js';
import type { ExportMessages } from './messages/messages.js';
import { saveFile } from './save-file.js';

/** The present question; language and confirmation are added by the dialog. */
export type ExportQuestion = Pick<ExportRequest, 'type' | 'filter'>;

/**
 * @summary 导出当前记录: says how many rows and files it will be, lets the user confirm that sensitive fields
 * are anonymised (vouchers/EX-02), starts the task and shows how far it is.
 *
 * @fires dialog-close - The user closed the dialog; a task that runs goes on.
 * @fires view-records - The user wants the list of export records.
 * @fires partner-before-export - (cancelable, `waitUntil`) Before a task is created.
 * @fires partner-error - The task could not be created or its file not be fetched.
 */
export class PartnerExportDialog extends PartnerDialog {
  static override styles = [PartnerDialog.styles, fieldStyles, exportStyles];

  @property({ attribute: false }) client: Client | undefined;
  @property({ attribute: false }) question: ExportQuestion | undefined;
  /** Rows that match; undefined while not known. */
  @property({ attribute: false }) total: number | undefined;

  @state() private acknowledged = false;
  @state() private saving = false;
  @state() private saveFailed = false;
  @state() private step: ExportStep = { name: 'confirm' };

  override open = true;

  readonly #words = new MessagesController<ExportMessages>(this, exportDictionaries);
  #flow: ExportFlow | undefined;
  #leaving = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.#flow?.reset();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.heading = this.#words.text?.confirmTitle ?? '';
    this.blocking = this.step.name === 'creating';
    if (!changed.has('client') || !this.client) return;
    this.#flow?.reset();
    const flow = new ExportFlow(
      this.client,
      () => this.#show(flow.step),
      () => this.#hostAllows(),
    );
    this.#flow = flow;
    this.step = flow.step;
  }

  protected override renderBody() {
    const { text } = this.#words;
    if (!text) return nothing;
    return html`<div class="stack" aria-live="polite">${this.#renderStep(text)}</div>`;
  }

  protected override renderFooter() {
    const { text } = this.#words;
    return text ? this.#renderButtons(text) : nothing;
  }

  #renderStep(text: ExportMessages): TemplateResult | typeof nothing {
    const { step } = this;
    switch (step.name) {
      case 'confirm':
      case 'creating':
        return this.#renderQuestion(text);
      case 'running':
        return this.#renderProgress(text, step.task);
      case 'finished':
        return this.#renderOutcome(text, step.task);
      case 'occupied':
        return html`<partner-notice kind="warning">${text.alreadyRunning}</partner-notice>`;
      case 'refused':
        return html`<partner-notice kind="warning">${text.hostRefused}</partner-notice>`;
      case 'failed':
        return html`<partner-notice kind="danger">${failureText(text, step.error)}</partner-notice>
          ${
            step.error.requestId
              ? html`<p class="request muted">
                  ${text.requestId} <code>${step.error.requestId}</code>
                </p>`
              : nothing
          }`;
    }
  }

  #renderQuestion(text: ExportMessages): TemplateResult {
    const { total } = this;
    const files = total === undefined ? 1 : filesFor(total);
    return html`<p class="count">
        ${total === undefined ? text.rowsUnknown : text.rows(this.#number(total))}
      </p>
      <p>${text.scope}</p>
      ${files > 1 ? html`<partner-notice>${text.severalFiles(this.#number(files))}</partner-notice>` : nothing}
      <p class="muted">${text.notice}</p>
      <label class="acknowledge">
        <input
          class="checkbox"
          type="checkbox"
          .checked=${this.acknowledged}
          ?disabled=${this.step.name === 'creating'}
          @change=${this.#acknowledge}
        />
        <span>${text.acknowledge}</span>
      </label>`;
  }

  #renderProgress(text: ExportMessages, task: ExportTask): TemplateResult {
    const progress = text.progress(this.#number(task.rowsWritten), this.#number(task.rowCount));
    return html`<partner-notice kind="success">${text.created}</partner-notice>
      <progress
        aria-label=${text.confirmTitle}
        max=${Math.max(1, task.rowCount)}
        .value=${task.rowsWritten}
      ></progress>
      <p class="count">${progress}</p>
      <p class="muted">${text.background}</p>`;
  }

  #renderOutcome(text: ExportMessages, task: ExportTask): TemplateResult {
    if (task.status !== 'COMPLETED') {
      const reason = task.failReason ? text.failReason(task.failReason) : text.failed;
      return html`<partner-notice kind="danger">${reason}</partner-notice>`;
    }
    return html`<partner-notice kind="success">${text.completed}</partner-notice>
      <p class="file">${task.fileName}</p>
      <p class="muted">${text.written(this.#number(task.rowCount))}</p>
      ${this.saveFailed ? html`<partner-notice kind="danger">${text.downloadFailed}</partner-notice>` : nothing}`;
  }

  #renderButtons(text: ExportMessages): TemplateResult {
    const { step } = this;
    const records = html`<button class="button" type="button" @click=${this.#viewRecords}>
      ${text.viewRecords}
    </button>`;
    if (step.name === 'finished' && step.task.status === 'COMPLETED') {
      return html`${records}<button
          class="button primary"
          type="button"
          ?disabled=${this.saving}
          @click=${() => void this.#save(step.task)}
        >
          ${downloadIcon}${this.saving ? text.downloading : text.download}
        </button>`;
    }
    if (step.name === 'running' || step.name === 'occupied') return records;
    const again = step.name === 'failed' || step.name === 'refused' || step.name === 'finished';
    return html`<button
        class="button"
        type="button"
        ?disabled=${step.name === 'creating'}
        @click=${() => this.requestClose()}
      >
        ${text.cancel}
      </button>
      <button
        class="button primary"
        type="button"
        ?disabled=${!this.acknowledged || step.name === 'creating' || this.total === 0}
        @click=${this.#start}
      >
        ${step.name === 'creating' ? text.starting : again ? text.retry : text.start}
      </button>`;
  }

  #show(step: ExportStep): void {
    this.step = step;
    if (step.name === 'failed' || step.name === 'occupied') this.#report(step.error);
  }

  #report({ kind, code, requestId }: ClientError): void {
    this.emit(new PartnerErrorEvent({ kind, code, requestId }));
  }

  #hostAllows(): Promise<boolean> {
    const type = this.question?.type ?? '';
    const event = new PartnerBeforeExportEvent({ type, rows: this.total ?? 0 });
    this.emit(event);
    return event.allowed();
  }

  #acknowledge(event: Event): void {
    this.acknowledged = (event.target as HTMLInputElement).checked;
  }

  #start(): void {
    if (!this.question || !this.acknowledged) return;
    void this.#flow?.start({
      ...this.question,
      format: 'csv',
      language: this.#words.locale === 'en' ? 'en' : 'zh-CN',
      anonymisationAcknowledged: true,
    } as ExportRequest);
  }

  async #save(task: ExportTask): Promise<void> {
    if (!this.client || this.saving) return;
    this.saving = true;
    this.saveFailed = false;
    try {
      await saveFile(this.client, task, this.#leaving.signal);
    } catch (error) {
      this.saveFailed = true;
      if (isClientError(error) && error.kind !== 'aborted') this.#report(error);
    } finally {
      this.saving = false;
    }
  }

  #viewRecords(): void {
    this.emit(new Event('view-records'));
  }

  #number(value: number): string {
    return new Intl.NumberFormat(this.#words.locale).format(value);
  }
}

function failureText(text: ExportMessages, { kind }: ClientError): string {
  if (kind === 'offline' || kind === 'timeout') return text.offline;
  if (kind === 'session-ended' || kind === 'unauthorized') return text.sessionEnded;
  return kind === 'forbidden' ? text.forbidden : text.failed;
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-export-dialog': PartnerExportDialog;
  }
}
