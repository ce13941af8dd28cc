import type { ExportTask, ExportType } from '@partner-widgets/contract/export-task';
import type { Client } from '@partner-widgets/core/client/client';
import { isClientError, type ClientError } from '@partner-widgets/core/client/client-error';
import { ExportTasks } from '@partner-widgets/core/export/export-tasks';
import { formatInstant } from '@partner-widgets/domain/billing-time';
import { timeZoneLabel } from '@partner-widgets/domain/time-zone-label';
import { codeLabel } from '@partner-widgets/domain/codes';
import { exportStatuses } from '@partner-widgets/domain/codes/export-status';
import { formatCount } from '@partner-widgets/domain/money';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { downloadIcon, refreshIcon } from '../../base/icons.js';
import { skeletonStyles } from '../../base/styles/skeleton.styles.js';
import { PartnerDialog } from '../../dialog/partner-dialog.js';
import { PartnerErrorEvent } from '../../events/error.js';
import { MessagesController } from '../../messages/messages-controller.js';
import { stateOfError } from '../../states/state-of-error.js';
import { statusWord, type StatusTone } from '../status-word.js';
import { exportDictionaries } from './dictionaries.js';
import { exportStyles } from './export.styles.js';
import type { ExportMessages } from './messages/messages.js';
import { saveFile } from './save-file.js';

const tones: Readonly<Record<ExportTask['status'], StatusTone>> = {
  PENDING: 'waiting',
  RUNNING: 'waiting',
  COMPLETED: 'success',
  FAILED: 'danger',
  CANCELLED: 'neutral',
  EXPIRED: 'neutral',
};

const isRunning = ({ status }: ExportTask): boolean => status === 'PENDING' || status === 'RUNNING';

/** Between two looks at tasks that run. */
const interval = 2000;

/**
 * @summary 导出记录: the export tasks of one kind, newest first. A file can be fetched only while its task is
 * 已完成 (customers/EX-03); after three days it is 已失效 (customers/EX-06).
 *
 * @fires dialog-close - The user closed the dialog.
 * @fires partner-error - The list or a file could not be fetched.
 */
export class PartnerExportRecords extends PartnerDialog {
  static override styles = [PartnerDialog.styles, skeletonStyles, exportStyles];

  @property({ attribute: false }) client: Client | undefined;
  /** Which kind of tasks. */
  @property({ attribute: false }) type: ExportType | undefined;

  @state() private tasks: readonly ExportTask[] | undefined;
  @state() private failure: ClientError | undefined;
  @state() private busy: ReadonlySet<string> = new Set();
  @state() private failedTask: string | undefined;

  override open = true;
  override size = 'l' as const;

