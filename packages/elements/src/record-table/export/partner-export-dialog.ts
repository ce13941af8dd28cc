import type { ExportRequest, ExportTask } from '@partner-widgets/contract/export-task';
import type { Client } from '@partner-widgets/core/client/client';
import { isClientError, type ClientError } from '@partner-widgets/core/client/client-error';
import { formatCount } from '@partner-widgets/domain/money';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldStyles } from '../../base/styles/field.styles.js';
import { visuallyHiddenStyles } from '../../base/styles/visually-hidden.styles.js';
import type { DataContext } from '../../context/contexts.js';
import { PartnerDialog } from '../../dialog/partner-dialog.js';
import { PartnerBeforeExportEvent } from '../../events/before-export.js';
import { PartnerErrorEvent } from '../../events/error.js';
import { MessagesController } from '../../messages/messages-controller.js';
import { exportDictionaries } from './dictionaries.js';
import { renderButtons } from './export-buttons.js';
import { ExportFlow, filesFor, type ExportStep } from './export-flow.js';
import { exportStyles } from './export.styles.js';
import { LocalExportFlow, type LocalStep } from './local-export-flow.js';
import { localOrder, type LocalFormat, type LocalQuestion } from './local-order.js';
import { renderLocalStep, renderWays, type ExportWay } from './local-part.js';
import type { LocalRows } from './local-rows.js';
import type { ExportMessages } from './messages/messages.js';
import { saveFile } from './save-file.js';
import { renderServerStep } from './server-part.js';

/** What the user chose last on this page. */
let lastWay: ExportWay = 'server';

/** The present question; language and confirmation are added by the dialog. */
export type ExportQuestion = Pick<ExportRequest, 'type' | 'filter'>;

/**
 * @summary 导出当前记录: says how many rows and files it will be, lets the user confirm that sensitive fields
 * are anonymised (vouchers/EX-02), and which way it goes: the browser writes the file itself, from a dataset that is
 * complete here, or the server's task does.
 *
 * @fires dialog-close - The user closed the dialog; a task that runs goes on, what the browser writes is cancelled.
 * @fires view-records - The user wants the list of export records.
 * @fires partner-before-export - (cancelable, `waitUntil`) Before a task is created.
 * @fires partner-error - The task could not be created or its file not be fetched.
 */
export class PartnerExportDialog extends PartnerDialog {
  static override styles = [PartnerDialog.styles, fieldStyles, visuallyHiddenStyles, exportStyles];

  @property({ attribute: false }) client: Client | undefined;
  @property({ attribute: false }) question: ExportQuestion | undefined;
  /** Rows that match; undefined while not known. */
  @property({ attribute: false }) total: number | undefined;
  /** With `rows`: session, cache and purge. */
  @property({ attribute: false }) data: DataContext | undefined;
  /** The dataset of the question's cycle; undefined where there is none, then there is only the server's way. */
  @property({ attribute: false }) rows: LocalRows | undefined;
  /** There is no server now. */
  @property({ type: Boolean }) offline = false;

  @state() private acknowledged = false;
  @state() private saving = false;
  @state() private saveFailed = false;
  @state() private step: ExportStep = { name: 'confirm' };
  @state() private local: LocalStep = { name: 'idle' };
  @state() private way: ExportWay = lastWay;
  @state() private format: LocalFormat = 'xlsx';

  override open = true;