  readonly #words = new MessagesController<ExportMessages>(this, exportDictionaries);
  #stay = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stay = new AbortController();
    if (this.client) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#stay.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.heading = this.#words.text?.recordsTitle ?? '';
    if (!changed.has('client')) return;
    this.tasks = undefined;
    if (this.client) void this.#load();
  }

  protected override renderBody() {
    const { text } = this.#words;
    if (!text) return nothing;
    return html`<div class="stack">
      <p class="muted">${text.recordsNote}</p>
      ${this.#renderList(text)}
    </div>`;
  }

  protected override renderFooter() {
    const { text } = this.#words;
    if (!text) return nothing;
    return html`<button class="button" type="button" @click=${() => void this.#load()}>
        ${refreshIcon}${text.refresh}
      </button>
      <button class="button primary" type="button" @click=${() => this.requestClose()}>
        ${text.close}
      </button>`;
  }

  #renderList(text: ExportMessages): TemplateResult {
    if (this.failure && !this.tasks) {
      const { kind, requestId } = stateOfError(this.failure);
      return html`<partner-state
        .kind=${kind}
        .requestId=${requestId}
        @retry=${() => void this.#load()}
      ></partner-state>`;
    }
    if (!this.tasks) {
      return html`<div role="status" aria-label=${text.loading} class="stack">
        ${[1, 2, 3].map(() => html`<span class="skeleton"></span>`)}
      </div>`;
    }
    if (this.tasks.length === 0) {
      return html`<partner-state
        kind="empty"
        .heading=${text.recordsEmpty}
        description=""
      ></partner-state>`;
    }
    return html`<ul class="tasks" aria-live="polite">
      ${this.tasks.map((task) => this.#renderTask(text, task))}
    </ul>`;
  }

  #renderTask(text: ExportMessages, task: ExportTask): TemplateResult {
    const { locale } = this.#words;
    const time = (instant: string): string =>
      formatInstant(instant, { locale, precision: 'minute' });
    const rows = isRunning(task)
      ? text.progress(this.#number(task.rowsWritten), this.#number(task.rowCount))
      : `${text.rowCount} ${this.#number(task.rowCount)}`;
    return html`<li class="task">
      <span class="file">${task.fileName}</span>
      <span class="facts">
        <span class="status"
          >${statusWord(tones[task.status] ?? 'neutral', codeLabel(exportStatuses, task.status, locale))}</span
        >
        <span>${text.requestedOn(timeZoneLabel())} ${time(task.createTime)}</span>
        <span>${rows}</span>
        ${task.status === 'COMPLETED' && task.expireTime ? html`<span>${text.expires(time(task.expireTime))}</span>` : nothing}
        ${task.failReason ? html`<span>${text.failReason(task.failReason)}</span>` : nothing}
        ${this.failedTask === task.id ? html`<span role="alert">${text.downloadFailed}</span>` : nothing}
      </span>
      <span class="actions">${this.#renderAction(text, task)}</span>
    </li>`;
  }

  #renderAction(text: ExportMessages, task: ExportTask): TemplateResult {
    if (isRunning(task)) {
      return html`<button
        class="button small"
        type="button"
        aria-label=${text.cancelOf(task.fileName)}
        ?disabled=${this.busy.has(task.id)}
        @click=${() => void this.#act(task, () => this.#cancel(task))}
      >
        ${text.cancelTask}
      </button>`;
    }
    const busy = this.busy.has(task.id);
    return html`<button
      class="button small"
      type="button"
      aria-label=${text.downloadOf(task.fileName)}
      ?disabled=${task.status !== 'COMPLETED' || busy}
      @click=${() => void this.#act(task, () => this.#download(task))}
    >
      ${downloadIcon}${busy ? text.downloading : text.download}
    </button>`;
  }

  async #load(): Promise<void> {
    const { client, type } = this;
    const { signal } = this.#stay;
    clearTimeout(this.#timer);
    if (!client || signal.aborted) return;
    try {
      const query = type ? { type, limit: 100 } : { limit: 100 };
      const { value } = await client.read('listExports', { query }, { signal, cache: 'none' });
      this.tasks = value.items;
      this.failure = undefined;
      if (value.items.some(isRunning)) this.#timer = setTimeout(() => void this.#load(), interval);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #download(task: ExportTask): Promise<void> {
    if (this.client) await saveFile(this.client, task, this.#stay.signal);
  }

  async #cancel(task: ExportTask): Promise<void> {
    if (this.client) await new ExportTasks(this.client).cancel(task.id);
    await this.#load();
  }

  async #act(task: ExportTask, action: () => Promise<void>): Promise<void> {
    this.busy = new Set(this.busy).add(task.id);
    this.failedTask = undefined;
    try {
      await action();
    } catch (error) {
      this.failedTask = task.id;
      this.#fail(error);
      // It may have expired or ended in between: the list says which.
      void this.#load();
    } finally {
      this.busy = new Set([...this.busy].filter((id) => id !== task.id));
    }
  }

  #fail(error: unknown): void {
    if (!isClientError(error) || error.kind === 'aborted') return;
    this.failure = error;
    const { kind, code, requestId } = error;
    this.emit(new PartnerErrorEvent({ kind, code, requestId }));
  }

  #number(value: number): string {
    return formatCount(value, this.#words.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-export-records': PartnerExportRecords;
  }
}