  readonly #words = new MessagesController<ExportMessages>(this, exportDictionaries);
  #flow: ExportFlow | undefined;
  #localFlow: LocalExportFlow | undefined;
  #stopRows: (() => void) | undefined;
  #leaving = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    if (this.hasUpdated) this.#useRows();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.#flow?.reset();
    this.#localFlow?.reset();
    this.#stopRows?.();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.heading = this.#words.text?.confirmTitle ?? '';
    this.blocking = this.step.name === 'creating';
    if (changed.has('rows')) this.#useRows();
    if (changed.has('data')) this.#useData();
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
    // A count that runs is not read out at every step.
    const live = this.local.name === 'writing' ? 'off' : 'polite';
    return html`<div class="stack" aria-live=${live}>${this.#renderStep(text)}</div>`;
  }

  protected override renderFooter() {
    const { text } = this.#words;
    if (!text) return nothing;
    const { step, local, acknowledged, total } = this;
    return renderButtons({
      text,
      step,
      local,
      way: this.#way,
      isBusy: this.#isBusy,
      canStart: acknowledged && total !== 0,
      isSaving: this.saving,
      start: () => this.#start(),
      close: () => this.requestClose(),
      resetLocal: () => this.#localFlow?.reset(),
      save: (task) => void this.#save(task),
      viewRecords: () => this.emit(new Event('view-records')),
    });
  }

  #renderStep(text: ExportMessages): TemplateResult | typeof nothing {
    const number = (value: number): string => this.#number(value);
    const local = renderLocalStep(text, this.local, number);
    if (local !== nothing) return local;
    const server = renderServerStep(text, this.step, number, this.saveFailed);
    return server === nothing ? this.#renderQuestion(text) : server;
  }

  #renderQuestion(text: ExportMessages): TemplateResult {
    const { total } = this;
    const files = total === undefined ? 1 : filesFor(total);
    return html`<p class="count">
        ${total === undefined ? text.rowsUnknown : text.rows(this.#number(total))}
      </p>
      <p>${text.scope}</p>
      ${this.rows ? this.#renderWays(text, this.rows) : nothing}
      ${files > 1 && this.#way === 'server' ? html`<partner-notice>${text.severalFiles(this.#number(files))}</partner-notice>` : nothing}
      <p class="muted">${text.notice}</p>
      <label class="acknowledge">
        <input
          class="checkbox"
          type="checkbox"
          .checked=${this.acknowledged}
          ?disabled=${this.#isBusy}
          @change=${this.#acknowledge}
        />
        <span>${text.acknowledge}</span>
      </label>`;
  }

  #renderWays(text: ExportMessages, rows: LocalRows): TemplateResult {
    const { format, total } = this;
    return renderWays({
      text,
      rows,
      format,
      total,
      way: this.#way,
      disabled: this.#isBusy,
      offline: this.offline,
      number: (value) => this.#number(value),
      chooseWay: (way) => (lastWay = this.way = way),
      chooseFormat: (chosen) => (this.format = chosen),
    });
  }

  get #isBusy(): boolean {
    return this.step.name === 'creating' || this.local.name === 'preparing';
  }

  /** The browser's way only while the dataset is whole. */
  get #way(): ExportWay {
    const isThere = this.rows?.state === 'complete';
    return isThere && (this.offline || this.way === 'local') ? 'local' : 'server';
  }

  #useRows(): void {
    this.#stopRows?.();
    this.#stopRows = this.rows?.subscribe(() => this.requestUpdate());
  }

  #useData(): void {
    const { data } = this;
    this.#localFlow?.reset();
    this.#localFlow =
      data &&
      new LocalExportFlow({
        data,
        rows: () => this.rows,
        changed: () => this.#showLocal(),
        allowed: () => this.#hostAllows(),
      });
  }

  #showLocal(): void {
    this.local = this.#localFlow?.step ?? { name: 'idle' };
    const { local } = this;
    if (local.name !== 'failed') return;
    const { reason, code, requestId } = local;
    const kind = reason === 'offline' || reason === 'session-ended' || reason === 'forbidden';
    this.emit(
      new PartnerErrorEvent({ kind: kind ? reason : 'server', code: code ?? reason, requestId }),
    );
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
    const { question, client, rows, total, format } = this;
    if (!question || !this.acknowledged) return;
    const language = this.#words.locale === 'en' ? 'en' : 'zh-CN';
    if (this.#way === 'local' && client && rows && total !== undefined) {
      const about = question as LocalQuestion['about'];
      const { file: subject } = rows;
      const order = localOrder({ client, about, subject, format, language, rowCount: total });
      void this.#localFlow?.start(order);
      return;
    }
    void this.#flow?.start({
      ...question,
      format: 'csv',
      language,
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

  #number(value: number): string {
    return formatCount(value, this.#words.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-export-dialog': PartnerExportDialog;
  }
}
